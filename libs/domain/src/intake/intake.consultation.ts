import {
  applicantIn,
  causeInForce,
  CONTACT_FIELDS,
  DISPUTE_FIELDS,
  evidenceOf,
  fileEvidence,
  fileMaterials,
  fileProblems,
  filesNeeded,
  materialKinds,
  materials,
  oneParty,
} from '../dispute/index.js';
import { choice, day, eventsOf, list, optional, problem, ref, text, type Command } from '../process/index.js';
import { startAcceptance } from './intake.arrivals.js';
import type { IntakeFacts } from './intake.facts.js';

const event = eventsOf<IntakeFacts>();
const { rightNumbers, claimFen, flags, secret } = DISPUTE_FIELDS;

/** What comes after that belongs to a supplementary volume (domain.md §3.9). */
const SEALED: readonly string[] = ['ARCHIVED', 'BORROWED', 'KEPT', 'DESTROYED'];

const met = (name: string): Command => ({ kind: 'stopDeadline', name, how: 'met' });

/** Between registration and decision: complete the papers, put the dispute right, ask the other side. */
export const consultation = {
  checkDuplicates: event({
    by: ['intake'],
    law: ['D-SERIES', 'PM-22'],
    fields: { linkSeries: optional(ref('case')) },
    needs: () => ({ alike: true }),
    warnings: ({ world }) =>
      (world.alike ?? []).map(({ caseId, registerNumber }) =>
        problem('', 'DUPLICATE_SUSPECTED', ['PM-22'], { case: registerNumber ?? caseId }),
      ),
    derive: ({ world }) => ({ alike: (world.alike ?? []).map(({ caseId }) => caseId) }),
    issue: (_facts, { linkSeries }) =>
      linkSeries === undefined ? [] : [{ kind: 'amendCase', patch: { series: linkSeries } }],
  }),

  correctDispute: event({
    by: ['intake', 'director'],
    law: ['D-MEDIABILITY'],
    fields: {
      right: optional(DISPUTE_FIELDS.right),
      kind: optional(DISPUTE_FIELDS.kind),
      rightNumbers,
      claimFen,
      flags,
      secret,
      reason: text({ max: 500 }),
    },
    rules: [causeInForce],
    issue: (_facts, { right, kind, rightNumbers, claimFen, flags, secret, on }) => [
      {
        kind: 'amendCase',
        patch: {
          ...(right !== undefined && { right }),
          ...(kind !== undefined && { kind }),
          ...(rightNumbers !== undefined && { rightNumbers }),
          ...(claimFen !== undefined && { claimFen }),
          ...(flags !== undefined && { flags }),
          ...(secret !== undefined && { secret }),
        },
      },
      { kind: 'filePaper', paper: 'CORRECTION', on },
    ],
  }),

  askSupplement: event({
    by: ['intake'],
    law: ['D-SUPPLEMENT'],
    fields: { missing: list(text({ max: 200, example: '商标注册证复印件' })) },
    derive: (scene) => ({ due: scene.due('DL-SUPPLEMENT', scene.on) }),
    record: (_facts, { on, derived }) => ({ supplementAskedOn: on, supplementDueOn: derived.due.due }),
    issue: (_facts, { on, missing, derived }) => [
      met('intake.acceptance'),
      { kind: 'startDeadline', name: 'intake.supplement', date: derived.due, fires: null, to: ['director', 'intake'] },
      { kind: 'filePaper', paper: 'SUPPLEMENT_NOTICE', on, facts: { items: missing.length, dueOn: derived.due.due } },
      { kind: 'notify', to: ['parties'], template: 'supplementAsked', params: { dueOn: derived.due.due } },
    ],
  }),

  supplied: event({
    by: ['intake', 'party'],
    law: ['D-SUPPLEMENT'],
    fields: { materials: materials() },
    needs: filesNeeded,
    rules: [fileProblems],
    derive: (scene, { materials }) => ({
      materials: materialKinds(materials),
      files: evidenceOf(scene, materials),
      acceptance: scene.due('DL-ACCEPT', scene.on),
    }),
    issue: (_facts, { on, derived }, file) => [
      met('intake.supplement'),
      { kind: 'filePaper', paper: 'MATERIALS_RECEIPT', on },
      ...fileMaterials(derived.materials, on),
      ...fileEvidence(derived.files, applicantIn(file.parties)),
      startAcceptance(derived.acceptance),
    ],
  }),

  /**
   * Something more is handed in, at any time until the dossier is sealed; it moves nothing. Proof of what was paid comes
   * this way too, when mediation is long over.
   */
  addMaterials: event({
    by: ['intake', 'mediator', 'director', 'party', 'court', 'organ', 'partner'],
    law: ['PML-27'],
    fields: { party: optional(ref('party')), materials: materials() },
    needs: filesNeeded,
    rules: [
      ({ file }, { party }) => (party === undefined ? [] : oneParty(file, '/party', party)),
      fileProblems,
      ({ stateOf }) => SEALED.includes(stateOf('dossier') ?? '') && problem('', 'DOSSIER_SEALED', ['D-ARCHIVE']),
    ],
    derive: (scene, { materials }) => ({
      materials: materialKinds(materials),
      files: evidenceOf(scene, materials),
    }),
    issue: (_facts, { on, party, derived }) => [
      { kind: 'filePaper', paper: 'MATERIALS_RECEIPT', on },
      ...fileMaterials(derived.materials, on),
      ...fileEvidence(derived.files, party),
      { kind: 'notify', to: ['intake', 'caseMediators'], template: 'materialsAdded' },
    ],
    background: true,
  }),

  askConsent: event({
    by: ['intake'],
    law: ['PML-03', 'PML-17b'],
    fields: {},
    derive: (scene) => ({ due: scene.due('DL-NO-CONTACT', scene.on) }),
    record: (_facts, { derived }) => ({ contactDueOn: derived.due.due }),
    issue: (_facts, { on, derived }) => [
      met('intake.acceptance'),
      { kind: 'startDeadline', name: 'intake.contact', date: derived.due, fires: null, to: ['director', 'intake'] },
      { kind: 'filePaper', paper: 'CONSENT_INQUIRY', on },
      { kind: 'notify', to: ['parties'], template: 'consentAsked', params: { dueOn: derived.due.due } },
    ],
  }),

  recordContact: event({
    by: ['intake'],
    law: ['D-NO-CONTACT'],
    fields: CONTACT_FIELDS,
    rules: [({ file }, { party }) => oneParty(file, '/party', party)],
    record: ({ contacts }) => ({ contacts: contacts + 1 }),
    issue: (_facts, { on, party, channel, reached }) => [
      { kind: 'filePaper', paper: 'CONTACT_RECORD', on, facts: { party, channel, reached } },
    ],
  }),

  recordConsent: event({
    by: ['intake', 'party'],
    law: ['PML-03', 'INV-02'],
    fields: {
      party: ref('party'),
      how: choice(['WRITTEN', 'ORAL', 'ONLINE']),
      saidOn: optional(day()),
    },
    rules: [
      ({ file }, { party }) => oneParty(file, '/party', party),
      ({ on }, { saidOn }) => saidOn !== undefined && saidOn > on && problem('/saidOn', 'IN_FUTURE', ['D-LATE-ENTRY']),
    ],
    record: ({ consentedBy }, { party }) => ({ consentedBy: [...new Set([...consentedBy, party])] }),
    issue: (_facts, { on, party, how }) => [
      { kind: 'filePaper', paper: 'CONSENT_INQUIRY', on, facts: { party, how, answer: 'YES' } },
    ],
  }),
};
