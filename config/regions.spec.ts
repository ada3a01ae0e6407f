import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { confirmationCourts, courtByCode } from '#libs/domain';
import { loadCourts, loadRegions } from './regions.js';

const regions = loadRegions();
const courts = loadCourts();

describe('the regions of the product', () => {
  it('are Xining and its two partners, each with a committee and an IP authority', () => {
    expect(regions.map(({ id }) => id)).toEqual(['xining', 'lanzhou', 'baiyin']);
    for (const region of regions) expect(region.organs.map(({ kind }) => kind)).toContain('MARKET_REGULATOR');
    expect(regions[0].committee.name.zh).toBe('西宁市知识产权纠纷人民调解委员会');
  });
});

describe('the courts of the product', () => {
  it.each([
    ['青01', 'INTERMEDIATE', '西宁市中级人民法院'],
    ['青0102', 'BASIC', '西宁市城东区人民法院'],
    ['青0103', 'BASIC', '西宁市城中区人民法院'],
    ['青0104', 'BASIC', '西宁市城西区人民法院'],
    ['青0105', 'BASIC', '西宁市城北区人民法院'],
    ['青0106', 'BASIC', '西宁市湟中区人民法院'],
    ['青0121', 'BASIC', '大通回族土族自治县人民法院'],
    ['青0123', 'BASIC', '湟源县人民法院'],
    ['甘01', 'INTERMEDIATE', '兰州市中级人民法院（兰州知识产权法庭）'],
    ['甘0102', 'BASIC', '兰州市城关区人民法院'],
    ['甘04', 'INTERMEDIATE', '白银市中级人民法院'],
    ['甘0402', 'BASIC', '白银市白银区人民法院'],
  ])('%s is %s: %s', (code, level, zh) => {
    expect(courtByCode(courts, code)).toMatchObject({ level, name: { zh } });
  });

  it('mark every basic court’s jurisdiction as unconfirmed', () => {
    for (const court of courts.filter(({ level }) => level === 'BASIC'))
      expect(court.hearings.map(({ status }) => status)).toEqual(['U']);
  });

  it('need no consent to an extension, and both parties’ application, until a court says otherwise', () => {
    expect(courts.some((court) => court.courtConsentForExtension || court.jointApplicationByConsent)).toBe(false);
  });

  // The agreements of domain.md §8 that were, or could have been, confirmed.
  const XINING = { organisation: 'xining-committee', region: 'xining' };
  it.each([
    ['S02', { route: 'COURT_DELEGATED', right: 'PAT_DES', court: '青01', places: [XINING], parties: [] }, ['青01']],
    ['S10', { route: 'COURT_DELEGATED', right: 'COPY', court: '青0104', places: [XINING], parties: [] }, ['青0104']],
    [
      'S07',
      {
        route: 'CROSS_REGION',
        right: 'SW',
        places: [XINING, { organisation: 'lanzhou-committee', region: 'lanzhou' }],
        parties: [{ region: 'lanzhou' }, { region: 'xining' }],
      },
      ['青01', '甘01'],
    ],
    [
      'S08',
      {
        route: 'CROSS_REGION',
        right: 'PV',
        places: [XINING],
        parties: [{ region: 'baiyin' }, { region: 'xining', district: 'datong' }],
      },
      ['青01', '甘01'],
    ],
    [
      'S01 with its committee in Chengxi',
      {
        route: 'PARTY_APPLICATION',
        right: 'TM',
        places: [{ ...XINING, district: 'chengxi' }],
        parties: [{ region: 'xining', district: 'chengdong' }],
      },
      ['青0102', '青0104'],
    ],
  ] as const)('%s may be confirmed by %j', (_, input, expected) => {
    const answer = confirmationCourts({ form: 'WRITTEN', ...input }, courts, '2025-10-16');
    expect(answer.courts.map(({ code }) => code).sort()).toEqual([...expected].sort());
  });
});

describe('a broken table', () => {
  let folder: string;
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'regions-'))));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (text: string) => {
    writeFileSync(join(folder, 'table.yaml'), text);
    return join(folder, 'table.yaml');
  };

  it('is refused with its file and every fault', () => {
    expect(() => loadRegions(file('regions: []'))).toThrow(
      /table\.yaml: The table of regions[\s\S]*at least one region/,
    );
    const text = `courts: [{ code: 青01, name: { zh: 甲, en: A }, level: TOP, region: haidong, status: U, hearings: [] }]`;
    expect(() => loadCourts(file(text))).toThrow(/level must be[\s\S]*seat haidong[\s\S]*courtConsentForExtension/);
  });
});
