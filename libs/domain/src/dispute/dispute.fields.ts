import {
  choice,
  count,
  creditCode,
  confidential,
  fen,
  flag,
  group,
  idNumber,
  list,
  optional,
  personal,
  phone,
  text,
  type Payload,
} from '../process/index.js';
import { DISPUTE_FLAGS, KIND_CODES, PARTY_ROLES, RIGHT_CODES, type DisputeFlag } from '../taxonomy/index.js';

/** Papers that people hand in, by what they prove (domain.md §5.2). */
export const MATERIAL_KINDS = ['IDENTITY_PROOF', 'AUTHORISATION', 'RIGHT_CERTIFICATE', 'EVIDENCE'] as const;

/** 收件清单. Names of papers name people, so the list is personal; the record keeps what kinds there were. */
export const materials = () =>
  personal(
    list(
      group({
        name: text({ max: 200, example: '商标注册证' }),
        kind: optional(choice(MATERIAL_KINDS)),
        copies: count({ min: 1, max: 1000 }),
        original: flag(),
      }),
    ),
  );

export const PARTY_FIELDS = {
  role: choice(PARTY_ROLES),
  type: choice(['PERSON', 'ORGANISATION']),
  name: text({ max: 200, example: '青麓茶业有限公司' }),
  idNumber: optional(idNumber()),
  creditCode: optional(creditCode()),
  phone: optional(phone()),
  address: optional(text({ max: 300 })),
  region: optional(text({ max: 40, example: 'xining' })),
  district: optional(text({ max: 40, example: 'chengxi' })),
  legalRepresentative: optional(text({ max: 100 })),
  agent: optional(
    group({
      name: text({ max: 100 }),
      phone: optional(phone()),
      specialAuthorisation: optional(flag()),
    }),
  ),
  /** Agreed to mediation when the case was registered; PROACTIVE needs it of everyone (INV-02). */
  consented: optional(flag()),
};

const flagFields = Object.fromEntries(DISPUTE_FLAGS.map((name) => [name, optional(flag())])) as Record<
  DisputeFlag,
  ReturnType<typeof anOptionalFlag>
>;

/** What every way in tells about the dispute. The title names the parties, so it is personal. */
export const DISPUTE_FIELDS = {
  title: personal(text({ max: 120, example: '青麓茶业诉云岭茶行商标侵权纠纷' })),
  right: choice(RIGHT_CODES),
  kind: choice(KIND_CODES),
  claim: confidential(text({ max: 4000 })),
  claimFen: optional(fen()),
  flags: optional(group(flagFields)),
  secret: optional(flag()),
  online: optional(flag()),
  parties: personal(list(group(PARTY_FIELDS))),
};
export type DisputePayload = Payload<typeof DISPUTE_FIELDS>;

function anOptionalFlag() {
  return optional(flag());
}
