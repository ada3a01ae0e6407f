import {
  choice,
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
  /** Papers may reach it by telephone or mail (送达地址确认书); silence is no consent. */
  electronicService: optional(flag()),
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
  /** Of the patents, marks or registrations in dispute: by them the same right is found in other cases. */
  rightNumbers: optional(list(text({ max: 60, example: 'ZL202110123456.7' }), { max: 50 })),
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
