import { configPath, readYaml } from '#config/files';

/** One thing that is looked at: a day, a number, a code, an amount in yuan. */
export type Cell = string | number;

/** What config/demo/expected.yaml says must come of the sample cases. */
export interface Expected {
  readonly cases: Readonly<Record<string, Readonly<Record<string, Cell | readonly PlanRow[]>>>>;
  readonly statistics: {
    readonly from: string;
    readonly asOf: string;
    readonly figures: Readonly<Record<string, number>>;
    readonly source: Readonly<Record<string, number>>;
    readonly right: Readonly<Record<string, number>>;
  };
  readonly badData: Readonly<Record<string, { readonly status: number; readonly codes: readonly string[] }>>;
}

export interface PlanRow {
  readonly yuan: number;
  readonly due: string;
  /** Missing while it is not performed. */
  readonly on?: string;
}

export const loadExpected = (): Expected => readYaml(configPath('demo', 'expected.yaml')).data as Expected;
