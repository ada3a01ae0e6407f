import { confirmationCourts } from './confirmation-courts.js';
import type { ConfirmationInput } from './confirmation-courts.js';
import type { CourtEntry, CourtTable, Hearing, HeardMatter } from './court-table.js';

const TECHNICAL: HeardMatter[] = ['PAT_INV', 'PAT_UM', 'PV', 'IC', 'TS_TECH', 'SW', 'MONO'];
const DESIGN: HeardMatter[] = ['PAT_DES', 'WELL_KNOWN_MARK'];
const OTHERS: HeardMatter[] = ['TM', 'COPY', 'TS_BIZ', 'GI', 'UC', 'DOMAIN', 'FRANCHISE', 'DATA', 'TECH_CONTRACT'];
const MILLION = 100_000_000;

const hearing = (matters: HeardMatter[], areas: string[], more: Partial<Hearing> = {}): Hearing => ({
  matters,
  areas,
  status: 'C',
  effectiveFrom: '2022-05-01',
  effectiveTo: null,
  ...more,
});
const court = (code: string, region: string, district: string | undefined, hearings: Hearing[]): CourtEntry => ({
  code,
  name: { zh: code, en: code },
  level: district ? 'BASIC' : 'INTERMEDIATE',
  region,
  ...(district && { district }),
  status: 'U',
  hearings,
  courtConsentForExtension: false,
  jointApplicationByConsent: false,
});
const basic = (code: string, region: string, district: string) =>
  court(code, region, district, [hearing(OTHERS, [`${region}/${district}`], { belowFen: MILLION })]);
const intermediate = (code: string, region: string, technicalFor: string[]) =>
  court(code, region, undefined, [
    ...(technicalFor.length ? [hearing(TECHNICAL, technicalFor)] : []),
    hearing([...DESIGN, 'TECH_CONTRACT'], [region]),
    hearing(OTHERS, [region], { fromFen: MILLION }),
  ]);

const TABLE: CourtTable = [
  intermediate('青01', 'xining', ['xining']),
  basic('青0102', 'xining', 'chengdong'),
  basic('青0104', 'xining', 'chengxi'),
  intermediate('甘01', 'lanzhou', ['lanzhou', 'baiyin']),
  basic('甘0102', 'lanzhou', 'chengguan'),
  intermediate('甘04', 'baiyin', []),
  basic('甘0402', 'baiyin', 'baiyin-district'),
];

const XINING = { organisation: 'xining-committee', region: 'xining', district: 'chengxi' };
const LANZHOU = { organisation: 'lanzhou-committee', region: 'lanzhou', district: 'chengguan' };
const base: ConfirmationInput = {
  route: 'PARTY_APPLICATION',
  right: 'TM',
  form: 'WRITTEN',
  places: [XINING],
  parties: [
    { region: 'xining', district: 'chengdong' },
    { region: 'xining', district: 'chengxi' },
  ],
  valueFen: 800_000,
};
const ask = (change: Partial<ConfirmationInput>, on = '2025-10-16') =>
  confirmationCourts({ ...base, ...change }, TABLE, on);
const codes = (change: Partial<ConfirmationInput>, on?: string) => ask(change, on).courts.map(({ code }) => code);

