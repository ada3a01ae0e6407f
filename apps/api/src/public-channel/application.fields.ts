import {
  choice,
  count,
  creditCode,
  fen,
  flag,
  group,
  idNumber,
  KIND_CODES,
  list,
  MATERIAL_KINDS,
  optional,
  personal,
  phone,
  ref,
  RIGHT_CODES,
  text,
  type Payload,
} from '#libs/domain';

/** The declaration the applicant confirms, word for word in the pages of the channel; a change of its text is a new wording. */
export const DECLARATION_WORDING = '2025-12';
export const MOST_RESPONDENTS = 10;
export const MOST_FILES = 30;

const SIDE = {
  type: choice(['PERSON', 'ORGANISATION']),
  name: text({ max: 200, example: '青麓茶业有限公司' }),
  region: text({ max: 40, example: 'xining' }),
  district: optional(text({ max: 40, example: 'chengxi' })),
  address: optional(text({ max: 300 })),
  legalRepresentative: optional(text({ max: 100 })),
};

/** Three steps of a phone: who and what, the other side, evidence and confirmation. */
export const APPLICATION = {
  applicant: personal(
    group({
      ...SIDE,
      idNumber: optional(idNumber()),
      creditCode: optional(creditCode()),
      phone: phone(),
      email: optional(text({ max: 200, example: 'zhao@example.cn' })),
      agent: optional(group({ name: text({ max: 100 }), phone: optional(phone()), specialAuthorisation: flag() })),
    }),
  ),
  respondents: personal(
    list(
      group({
        ...SIDE,
        idNumber: optional(idNumber()),
        creditCode: optional(creditCode()),
        phone: optional(phone()),
      }),
      { max: MOST_RESPONDENTS },
    ),
  ),
  right: choice(RIGHT_CODES),
  kind: choice(KIND_CODES),
  facts: text({ min: 10, max: 2800, example: '对方未经许可，在店招上使用与我方注册商标相同的文字。' }),
  requests: text({ min: 2, max: 1000, example: '停止使用；赔偿损失二万元。' }),
  claimFen: optional(fen()),
  tradeSecret: optional(flag()),
  elsewhere: optional(flag()),
  materials: optional(
    list(
      group({
        file: ref('file'),
        name: text({ max: 200, example: '商标注册证' }),
        kind: choice(MATERIAL_KINDS),
        copies: optional(count({ min: 1, max: 100 })),
      }),
      { max: MOST_FILES },
    ),
  ),
  declaration: group({ truthful: flag(), dataProcessing: flag(), wording: choice([DECLARATION_WORDING]) }),
};
export type Application = Payload<typeof APPLICATION>;
