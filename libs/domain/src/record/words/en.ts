import type { RecordWords } from './record-words.js';

export const EN: RecordWords = {
  findings: {
    EMPTY: { what: 'The file is empty.', means: 'There is nothing to verify; export again.' },
    NOT_AN_EXPORT: {
      what: 'The first line is not the header of an export, or its format or algorithm is unknown.',
      means:
        "Perhaps the wrong file, perhaps the header was edited; export again and use the verifier of the system's version.",
    },
    UNANCHORED: {
      what: 'The extract does not prove that the entries of this case belong to the head you kept.',
      means: 'The extract alone cannot be held against your head. Ask for one with proofs, or for the whole record.',
    },
    MALFORMED_LINE: {
      what: 'The line is incomplete or cannot be read.',
      means: 'The download broke off, or the file was edited with other software; this line cannot be relied on.',
    },
    NOT_CANONICAL: {
      what: 'The line is not written the way the system writes.',
      means:
        'The system has one way to write each value. The line was touched after the export and may hide something.',
    },
    UNKNOWN_KIND: {
      what: 'The kind of line is unknown.',
      means: 'The system writes no such line; it was added to the file.',
    },
    LINE_ORDER: {
      what: 'The line stands where it does not belong.',
      means: 'An export has header, keys, entries and heads, in this order; the file was pieced together.',
    },
    FILE_CHANGED: {
      what: 'The file changed while it was verified.',
      means: 'It is read twice and differed. Copy it to a place only you can write to and verify again.',
    },
    SEQ_GAP: { what: 'The sealed sequence has a gap.', means: 'Sealed entries before this one were deleted.' },
    SEQ_REPEATED: {
      what: 'A sealed number repeats or goes back.',
      means: 'Entries were copied, inserted, or put in another order.',
    },
    SEALED_AFTER_UNSEALED: {
      what: 'A sealed entry stands behind an unsealed one.',
      means: 'A sealed number was removed from an entry, or the order was changed.',
    },
    SEALED_COUNT: {
      what: 'The number of sealed entries is not the one in the header.',
      means: 'Entries were cut off the end, or added; or the download is incomplete.',
    },
    NUMBER_GAP: {
      what: "The case's numbering has a gap.",
      means: 'Entries of this case before this one were deleted.',
    },
    DUPLICATE_ENTRY: {
      what: "The case's numbering repeats or goes back.",
      means: 'Entries of this case were copied, inserted, or put in another order.',
    },
    HASH_MISMATCH: {
      what: 'The entry does not match its fingerprint.',
      means:
        'This entry (or the one it follows) was changed after it was written: its content, time, person or case, for example.',
    },
    CLOCK_BACK: {
      what: "The entry is dated before the case's previous one.",
      means: 'The database clock does not run back; the time was changed, or the entry was made up later.',
    },
    PROCESS_STATE: {
      what: 'The step does not start where the one before it ended.',
      means: 'The process cannot have come here from there: steps were deleted, or this one was changed.',
    },
    PROCESS_VERSION: {
      what: "The process's versions do not count up one by one.",
      means: 'Steps of this process were deleted, inserted or rewritten.',
    },
    PROCESS_MOVED: {
      what: 'One process appears in another case or another kind of procedure.',
      means: 'Entries were swapped between cases.',
    },
    KEY_BAD: {
      what: 'A public key does not match its id, or is repeated.',
      means: 'The key in the file was replaced, so that forged signatures would look good.',
    },
    HEAD_KEY_UNKNOWN: {
      what: 'The key that signed a head is not in the file.',
      means: "The head was not signed with the system's key, or the public key was removed.",
    },
    HEAD_SIGNATURE: { what: "A head's signature is not valid.", means: 'The head was changed, or forged.' },
    HEAD_ALG: {
      what: 'A head uses another digest than the header says.',
      means: 'The header or the head was changed.',
    },
    HEAD_ORDER: {
      what: 'The heads are not in order of time and size.',
      means: 'Heads were copied or swapped, or the system clock was once set back.',
    },
    HEAD_BEYOND: {
      what: 'A head covers more entries than there are.',
      means: 'What was once signed is no longer there: cut off the end, or deleted further up and the rest renumbered.',
    },
    HEAD_ROOT: {
      what: 'The entries do not match a signed head.',
      means:
        'Within the span shown, at least one entry was changed, deleted, inserted or moved after signing, and the fingerprints were recomputed to hide it.',
    },
    PROOF_BAD: {
      what: 'The proof of belonging does not hold.',
      means: 'The entry is not among those the head covers, or its content or number was changed.',
    },
    KEPT_KEY_MISSING: {
      what: 'The key of a head you kept is not in the file.',
      means:
        "The system's key was replaced and the old one removed; or the head belongs to another system: check that first.",
    },
    KEPT_SIGNATURE: {
      what: 'The signature of a head you kept is not valid.',
      means:
        'Your copy has a slip, was changed, or is forged. Compare it with another copy before concluding anything from it.',
    },
    KEPT_ALG: {
      what: 'A head you kept uses another digest.',
      means: 'The whole record may have been made anew with another algorithm.',
    },
    KEPT_BEYOND: {
      what: 'A head you kept covers more entries than there are.',
      means:
        'What was there when you received the head is not: cut off the end, deleted further up and the rest renumbered, or an older backup was restored.',
    },
    KEPT_ROOT: {
      what: 'The entries do not match a head you kept.',
      means:
        'Within the span shown, at least one entry was changed, deleted, inserted or moved after you received the head, and the fingerprints were recomputed to hide it.',
    },
    KEPT_ABSENT: {
      what: 'A head you kept is no longer in the system.',
      means: 'The entries agree with it, but the head itself was removed; find out why.',
    },
  },
  notices: {
    NO_KEPT_HEAD:
      'You gave no head that you kept. This shows only that the file agrees with itself and its own heads; a record made anew as a whole, keys included, would not be noticed.',
    NO_HEAD_AT_ALL:
      'There is no signed head, neither in the file nor from you. This shows only that the file agrees with itself; a record made anew or cut short would not be noticed.',
    EXTRACT:
      'This is an extract of single cases: whether other cases exist, and whether these have later entries, cannot be told. If you asked for the whole record, export again.',
    UNPROVEN_CASES: '{count} case(s) end without a proof of belonging; only their own continuity was checked.',
    AFTER_KEPT_HEAD:
      'The {count} entries after your head could only be held against the heads in the file; until you keep a newer head, rewriting them as a whole would not be noticed.',
    AFTER_LAST_HEAD: 'The {count} entries after the last head are not protected by a signature yet.',
    NOT_SEALED:
      'The last {count} entries are so new that they are not sealed yet; their deletion would not be noticed.',
    KEY_NOT_VOUCHED:
      'Some heads are signed with key {key}, which no head you kept mentions. Find out why, unless a change of keys was announced.',
  },
};
