import type { SecretClass } from '#libs/casework';

/** A value of the vault, as its entry's payload key names it. */
export interface KeptApart {
  readonly ref: string;
  readonly secrecy: SecretClass;
  /** Null once its retention has ended. */
  readonly value: unknown;
}

/**
 * Where the open record has a reference, the reader gets the value if its class is his to read; of the rest he learns that
 * it is there. Personal data stays masked even to those who may read it: unmasking is an act of its own (`reveal`), and
 * `ref` is what to ask for.
 */
export type Withheld =
  | { readonly withheld: true; readonly secrecy: SecretClass; readonly ref?: string }
  | { readonly withheld: true; readonly erased: true };

export function openPayload(
  payload: Readonly<Record<string, unknown>>,
  secrets: Readonly<Record<string, KeptApart>>,
  readable: readonly SecretClass[],
  /** Classes that are shown to nobody before he asked for them. */
  onRequest: readonly SecretClass[] = ['personal'],
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(payload).map(([key, value]) => [
      key,
      isRef(value) ? shown(value.ref, secrets[key], readable, onRequest) : value,
    ]),
  );
}

export const isRef = (value: unknown): value is { ref: string; hash: string } =>
  !!value && typeof value === 'object' && 'ref' in value && 'hash' in value;

function shown(
  ref: string,
  secret: KeptApart | undefined,
  readable: readonly SecretClass[],
  onRequest: readonly SecretClass[],
): unknown {
  if (!secret || secret.ref !== ref) return { withheld: true, erased: true } satisfies Withheld;
  const { secrecy, value } = secret;
  if (value === null) return { withheld: true, erased: true } satisfies Withheld;
  if (!readable.includes(secrecy)) return { withheld: true, secrecy } satisfies Withheld;
  return onRequest.includes(secrecy) ? ({ withheld: true, secrecy, ref } satisfies Withheld) : value;
}
