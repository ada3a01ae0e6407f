import { describe, expect, it } from '@jest/globals';
import { applicationOf, BLANK, faultsOfStep, stepOf, type ApplicationDraft } from './application';

const SIDE = { ...BLANK.respondents[0], type: 'PERSON', name: '韩兰州', region: 'lanzhou' };
const DRAFT: ApplicationDraft = {
  ...BLANK,
  applicant: {
    ...BLANK.applicant,
    type: 'PERSON',
    name: ' 赵先觉 ',
    region: 'xining',
    idNumber: '630102199001011219',
    phone: '13897212345',
  },
  respondents: [SIDE],
  right: 'TM',
  kind: 'INFRINGEMENT',
  facts: '对方未经许可使用与我方商标相同的文字。',
  requests: '停止使用',
  claim: '20000.5',
  truthful: true,
  dataProcessing: true,
};

describe('an application on its way', () => {
  it('may go on when everything is answered', () => {
    expect([1, 2, 3].map((step) => faultsOfStep(step, DRAFT))).toEqual([{}, {}, {}]);
  });

  it('needs of the applicant who it is and where it is reached', () => {
    expect(faultsOfStep(1, { ...BLANK, applicant: { ...BLANK.applicant, type: 'PERSON' } })).toMatchObject({
      '/applicant/name': 'required',
      '/applicant/idNumber': 'required',
      '/applicant/phone': 'required',
      '/applicant/region': 'requiredChoice',
      '/facts': 'factsShort',
    });
  });

  it('looks at the check digits of both sides, but lets a number of the other side be unknown', () => {
    const wrong = { ...DRAFT.applicant, idNumber: '630102199001011218' };
    expect(faultsOfStep(1, { ...DRAFT, applicant: wrong })).toEqual({
      '/applicant/idNumber': expect.stringMatching(/^problem\./),
    });
    const company = { ...SIDE, type: 'ORGANISATION', creditCode: '91630100AAAAAAAAA1' };
    expect(Object.keys(faultsOfStep(2, { ...DRAFT, respondents: [SIDE, company] }))).toEqual([
      '/respondents/1/creditCode',
    ]);
  });

  it('takes no amount that is none', () => {
    expect(faultsOfStep(1, { ...DRAFT, claim: '两万' })).toEqual({ '/claimFen': 'amountForm' });
  });

  it('is not sent without the declarations and the names of the files', () => {
    const material = { file: 'f', fileName: 'a.pdf', bytes: 1, name: ' ', kind: 'EVIDENCE' };
    expect(
      Object.keys(faultsOfStep(3, { ...DRAFT, truthful: false, dataProcessing: false, materials: [material] })),
    ).toEqual(['/declaration/truthful', '/declaration/dataProcessing', '/materials/0/name']);
  });

  it('is sent without what is empty or belongs to the other kind of party', () => {
    const sent = applicationOf({ ...DRAFT, respondents: [{ ...SIDE, creditCode: 'X', address: ' ' }] }, '2025-12');
    expect(sent).toEqual({
      applicant: {
        type: 'PERSON',
        name: '赵先觉',
        region: 'xining',
        idNumber: '630102199001011219',
        phone: '13897212345',
      },
      respondents: [{ type: 'PERSON', name: '韩兰州', region: 'lanzhou' }],
      right: 'TM',
      kind: 'INFRINGEMENT',
      facts: DRAFT.facts,
      requests: '停止使用',
      claimFen: 2_000_050,
      declaration: { truthful: true, dataProcessing: true, wording: '2025-12' },
    });
  });

  it.each([
    ['/applicant/phone', 1],
    ['/claimFen', 1],
    ['/respondents/0/name', 2],
    ['/materials/0/file', 3],
    ['/declaration/truthful', 3],
  ])('finds %s on step %i', (pointer, step) => {
    expect(stepOf(pointer)).toBe(step);
  });
});
