import {
  choice,
  group,
  optional,
  problem,
  ref,
  text,
  type Command,
  type EvidenceLine,
  type Problem,
  type Scene,
  type WorldNeeds,
} from '../process/index.js';

/**
 * 电子签署证据: a hand-drawn signature given with a code over a certain text. It proves consent to exactly the bytes of
 * that hash; it is no reliable electronic signature in the sense of the law (D-E-SIGNATURE).
 */
export const signing = () =>
  optional(
    group({
      documentHash: text({ min: 64, max: 64, example: 'a'.repeat(64) }),
      /** The sheet that holds strokes, text hash and time, uploaded before. */
      evidence: ref('file'),
      code: choice(['RECEIPT', 'MAIL']),
    }),
  );

interface Signing {
  readonly documentHash: string;
  readonly evidence: string;
  readonly code: 'RECEIPT' | 'MAIL';
}
interface Signed {
  readonly signing?: Signing;
}

export const signingNeeds = ({ signing }: Signed): WorldNeeds => (signing ? { files: [signing.evidence] } : {});

export const signingProblems = ({ world, actor }: Scene<any>, { signing }: Signed): Problem[] =>
  signing && world.files?.get(signing.evidence)?.heldBy !== actor.id
    ? [problem('/signing/evidence', 'FILE_NOT_THERE', ['D-E-SIGNATURE'])]
    : [];

export function signingEvidence({ world }: Scene<any>, { signing }: Signed): EvidenceLine | null {
  const found = signing && world.files?.get(signing.evidence);
  if (!found) return null;
  const { id, mediaType, bytes, sha256 } = found;
  return { id, paper: 'SIGNING_EVIDENCE', secrecy: 'OPEN', mediaType, bytes, sha256 };
}

/** The sheet goes into the case, and a paper that says what was signed, over which hash, and what it is not. */
export const fileSigning = (
  document: 'RIGHTS_NOTICE' | 'AGREEMENT',
  party: string,
  on: string,
  { signing }: Signed,
  sheet: EvidenceLine | null,
): Command[] =>
  signing && sheet
    ? [
        { kind: 'fileEvidence', files: [sheet], party },
        {
          kind: 'filePaper',
          paper: 'SIGNING_EVIDENCE',
          on,
          facts: {
            document,
            party,
            documentHash: signing.documentHash,
            evidenceHash: sheet.sha256,
            code: signing.code,
            reliable: false,
          },
        },
      ]
    : [];
