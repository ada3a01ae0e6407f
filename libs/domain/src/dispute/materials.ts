import {
  choice,
  count,
  FILE_SECRECIES,
  flag,
  group,
  list,
  optional,
  personal,
  problem,
  ref,
  text,
  type CaseParty,
  type Command,
  type EvidenceLine,
  type FileSecrecy,
  type PaperKind,
  type Problem,
  type Scene,
  type WorldNeeds,
} from '../process/index.js';

/** Papers that people hand in, by what they prove (domain.md §5.2). */
export const MATERIAL_KINDS = ['IDENTITY_PROOF', 'AUTHORISATION', 'RIGHT_CERTIFICATE', 'EVIDENCE'] as const;

/**
 * 收件清单. Names of papers name people, so the list is personal; the record keeps what kinds there were, and of each
 * file its hash and size. A file is uploaded first and named here: it is filed with this act or not at all.
 */
export const materials = () =>
  personal(
    list(
      group({
        name: text({ max: 200, example: '商标注册证' }),
        kind: optional(choice(MATERIAL_KINDS)),
        copies: count({ min: 1, max: 1000 }),
        original: flag(),
        file: optional(ref('file')),
        secrecy: optional(choice(FILE_SECRECIES)),
      }),
    ),
  );

export interface Material {
  readonly kind?: (typeof MATERIAL_KINDS)[number];
  readonly file?: string;
  readonly secrecy?: FileSecrecy;
}

/** What was handed in, as kinds of paper: their names stay in the list. */
export const materialKinds = (materials: readonly Material[] = []): PaperKind[] => [
  ...new Set(materials.map(({ kind }) => kind ?? 'EVIDENCE')),
];

export const fileMaterials = (kinds: readonly PaperKind[], on: string): Command[] =>
  kinds.map((paper) => ({ kind: 'filePaper', paper, on }));

/** All files of one case together; what needs more comes on a data carrier and is listed as such. */
export const CASE_BYTES = 1024 ** 3;

/** The files to be looked up before they are filed; nothing where there are none. */
export function filesNeeded({ materials = [] }: { readonly materials?: readonly Material[] }): WorldNeeds {
  const files = materials.flatMap(({ file }) => (file === undefined ? [] : [file]));
  return files.length > 0 ? { files } : {};
}

/** A file is filed once, by whoever uploaded it. */
export function fileProblems(
  { world, actor }: Scene<any>,
  { materials = [] }: { readonly materials?: readonly Material[] },
): Problem[] {
  const named = materials.map(({ file }) => file);
  const unfit = named.flatMap((file, i) => {
    if (file === undefined) return [];
    if (named.indexOf(file) < i) return [problem(`/materials/${i}/file`, 'FILE_NAMED_TWICE')];
    const found = world.files?.get(file);
    return found?.heldBy === actor.id ? [] : [problem(`/materials/${i}/file`, 'FILE_NOT_THERE')];
  });
  const more = [...(world.files?.values() ?? [])].reduce((sum, { bytes }) => sum + bytes, 0);
  const full = more > 0 && (world.bytesFiled ?? 0) + more > CASE_BYTES;
  return full ? [...unfit, problem('/materials', 'CASE_FILES_TOO_LARGE')] : unfit;
}

/** The files as the record holds them: kind, size and hash, never a name. */
export const evidenceOf = ({ world }: Scene<any>, materials: readonly Material[] = []): EvidenceLine[] =>
  materials.flatMap(({ file, kind = 'EVIDENCE', secrecy = 'OPEN' }) => {
    const found = file === undefined ? undefined : world.files?.get(file);
    if (!found) return [];
    const { id, mediaType, bytes, sha256 } = found;
    return [{ id, paper: kind, secrecy, mediaType, bytes, sha256 }];
  });

/** Entries of the time before there were files have none to replay. */
export const fileEvidence = (files: readonly EvidenceLine[] = [], party?: string): Command[] =>
  files.length > 0 ? [{ kind: 'fileEvidence', files, ...(party !== undefined && { party }) }] : [];

/** Who applied hands in what comes with the application, and what was asked for after it. */
export const applicantIn = (parties: readonly CaseParty[]): string | undefined =>
  parties.find(({ role }) => role === 'APPLICANT')?.id;
