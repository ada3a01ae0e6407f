import {
  DISPUTE_FIELDS,
  DISPUTE_RULES,
  evidenceOf,
  applicantIn,
  fileEvidence,
  fileMaterials,
  fileProblems,
  filesNeeded,
  identityWarnings,
  inOwnName,
  materialKinds,
  materials,
  newDispute,
  openCase,
  type DisputePayload,
  type Material,
  type NewDispute,
} from '../dispute/index.js';
import type { DueDate } from '../calendar/index.js';
import {
  choice,
  day,
  eventsOf,
  flag,
  group,
  optional,
  problem,
  ref,
  text,
  type Act,
  type CaseFacts,
  type Command,
  type EvidenceLine,
  type PaperKind,
  type Recorded,
  type Scene,
} from '../process/index.js';
import type { Route } from '../taxonomy/index.js';
import type { IntakeFacts } from './intake.facts.js';

const event = eventsOf<IntakeFacts>();
const FIELDS = { ...DISPUTE_FIELDS, materials: optional(materials()) };
type Arrival = DisputePayload & { readonly materials?: readonly Material[] };
type Arrived = NewDispute & {
  readonly materials: readonly PaperKind[];
  readonly files: readonly EvidenceLine[];
  readonly acceptance: DueDate;
};

/** What an applicant declares who stands at no counter, and which wording of it was shown. */
const DECLARATION = optional(
  group({ truthful: flag(), dataProcessing: flag(), wording: text({ max: 40, example: '2025-01' }) }),
);

/** The ways in (domain.md §3.1), the court's excepted: that one comes through court-referral in the same step. */
export const arrivals = {
  registerApplication: event({
    by: ['intake', 'party'],
    law: ['PML-17a', 'LIM-12'],
    fields: {
      ...FIELDS,
      applicationMode: choice(['WRITTEN', 'ORAL', 'ONLINE']),
      appliedOn: optional(day()),
      declaration: DECLARATION,
    },
    needs: filesNeeded,
    rules: [
      ...DISPUTE_RULES,
      fileProblems,
      (_scene, { applicationMode, declaration }) =>
        applicationMode === 'ONLINE' &&
        !(declaration?.truthful && declaration.dataProcessing) &&
        problem('/declaration', 'DECLARATION_MISSING', ['D-ONLINE-APPLICATION']),
      ({ on }, { appliedOn }) => appliedOn !== undefined && notAfter('appliedOn', appliedOn, on),
    ],
    warnings: identityWarnings,
    derive: (scene, e) => arrived(scene, e, e.appliedOn ?? scene.on),
    record: (_facts, { on, appliedOn = on, derived }) => ({
      requestedOn: appliedOn,
      consentedBy: derived.consentedBy,
    }),
    issue: (_facts, e, file) =>
      opened(file, e, e.applicationMode === 'ORAL' ? 'ORAL_APPLICATION' : 'APPLICATION', {
        route: 'PARTY_APPLICATION',
      }),
  }),

  registerOwnInitiative: event({
    by: ['director'],
    law: ['PML-17a', 'INV-02'],
    fields: {
      ...FIELDS,
      source: choice(['INSPECTION', 'MARKET', 'PRESS', 'HOTLINE']),
      sourceNote: text({ max: 500, example: '市场巡查发现' }),
    },
    needs: filesNeeded,
    rules: [...DISPUTE_RULES, fileProblems],
    warnings: identityWarnings,
    derive: (scene, e) => arrived(scene, e),
    record: (_facts, { source, derived }) => ({ source, consentedBy: derived.consentedBy }),
    issue: (_facts, e, file) => opened(file, e, 'PROACTIVE_REGISTRATION', { route: 'PROACTIVE' }),
  }),

  receiveTransfer: event({
    by: ['organ', 'intake'],
    law: ['PM-NB1'],
    fields: {
      ...FIELDS,
      organ: ref('organisation'),
      letterNumber: text({ max: 100, example: '西市监移〔2025〕6号' }),
      partiesConsent: flag(),
      organDueOn: optional(day()),
    },
    needs: filesNeeded,
    rules: [
      ...DISPUTE_RULES,
      fileProblems,
      inOwnName('organ', 'organ'),
      (_scene, { partiesConsent }) =>
        !partiesConsent && problem('/partiesConsent', 'PARTIES_CONSENT_MISSING', ['PM-NB1']),
    ],
    warnings: identityWarnings,
    derive: (scene, e) => arrived(scene, e),
    record: (_facts, { on, organDueOn = null, derived }) => ({
      requestedOn: on,
      organDueOn,
      consentedBy: derived.parties.map(({ id }) => id),
    }),
    issue: (_facts, e, file) => opened(file, e, 'TRANSFER_LETTER', { route: 'ORGAN_TRANSFER', organ: e.organ }),
  }),

  receiveCrossRegion: event({
    by: ['partner', 'intake'],
    law: ['PM-27', 'JC-352'],
    fields: {
      ...FIELDS,
      partner: ref('organisation'),
      partnerRegion: text({ max: 40, example: 'lanzhou' }),
      mode: choice(['CASE_TRANSFER', 'TIP_OFF_TRANSFER', 'JOINT_MEDIATION', 'ASSIST']),
      letterNumber: text({ max: 100, example: '兰知协〔2025〕7号' }),
      requestedOn: day(),
    },
    needs: filesNeeded,
    rules: [
      ...DISPUTE_RULES,
      fileProblems,
      inOwnName('partner', 'partner'),
      ({ on }, { requestedOn }) => notAfter('requestedOn', requestedOn, on),
    ],
    warnings: identityWarnings,
    derive: (scene, e) => arrived(scene, e),
    record: (_facts, { mode, requestedOn, derived }) => ({
      crossRegion: mode,
      requestedOn,
      consentedBy: derived.consentedBy,
    }),
    issue: (_facts, e, file) => {
      const ours = { organisation: file.committee, region: file.region };
      const theirs = { organisation: e.partner, region: e.partnerRegion };
      return opened(file, e, 'CROSS_REGION_LETTER', {
        route: 'CROSS_REGION',
        partner: e.partner,
        // Each body that mediates opens the courts of its place (JC-352).
        places: e.mode === 'JOINT_MEDIATION' ? [ours, theirs] : [ours],
      });
    },
  }),

  /** Sent with the case already there; the court's clock runs on the receipt, so none is started here. */
  receiveReferral: event({
    by: ['system'],
    law: ['OM-12'],
    fields: {},
    issue: () => [{ kind: 'numberCase', series: 'REGISTER' }],
  }),
};