describe('what bars confirmation', () => {
  it.each<[string, Partial<ConfirmationInput>, string]>([
    ['the court’s own case (S04)', { route: 'COURT_ENTRUSTED' }, 'IM-20'],
    ['an ownership clause (S09)', { right: 'PAT_INV', ownershipClause: true }, 'JC-355'],
    [
      'an ownership clause in a delegated case',
      { route: 'COURT_DELEGATED', court: '青01', ownershipClause: true },
      'JC-355',
    ],
    ['naming an inventor', { right: 'PAT_INV', inventorStatusClause: true }, 'D-INVENTOR-STATUS'],
    ['an oral agreement (S05)', { form: 'ORAL' }, 'D-ORAL-LIMITS'],
  ])('%s', (_, change, barredBy) => {
    const answer = ask(change);
    expect(answer).toMatchObject({ admissible: false, barredBy, courts: [], anyOf: false });
    expect(answer.basis).toContain(barredBy);
    expect(answer.notes.length).toBeGreaterThan(0);
  });

  it('names the first bar: an entrusted case with an ownership clause is the court’s', () => {
    expect(ask({ route: 'COURT_ENTRUSTED', ownershipClause: true, form: 'ORAL' }).barredBy).toBe('IM-20');
  });

  it('shows the ways out of an ownership clause', () => {
    expect(ask({ ownershipClause: true }).notes).toEqual([
      'SPLIT_OUT_PAYMENT',
      'RECORD_AT_REGISTRY',
      'SUE_FOR_COURT_PAPER',
      'NOTARY_OR_ARBITRATION',
    ]);
  });
});

describe('a delegated case', () => {
  it('goes back to the court that invited, even an organisation of two places', () => {
    const answer = ask({ route: 'COURT_DELEGATED', right: 'COPY', court: '青0104', places: [XINING, LANZHOU] });
    expect(answer).toEqual({
      admissible: true,
      courts: [{ code: '青0104', level: 'BASIC', grounds: ['INVITING_COURT'] }],
      anyOf: false,
      basis: ['CPL-205', 'IM-19b'],
      notes: [],
    });
  });

  it('says so when a basic court invited on what belongs to an intermediate one', () => {
    expect(ask({ route: 'COURT_DELEGATED', right: 'PAT_DES', court: '青0104' }).notes).toEqual([
      'INVITING_COURT_LEVEL',
    ]);
    expect(ask({ route: 'COURT_DELEGATED', right: 'PAT_DES', court: '青01' }).notes).toEqual([]);
  });

  it('says so when the court is not known', () => {
    expect(ask({ route: 'COURT_DELEGATED', court: '京01' })).toMatchObject({
      courts: [],
      notes: ['INVITING_COURT_UNKNOWN'],
    });
    expect(ask({ route: 'COURT_DELEGATED' }).notes).toEqual(['INVITING_COURT_UNKNOWN']);
  });
});

