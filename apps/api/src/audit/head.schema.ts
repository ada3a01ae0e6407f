import { instant, integer, object, text } from '../http/schema-parts.js';

/** How many entries there were, and the root of the tree over them, signed by the sealer. */
export const SIGNED_HEAD = object({
  size: integer,
  root: { ...text, description: 'Hex digest' },
  at: instant,
  alg: { ...text, enum: ['sha256', 'sm3'] },
  keyId: text,
  signature: text,
});
