import { buildCourtTable, courtByCode } from './court-table.js';
import { covers } from './place.js';
import { areasOf, buildRegionTable } from './region-table.js';

const name = { zh: '名', en: 'Name' };
const REGION = {
  id: 'xining',
  code: '630100',
  name,
  province: name,
  committee: { id: 'xining-committee', name, status: 'C', district: 'chengxi' },
  districts: [{ id: 'chengxi', code: '630104', name }],
  organs: [{ id: 'xining-market', kind: 'MARKET_REGULATOR', name, status: 'U' }],
};
const HEARING = { matters: ['TM'], areas: ['xining/chengxi'], status: 'U', effectiveFrom: '2022-05-01' };
const COURT = {
  code: '青0104',
  name,
  level: 'BASIC',
  region: 'xining',
  district: 'chengxi',
  status: 'U',
  hearings: [HEARING],
  courtConsentForExtension: false,
  jointApplicationByConsent: true,
};
const AREAS = ['xining', 'xining/chengxi'];

describe('the table of regions', () => {
  it('is read, and names the areas courts can be competent for', () => {
    const table = buildRegionTable({ regions: [REGION] });
    expect(table[0].committee.district).toBe('chengxi');
    expect(areasOf(table)).toEqual(AREAS);
  });

  it.each<[string, unknown, string]>([
    ['no list', {}, 'regions: must be a list'],
    ['a misspelt key', { ...REGION, organ: [] }, 'unknown key organ'],
    ['an id in capitals', { ...REGION, id: 'Xining' }, 'id must be'],
    ['a code that is a number', { ...REGION, code: 630100 }, 'six quoted digits'],
    ['a name without English', { ...REGION, name: { zh: '西宁' } }, 'name needs zh and en'],
    [
      'a district twice',
      { ...REGION, districts: [REGION.districts[0], REGION.districts[0]] },
      'chengxi is there twice',
    ],
    [
      'a committee elsewhere',
      { ...REGION, committee: { ...REGION.committee, district: 'chengbei' } },
      'unknown chengbei',
    ],
    ['an unknown organ', { ...REGION, organs: [{ ...REGION.organs[0], kind: 'NAVY' }] }, 'unknown kind of organ NAVY'],
    ['no committee', { ...REGION, committee: undefined }, 'committee: must be a table'],
    ['districts that are no list', { ...REGION, districts: {} }, 'must be a list of tables'],
  ])('refuses %s', (_, region, message) => {
    const content = Object.keys(region as object).length ? { regions: [region] } : region;
    expect(() => buildRegionTable(content)).toThrow(message);
  });
});

describe('the table of courts', () => {
  it('is read, an open end being null', () => {
    const table = buildCourtTable({ courts: [COURT] }, AREAS);
    expect(courtByCode(table, '青0104')).toMatchObject({
      jointApplicationByConsent: true,
      hearings: [{ effectiveTo: null }],
    });
    expect(courtByCode(table, '青0105')).toBeUndefined();
  });

  const withHearing = (change: object) => ({ ...COURT, hearings: [{ ...HEARING, ...change }] });
  it.each<[string, unknown[], string]>([
    ['a code twice', [COURT, COURT], '青0104: is there twice'],
    ['a misspelt key', [{ ...COURT, levels: 1 }], 'unknown key levels'],
    ['an unknown level', [{ ...COURT, level: 'HIGH' }], 'level must be'],
    ['a seat nowhere', [{ ...COURT, district: 'chengbei' }], 'seat xining/chengbei'],
    ['a switch left out', [{ ...COURT, jointApplicationByConsent: undefined }], 'jointApplicationByConsent must be'],
    ['no hearings', [{ ...COURT, hearings: undefined }], 'hearings must be a list'],
    ['an unknown matter', [withHearing({ matters: ['TRADEMARK'] })], 'unknown matter TRADEMARK'],
    ['a patent at a basic court', [withHearing({ matters: ['PAT_INV'] })], 'PAT_INV lies with intermediate courts'],
    ['an unknown area', [withHearing({ areas: ['haidong'] })], 'unknown area haidong'],
    ['yuan instead of fen', [withHearing({ belowFen: 0.5 })], 'belowFen must be whole fen'],
    ['a day that is none', [withHearing({ effectiveFrom: '2022-13-01' })], 'effectiveFrom is not a day'],
    ['an end before the beginning', [withHearing({ effectiveTo: '2022-04-30' })], 'ends before it begins'],
    ['a row that is no table', ['青01'], 'court 1: must be a table'],
  ])('refuses %s', (_, courts, message) => {
    expect(() => buildCourtTable({ courts }, AREAS)).toThrow(message);
  });

  it('lets a basic court hear designs, which the SPC may approve', () => {
    expect(() => buildCourtTable({ courts: [withHearing({ matters: ['PAT_DES'] })] }, AREAS)).not.toThrow();
  });

  it('names every fault at once', () => {
    const broken = [{ ...COURT, level: 'HIGH', status: '?' }];
    expect(() => buildCourtTable({ courts: broken }, AREAS)).toThrow(/level must be[\s\S]*status must be/);
  });
});

describe('an area', () => {
  it.each([
    ['xining', { region: 'xining', district: 'chengxi' }, 'YES'],
    ['xining', { region: 'xining' }, 'YES'],
    ['xining/chengxi', { region: 'xining', district: 'chengxi' }, 'YES'],
    ['xining/chengxi', { region: 'xining' }, 'MAYBE'],
    ['xining/chengxi', { region: 'xining', district: 'chengbei' }, 'NO'],
    ['xining', { region: 'lanzhou' }, 'NO'],
    ['xining', {}, 'NO'],
  ])('%s and %j: %s', (area, place, answer) => {
    expect(covers(area, place)).toBe(answer);
  });
});
