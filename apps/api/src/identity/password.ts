import { hash, verify } from '@node-rs/argon2';

/** argon2id with the library's defaults (19 MiB, two passes), as OWASP asks for. */
export const hashPassword = (password: string): Promise<string> => hash(password);

/** Nobody's password. Whoever signs in to an account that is not there waits as long as for a real one. */
const NOBODY = hashPassword('an account that does not exist');

export async function passwordFits(storedHash: string | null | undefined, password: string): Promise<boolean> {
  const fits = await verify(storedHash ?? (await NOBODY), password);
  return fits && storedHash !== null && storedHash !== undefined;
}

const LEAST = 12;

/** Long rather than varied (ASVS 6.2); who wants rules for the mix of characters adds them to the operator's policy. */
export const isWeakPassword = (password: string, username: string): boolean =>
  [...password].length < LEAST || password.toLowerCase().includes(username.toLowerCase()) || new Set(password).size < 5;