const notAfter = (key: string, day: string, on: string) =>
  day > on && problem(`/${key}`, 'AFTER_REGISTRATION', ['LIM-12']);

function arrived(scene: Scene<IntakeFacts>, event: Arrival & Act, since = scene.on): Arrived {
  return {
    ...newDispute(scene, event),
    materials: materialKinds(event.materials),
    files: evidenceOf(scene, event.materials),
    acceptance: scene.due('DL-ACCEPT', since),
  };
}

function opened(
  file: CaseFacts,
  event: Recorded<Arrival, Arrived>,
  paper: PaperKind,
  facts: Partial<CaseFacts> & { readonly route: Route },
): Command[] {
  const { on, derived } = event;
  const receipt: Command[] =
    derived.materials.length > 0 ? [{ kind: 'filePaper', paper: 'MATERIALS_RECEIPT', on }] : [];
  return [
    ...openCase(file, event, facts),
    { kind: 'numberCase', series: 'REGISTER' },
    { kind: 'filePaper', paper, on },
    ...receipt,
    ...fileMaterials(derived.materials, on),
    ...fileEvidence(derived.files, facts.route === 'PARTY_APPLICATION' ? applicantIn(derived.parties) : undefined),
    startAcceptance(derived.acceptance),
    { kind: 'notify', to: ['director', 'parties'], template: 'disputeRegistered' },
  ];
}

/** Three working days to accept, refuse or ask for more (PM-ACC); passing it only alerts. */
export const startAcceptance = (date: DueDate): Command => ({
  kind: 'startDeadline',
  name: 'intake.acceptance',
  date,
  fires: null,
  to: ['director', 'supervisor'],
});
