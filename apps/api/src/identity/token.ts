import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits. The bearer holds the only copy. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What the database keeps: from it nobody can get back to the token. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** A token of ours has a fixed form; anything else is not even looked up. */
export const looksLikeToken = (text: string | undefined): text is string =>
  text !== undefined && /^[A-Za-z0-9_-]{43}$/.test(text);
