import {
  DISPUTE_FIELDS,
  DISPUTE_RULES,
  evidenceOf,
  fileEvidence,
  fileProblems,
  filesNeeded,
  identityWarnings,
  inOwnName,
  materials,
  newDispute,
  openCase,
} from '../dispute/index.js';
import {
  choice,
  confidential,
  courtNumber,
  eventsOf,
  flag,
  group,
  list,
  optional,
  personal,
  phone,
  problem,
  ref,
  text,
  type CaseFacts,
  type Command,
} from '../process/index.js';
import type { CourtReferralFacts } from './court-referral.facts.js';

const event = eventsOf<CourtReferralFacts>();

/** Papers checked against the court's list, one by one. */
const checked = () => personal(list(group({ name: text({ max: 200 }), present: flag() })));

/** Until the receipt: the court sends, we sign, decline or let it lapse. */
export const arrival = {
  sendReferral: event({
    by: ['court', 'intake'],
    law: ['IM-11', 'OM-10b'],
    fields: {
      ...DISPUTE_FIELDS,
      route: choice(['COURT_DELEGATED', 'COURT_ENTRUSTED']),
      court: ref('organisation'),
      courtNumber: courtNumber(),
      letterNumber: optional(text({ max: 100 })),
      partiesConsent: optional(flag()),
      procedure: optional(choice(['ORDINARY', 'SIMPLIFIED'])),
      judge: personal(text({ max: 100 })),
      judgePhone: optional(personal(phone())),
      materials: materials(),
      serviceAddressConfirmed: flag(),
    },
    needs: filesNeeded,
    rules: [
      ...DISPUTE_RULES,
      fileProblems,
      inOwnName('court', 'court'),
      (_scene, { route, partiesConsent }) =>
        route === 'COURT_DELEGATED' &&
        !partiesConsent &&
        problem('/partiesConsent', 'PARTIES_CONSENT_MISSING', ['IM-11']),
      (_scene, { route, procedure }) =>
        route === 'COURT_ENTRUSTED' && !procedure && problem('/procedure', 'PROCEDURE_REQUIRED', ['IM-27b', 'IM-27c']),
    ],
    warnings: (scene, e) => [
      ...identityWarnings(scene, e),
      ...(e.route === 'COURT_DELEGATED' && !e.serviceAddressConfirmed
        ? [problem('/serviceAddressConfirmed', 'SERVICE_ADDRESS_MISSING', ['OM-17'])]
        : []),
    ],
    derive: (scene, e) => ({
      ...newDispute(scene, e),
      items: e.materials.length,
      files: evidenceOf(scene, e.materials),
      receipt: scene.due('DL-COURT-CONFIRM', scene.on),
    }),
    issue: (_facts, e, file) => [
      ...openCase(file, e, {
        route: e.route,
        court: e.court,
        courtNumber: e.courtNumber,
        ...(e.route === 'COURT_ENTRUSTED' && { procedure: e.procedure }),
      }),
      { kind: 'openProcess', room: 'intake', event: 'receiveReferral', payload: {} },
      { kind: 'filePaper', paper: 'REFERRAL_LETTER', on: e.on, facts: { courtNumber: e.courtNumber } },
      { kind: 'filePaper', paper: 'MATERIALS_LIST', on: e.on, facts: { items: e.derived.items } },
      ...fileEvidence(e.derived.files),
      ...(e.serviceAddressConfirmed ? [{ kind: 'filePaper', paper: 'SERVICE_ADDRESS', on: e.on } as const] : []),
      {
        kind: 'startDeadline',
        name: 'court-referral.receipt',
        date: e.derived.receipt,
        fires: 'receiptExpired',
        to: ['intake', 'director', 'court'],
      },
      {
        kind: 'notify',
        to: ['intake', 'director'],
        template: 'referralReceived',
        params: { dueOn: e.derived.receipt.due },
      },
    ],
  }),

  /** A trade secret is for the director to open: nobody at the counter is on its list of readers yet (INV-19). */
  signReceipt: event({
    by: ['intake', 'director'],
    law: ['OM-12', 'IM-27a'],
    fields: { checked: checked(), missing: optional(confidential(text({ max: 1000 }))) },
    derive: (_scene, { checked }) => ({ missing: checked.filter(({ present }) => !present).length }),
    record: (_facts, { on, derived }) => ({ receivedOn: on, missingItems: derived.missing }),
    issue: (_facts, { on, derived }, file) => received(file, on, derived.missing),
  }),

  confirmOnPlatform: event({
    by: ['intake', 'director'],
    law: ['OM-12', 'OM-15', 'OM-24a'],
    fields: { checked: checked() },
    derive: (scene, { checked }) => ({
      missing: checked.filter(({ present }) => !present).length,
      contact: scene.due('DL-CONTACT-OTHER', scene.on),
    }),
    record: (_facts, { on, derived }) => ({ receivedOn: on, missingItems: derived.missing }),
    issue: (_facts, { on, derived }, file) => [
      ...received(file, on, derived.missing),
      // After filing both sides are already before the court.
      ...(file.route === 'COURT_DELEGATED'
        ? [
            {
              kind: 'startDeadline',
              name: 'court-referral.contact',
              date: derived.contact,
              fires: null,
              to: ['mediator', 'intake'],
            } as const,
          ]
        : []),
    ],
  }),

  decline: event({
    by: ['director'],
    law: ['OM-12'],
    fields: {
      reason: choice(['SCOPE', 'EXPERTISE', 'CONFLICT', 'OVERLOAD']),
      explanation: text({ max: 1000, example: '请求宣告专利权无效，应向国家知识产权局提出' }),
    },
    record: (_facts, { reason }) => ({ declineReason: reason }),
    issue: (_facts, { on, reason }) => [
      { kind: 'stopDeadline', name: 'court-referral.receipt', how: 'met' },
      { kind: 'filePaper', paper: 'DECLINE_STATEMENT', on, facts: { reason } },
      ...closedUnaccepted(on, reason),
      { kind: 'tellProcess', room: 'intake', event: 'referralDeclined', payload: {} },
      { kind: 'notify', to: ['court'], template: 'referralDeclined', params: { reason } },
    ],
  }),

  receiptExpired: event({
    by: ['system'],
    law: ['OM-12'],
    expiry: true,
    fields: {},
    issue: (_facts, { on }) => [
      ...closedUnaccepted(on, 'LAPSED'),
      { kind: 'tellProcess', room: 'intake', event: 'referralLapsed', payload: {} },
      { kind: 'notify', to: ['court', 'director', 'supervisor'], template: 'referralLapsed' },
    ],
  }),

  withdrawReferral: event({
    by: ['court', 'intake'],
    law: ['IM-11', 'OM-25'],
    fields: { reason: text({ max: 1000, example: '原告撤回起诉' }) },
    issue: ({ receivedOn }, { on }) =>
      receivedOn === null
        ? [
            { kind: 'stopDeadline', name: 'court-referral.receipt', how: 'cancelled' },
            ...closedUnaccepted(on, 'COURT_WITHDREW'),
            { kind: 'tellProcess', room: 'intake', event: 'referralWithdrawn', payload: {} },
            { kind: 'notify', to: ['intake', 'director'], template: 'referralWithdrawn' },
          ]
        : [
            { kind: 'stopDeadline', name: 'court-referral.contact', how: 'cancelled' },
            { kind: 'tellProcess', room: 'mediation', event: 'courtWithdrew', payload: {} },
            { kind: 'notify', to: ['director', 'caseMediators', 'parties'], template: 'referralWithdrawn' },
          ],
  }),
} as const;

