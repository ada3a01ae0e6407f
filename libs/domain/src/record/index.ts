export * from './canonical-json.js';
export * from './digest.js';
export {
  entryHash,
  entryTextHash,
  GENESIS,
  isEntryBody,
  OWN_CHAIN,
  secretRef,
  type EntryBody,
  type EventEntry,
  type OtherEntry,
  type RecordedActor,
  type SecretRef,
} from './entry.js';
export * from './export-line.js';
export * from './finding.js';
export * from './head.js';
export * from './head-text.js';
export * from './merkle.js';
export * from './merkle-proofs.js';
export * from './verify.js';
export { RECORD_WORDS } from './words/index.js';
export type { RecordWords } from './words/record-words.js';
