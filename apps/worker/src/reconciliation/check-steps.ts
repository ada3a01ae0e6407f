/** A check in steps that say how far it has come; what it returns is stored. */
export type CheckSteps = AsyncGenerator<
  { readonly done: number; readonly total: number },
  { readonly found: number; readonly total: number; readonly result: object }
>;