/** The day of the receipt, which of the two clocks, and the case is open. */
function received(file: CaseFacts, on: string, missing: number): Command[] {
  return [
    { kind: 'stopDeadline', name: 'court-referral.receipt', how: 'met' },
    { kind: 'filePaper', paper: 'RECEIPT', on, facts: { missing } },
    {
      kind: 'tellProcess',
      room: 'intake',
      event: 'acceptReferral',
      payload: { rule: termRuleOfCourt(file), start: on },
    },
    { kind: 'notify', to: ['court'], template: 'receiptSigned', params: { missing } },
  ];
}

/** IM-27, OM-24: 30 days before filing; 15 after it, 7 in the simplified procedure. */
export function termRuleOfCourt({
  route,
  online,
  procedure,
}: Pick<CaseFacts, 'route' | 'online' | 'procedure'>): string {
  if (route === 'COURT_DELEGATED') return online ? 'DL-MED-DELEGATED-ONLINE' : 'DL-MED-DELEGATED-PAPER';
  return procedure === 'SIMPLIFIED' ? 'DL-MED-ENTRUSTED-SIMP' : 'DL-MED-ENTRUSTED-ORD';
}

const closedUnaccepted = (on: string, ground: string): Command[] => [
  { kind: 'amendCase', patch: { closedOn: on, outcome: 'NOT_ACCEPTED', ground } },
];
