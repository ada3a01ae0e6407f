import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cite } from '#libs/domain';
import { loadLawBook } from './laws.js';

const book = loadLawBook();
const on = (id: string, day: string) => cite(book, id, day);

/** The rule ids of domain.md §2.1–2.9 and §3.10. */
const REFERENCE = `
  PML-03 PML-04 PML-08 PML-15 PML-16 PML-17a PML-17b PML-18 PML-19 PML-20 PML-23 PML-25 PML-26 PML-27 PML-28 PML-29a
  PML-29b PML-30 PML-31 PML-32 PML-33a PML-33b PML-33c
  PM-22 PM-27 PM-29 PM-30 PM-33 PM-SF1 PM-SF2 PM-SF3 PM-SF4 PM-NB1 PM-SZ1 PM-SH1 PM-ACC
  IM-02 IM-11 IM-12 IM-13 IM-14 IM-15 IM-16 IM-18 IM-19a IM-19b IM-20 IM-21a IM-21b IM-22 IM-24 IM-26 IM-27a IM-27b IM-27c
  IM-27d IM-28 IM-29
  OM-10a OM-10b OM-12 OM-13 OM-15 OM-17 OM-19 OM-20 OM-21 OM-22 OM-24a OM-24b OM-25 OM-26 OM-29
  CPL-125 CPL-126 CPL-205 CPL-206 CPL-187 JC-3 JC-15 JC-fee JC-351 JC-352 JC-354 JC-355 JC-356 JC-357 JC-358 JC-372a
  JC-372b JC-460 CPL-250 CPL-264 CPL-115 CM-04 CM-08 CM-09 CPL-86
  LIM-188 LIM-P74 LIM-195 LIM-12 LIM-14 LIM-193
  IP-P65 IP-P45 IP-P47 IP-P52 IP-P66 IP-R102 IP-R103 IP-A81 IP-T60 IP-C60 IP-V IP-IC31
  POL-1 POL-2 POL-3 POL-4 POL-5 POL-6 POL-7 POL-8
  T-1 T-2 T-3 T-4 T-5 T-6 T-7 T-8 T-9 T-10
  D-ROSTER D-MAJOR-TWO D-INVESTIGATE-TWO D-VISIT-OTHER D-ORAL-LIMITS D-COMPILER-CHECKER D-LATE-ENTRY D-UNDO D-FEEDBACK
  D-ARCHIVE D-TRADE-SECRET D-SERIES
`
  .trim()
  .split(/\s+/)
  .concat([...Array(24).keys()].map((i) => `INV-${String(i + 1).padStart(2, '0')}`));

describe('the law book of the product', () => {
  it.each(REFERENCE)('can cite %s for a case of today', (id) => {
    expect(on(id, '2026-11-22')).toMatchObject({ id, gist: { zh: expect.any(String), en: expect.any(String) } });
  });

  it.each([
    ['IP-T60', '2026-12-31', '60', '2019'],
    ['IP-T60', '2027-01-01', '74', '2026'],
    ['IP-T47', '2027-01-01', '53', '2026'],
    ['IP-UC-SECRET', '2025-10-14', '9', '2019'],
    ['IP-UC-SECRET', '2025-10-15', '10', '2025'],
    ['CPL-205', '2021-12-31', '194', '2012'],
    ['CPL-205', '2022-01-01', '201', '2021'],
    ['CPL-205', '2023-12-31', '201', '2021'],
    ['CPL-205', '2024-01-01', '205', '2023'],
    ['CPL-250', '2010-01-01', '215', '2007'],
    ['JC-355', '2022-04-09', '357', '2015'],
    ['JC-355', '2022-04-10', '355', '2022'],
    ['LIM-12', '2020-12-31', '14', '2008'],
    ['LIM-12', '2021-01-01', '12', '2020'],
    ['JC-15', '2025-01-01', '5', '2011'],
  ])('cites %s on %s as article %s of %s', (id, day, article, edition) => {
    expect(on(id, day)).toMatchObject({ article, edition });
  });

  it.each([
    ['CPL-205', '2012-12-31'],
    ['OM-12', '2021-12-31'],
    ['IM-24', '2016-06-30'],
    ['POL-5', '2026-04-30'],
    ['T-7', '2024-12-31'],
  ])('has no %s on %s yet', (id, day) => {
    expect(on(id, day)).toEqual({ uncited: 'NOT_YET_IN_FORCE', id });
  });

  it('tells the old list of causes of action from the one with data disputes', () => {
    expect(on('POL-6', '2025-12-31')).toMatchObject({
      edition: '2020',
      gist: { en: expect.stringContaining('No cause yet') },
    });
    expect(on('POL-6', '2026-01-01')).toMatchObject({ edition: '2025' });
  });

  it('marks what is our own as such, and everything of ours only', () => {
    for (const [id, versions] of book)
      for (const { status } of versions)
        expect([id, status === 'D']).toEqual([id, /^(D-|INV-|PM-ACC|T-8|T-10)/.test(id)]);
  });

  it('knows every rule that the domain and the table of periods cite', () => {
    const root = dirname(fileURLToPath(import.meta.url));
    const inCode = textsIn(join(root, '../libs/domain/src')).flatMap(
      (text) => text.match(/'[A-Z]+-[A-Za-z0-9-]+'/g) ?? [],
    );
    const inTable = textsIn(join(root, 'rules')).flatMap((text) => text.match(/^ *src: .*$/gm) ?? []);
    const cited = new Set([...inCode, ...inTable].flatMap((text) => text.match(RULE_ID) ?? []));
    expect(cited.size).toBeGreaterThan(100);
    expect([...cited].filter((id) => !book.has(id)).sort()).toEqual([]);
  });
});

const RULE_ID = /(?<![\w-])(?:PML|PM|IM|OM|CPL|JC|LIM|IP|CM|POL|T|D|INV|JUR)-[A-Za-z0-9]+(?:-[A-Z]+)*\b/g;
const textsIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|yaml)$/.test(name) && !name.endsWith('.spec.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));

describe('a folder of laws', () => {
  let folder: string;
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'laws-'))));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('must hold something', () => {
    expect(() => loadLawBook(folder)).toThrow('no file of laws');
  });

  it('is refused with the name of the file and of the rule', () => {
    writeFileSync(
      join(folder, 'bad.yaml'),
      `- law: { zh: 法, en: Law }\n  editions: { '1': { effectiveFrom: 2020-01-01, status: C } }\n  rules: { A-1: { zh: 甲 } }\n`,
    );
    expect(() => loadLawBook(folder)).toThrow(/bad\.yaml: A-1: needs zh and en/);
  });

  it('is refused when it is not YAML', () => {
    writeFileSync(join(folder, 'bad.yaml'), '- law: {');
    expect(() => loadLawBook(folder)).toThrow(/bad\.yaml:1/);
  });
});
