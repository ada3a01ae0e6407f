import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadRuleBook } from './rules.js';

const ROW = `
defaults: { version: 1, effectiveFrom: 2010-01-01 }
rules:
  - { id: DL-ONE, trigger: A, n: 3, unit: d, cal: W, onExpiry: INFO, src: PM-ACC, status: D }
`;

describe('the rule file', () => {
  let folder: string;
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'rules-'))));
  afterAll(() => rmSync(folder, { recursive: true }));
  const load = (text: string) => {
    writeFileSync(join(folder, 'rules.yaml'), text);
    return loadRuleBook(join(folder, 'rules.yaml'));
  };

  it('is loaded with its defaults; a single event or source needs no brackets', () => {
    expect(load(ROW).ruleOn('DL-ONE', '2025-01-01')).toMatchObject({
      version: 1,
      roll: false,
      trigger: ['A'],
      src: ['PM-ACC'],
      reminders: [],
      effectiveFrom: '2010-01-01',
    });
  });

  it('names file, line and rule of every fault', () => {
    const broken = `${ROW}
  - { id: DL-TWO, trigger: A, n: 3, unit: week, cal: N, roll: true, onExpiry: INFO, src: X, status: D }
  - { trigger: A, n: 3, unit: d, cal: N, onExpiry: INFO, src: X, status: D }
`;
    expect(() => load(broken)).toThrow(/rules\.yaml:6 \(DL-TWO\): unit must be d, mon or y/);
    expect(() => load(broken)).toThrow(/rules\.yaml:7 \(no id\): id must be a name like DL-MED-OWN/);
    expect(() => load(broken)).toThrow(/rules\.yaml:7 \(no id\): roll must be true or false/);
  });

  it('is refused when it is no list, no YAML, or has two versions for one day', () => {
    expect(() => load('rules: none')).toThrow('no list of rules');
    expect(() => load('rules: [')).toThrow(/rules\.yaml:\d+: /);
    expect(() => load(ROW + ROW.split('\n')[3])).toThrow('DL-ONE: versions 1 and 1 overlap');
  });

  it('ships every period in order: nothing rolls in working days, every statutory natural period rolls', () => {
    const { rules } = loadRuleBook();
    expect(rules.length).toBeGreaterThanOrEqual(48);
    for (const rule of rules.filter(({ status }) => status === 'C')) expect(rule.roll).toBe(rule.cal === 'N');
    expect(() => Object.assign(rules[0], { n: 99 })).toThrow(TypeError);
  });
});