describe('mediation of its own', () => {
  it('opens the basic courts of the committee and of both parties', () => {
    expect(ask({})).toEqual({
      admissible: true,
      courts: [
        { code: '青0104', level: 'BASIC', grounds: ['ORGANISATION_PLACE', 'PARTY_DOMICILE'] },
        { code: '青0102', level: 'BASIC', grounds: ['PARTY_DOMICILE'] },
      ],
      anyOf: true,
      basis: ['CPL-205', 'JUR-BASIC'],
      notes: ['FIRST_TO_DOCKET'],
    });
  });

  it('adds the place of the subject matter', () => {
    const subjectMatter = { region: 'lanzhou', district: 'chengguan' };
    expect(ask({ subjectMatter }).courts.at(-1)).toEqual({
      code: '甘0102',
      level: 'BASIC',
      grounds: ['SUBJECT_MATTER'],
    });
  });

  it.each<[string, Partial<ConfirmationInput>, string[]]>([
    ['a technical right goes up', { right: 'PAT_INV' }, ['青01']],
    ['so does a plant variety', { right: 'PV' }, ['青01']],
    ['so does a design', { right: 'PAT_DES' }, ['青01']],
    ['a business secret stays down', { right: 'TS_BIZ' }, ['青0104', '青0102']],
    ['a well-known mark goes up', { wellKnownMark: true }, ['青01']],
    ['just below the limit stays down', { valueFen: MILLION - 1 }, ['青0104', '青0102']],
    ['at the limit it goes up', { valueFen: MILLION }, ['青01']],
    ['no money stays down', { valueFen: undefined }, ['青0104', '青0102']],
    ['a Baiyin design goes to Baiyin', { right: 'PAT_DES', places: [], parties: [{ region: 'baiyin' }] }, ['甘04']],
    ['a Baiyin invention goes to Lanzhou', { right: 'PAT_INV', places: [], parties: [{ region: 'baiyin' }] }, ['甘01']],
  ])('%s', (_, change, expected) => {
    expect(codes(change)).toEqual(expected);
  });

  it('is ambiguous for technology contracts', () => {
    const answer = ask({ right: 'TECH_CONTRACT', parties: [] });
    expect(answer.courts.map(({ code }) => code)).toEqual(['青01', '青0104']);
    expect(answer.notes).toContain('LEVEL_AMBIGUOUS');
  });

  it('lists every basic court of a city while the district is unknown', () => {
    const answer = ask({ places: [{ organisation: 'xining-committee', region: 'xining' }], parties: [] });
    expect(answer.courts.map(({ code }) => code)).toEqual(['青0102', '青0104']);
    expect(answer.notes).toEqual(['DISTRICT_UNKNOWN', 'FIRST_TO_DOCKET']);
  });

  it('leaves out a party from elsewhere and says so', () => {
    const answer = ask({ parties: [{ region: 'beijing', district: 'haidian' }, {}] });
    expect(answer.courts.map(({ code }) => code)).toEqual(['青0104']);
    expect(answer.notes).toEqual(['PLACE_OUTSIDE_TABLE']);
  });

  it('says when the table has no court', () => {
    expect(ask({ places: [], parties: [] })).toMatchObject({
      admissible: true,
      courts: [],
      anyOf: false,
      notes: ['NO_COURT_IN_TABLE'],
    });
  });

  it('does not guess under the rules before May 2022', () => {
    expect(ask({}, '2022-04-30')).toMatchObject({ courts: [], notes: ['OLDER_RULES_NOT_HELD', 'NO_COURT_IN_TABLE'] });
    expect(codes({}, '2022-05-01')).toEqual(['青0104', '青0102']);
  });

  it('uses the list in force on the day and marks what nobody has checked', () => {
    const old = hearing(OTHERS, ['xining/chengxi'], { effectiveTo: '2025-09-30' });
    const now = hearing(OTHERS, ['xining'], { effectiveFrom: '2025-10-01', status: 'U' });
    const table = [court('青0104', 'xining', 'chengxi', [old]), court('青0102', 'xining', 'chengdong', [now])];
    const on = (day: string) => confirmationCourts({ ...base, parties: [] }, table, day);
    expect(on('2025-09-30')).toMatchObject({ courts: [{ code: '青0104' }], notes: [] });
    expect(on('2025-10-01')).toMatchObject({ courts: [{ code: '青0102' }], notes: ['TABLE_UNCONFIRMED'] });
  });
});

describe('several organisations on their own (JC-352)', () => {
  const joint: Partial<ConfirmationInput> = {
    route: 'CROSS_REGION',
    places: [XINING, LANZHOU],
    parties: [
      { region: 'lanzhou', district: 'chengguan' },
      { region: 'xining', district: 'chengxi' },
    ],
  };

  it('open the court of each (S07: software, confirmed in Lanzhou)', () => {
    expect(ask({ ...joint, right: 'SW' })).toEqual({
      admissible: true,
      courts: [
        { code: '青01', level: 'INTERMEDIATE', grounds: ['ORGANISATION_PLACE', 'PARTY_DOMICILE'] },
        { code: '甘01', level: 'INTERMEDIATE', grounds: ['ORGANISATION_PLACE', 'PARTY_DOMICILE'] },
      ],
      anyOf: true,
      basis: ['CPL-205', 'JC-352', 'JUR-TECHNICAL'],
      notes: ['FIRST_TO_DOCKET'],
    });
  });

  it('open basic courts for a mark', () => {
    expect(codes(joint)).toEqual(['青0104', '甘0102']);
  });

  it('are one place when they sit in one district', () => {
    expect(ask({ places: [XINING, { ...XINING, organisation: 'studio' }] }).basis).not.toContain('JC-352');
  });
});
