import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  ACT_FIELDS,
  PAPER_KINDS,
  ROLES,
  ROOMS,
  SERIES,
  type Field,
  type Fields,
  type Lifecycle,
} from '../process/index.js';
import {
  DISPUTE_CLASSES,
  DISPUTE_FLAGS,
  KIND_CODES,
  NON_ACCEPTANCE_REASON_CODES,
  PARTY_ROLES,
  RIGHT_CODES,
  ROUTES,
  TERMINATION_GROUND_CODES,
} from '../taxonomy/index.js';
import { en } from './en.js';
import { wordingOf } from './wording-of.js';
import { LANGUAGES } from './wording.js';
import { zhCN } from './zh-CN.js';

const SRC = join(process.cwd(), 'libs/domain/src');
const folders = readdirSync(SRC).filter((name) => name !== 'wording' && existsSync(join(SRC, name, 'index.ts')));

/** Every lifecycle that a room exports. */
const lifecycles: Lifecycle[] = [];
for (const folder of folders) {
  const exported: Record<string, unknown> = await import(join(SRC, folder, 'index.ts'));
  lifecycles.push(
    ...(Object.values(exported).filter((one) => (one as Lifecycle)?.steps instanceof Map) as Lifecycle[]),
  );
}

const [words, english] = LANGUAGES.map((language) => wordingOf(language));
const wordless = (keys: Iterable<string>) =>
  [...new Set(keys)].filter((key) => words(key) === key || english(key) === key);

describe('The catalogue has words in both languages', () => {
  it('for every furnished room', () => {
    expect(lifecycles.length).toBeGreaterThanOrEqual(6);
    expect(wordless(ROOMS.map((room) => `room.${room}`))).toEqual([]);
  });

  it.each(lifecycles.map((lifecycle) => [lifecycle.room, lifecycle] as const))(
    'for states, events, guards and clocks of %s',
    (room, { steps, events, guards, clocks }) => {
      expect(wordless([...steps.keys()].map((state) => `state.${room}.${state}`))).toEqual([]);
      expect(wordless(Object.keys(events).map((event) => `event.${room}.${event}`))).toEqual([]);
      expect(wordless(Object.keys(guards).map((guard) => `guard.${room}.${guard}`))).toEqual([]);
      expect(wordless([...clocks.values()].map((clock) => `clock.${clock}`))).toEqual([]);
    },
  );

  it.each(lifecycles.map((lifecycle) => [lifecycle.room, lifecycle] as const))(
    'for what %s remembers',
    (room, { blank }) => {
      expect(wordless(Object.keys(blank as object).map((fact) => `fact.${room}.${fact}`))).toEqual([]);
    },
  );

  it.each(lifecycles.map((lifecycle) => [lifecycle.room, lifecycle] as const))(
    'for fields and choices of %s',
    (_room, { events }) => {
      const keys = Object.entries(events).flatMap(([event, { fields }]) => fieldKeys(fields, event));
      expect(wordless([...keys, ...fieldKeys(ACT_FIELDS, 'any')])).toEqual([]);
    },
  );

  it('for papers, numbers, roles and the taxonomy', () => {
    const lists: Record<string, readonly string[]> = {
      paper: PAPER_KINDS,
      series: Object.keys(SERIES),
      role: [...ROLES, 'parties', 'caseMediators'],
      route: ROUTES,
      right: RIGHT_CODES,
      kind: KIND_CODES,
      partyRole: PARTY_ROLES,
      class: DISPUTE_CLASSES,
      field: DISPUTE_FLAGS,
      ground: [...TERMINATION_GROUND_CODES, ...NON_ACCEPTANCE_REASON_CODES],
    };
    expect(wordless(Object.entries(lists).flatMap(([list, codes]) => codes.map((code) => `${list}.${code}`)))).toEqual(
      [],
    );
  });

  it('for every problem that a rule can name', () => {
    const codes = found(/[pP]roblem\(\s*(?:`[^`]*`|'[^']*'|[\w.]+),\s*'([A-Z_]+)'/g);
    expect(codes.length).toBeGreaterThan(100);
    expect(wordless(codes.map((code) => `problem.${code}`))).toEqual([]);
  });

  it('for every code with an underscore, whatever it stands for', () => {
    const known = new Set(Object.keys(zhCN).map((key) => key.split('.').at(-1)));
    expect(found(/'([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)'/g, INWARD).filter((code) => !known.has(code))).toEqual([]);
  });

  it('for every notice, task and clock', () => {
    // Some notices are chosen by a condition: `template: result === 'A' ? 'thisOne' : 'thatOne'`.
    const templates = found(/template:\s*(?:[\w\s=.]+'\w+'\s*\?\s*)?'(\w+)'(?:\s*:\s*'(\w+)')?/g);
    const told = [...templates, ...found(/tellIntake\('(\w+)'/g)].flatMap((name) => [
      `template.${name}.title`,
      `template.${name}.body`,
    ]);
    const clocks = found(new RegExp(`'((?:${ROOMS.join('|')})\\.\\w+)'`, 'g')).map((name) => `clock.${name}`);
    const tasks = found(/task: '(\w+)'/g).map((name) => `task.${name}`);
    for (const keys of [told, clocks, tasks]) expect([keys.length > 5, wordless(keys)]).toEqual([true, []]);
  });
});

describe('The catalogue', () => {
  it('has no words for what is not there any more', () => {
    const furnished = new Set<string>(lifecycles.map(({ room }) => room));
    const there = new Set(
      lifecycles.flatMap(({ room, steps, events, guards }) => [
        ...[...steps.keys()].map((state) => `state.${room}.${state}`),
        ...Object.keys(events).map((event) => `event.${room}.${event}`),
        ...Object.keys(guards).map((guard) => `guard.${guard.split(':')[0]}`),
      ]),
    );
    const stale = Object.keys(zhCN).filter((key) => {
      const [list, room] = key.split('.');
      if (list === 'guard') return !there.has(key);
      return (list === 'state' || list === 'event') && furnished.has(room) && !there.has(key);
    });
    expect(stale).toEqual([]);
  });

  it('says the same in both languages', () => {
    expect(Object.keys(en)).toEqual(Object.keys(zhCN));
    const holes = (text: string) => [...new Set(text.match(/\{[^}]*\}/g))].sort();
    for (const [key, chinese] of Object.entries(zhCN)) {
      const other = en[key as keyof typeof zhCN];
      expect([key, holes(other)]).toEqual([key, holes(chinese)]);
      // A place name or a number may stand alone; a sentence is Chinese here and English there.
      expect([key, /[一-龥]/.test(chinese), /[一-龥]/.test(other), other.trim() === other && other !== '']).toEqual([
        key,
        true,
        false,
        true,
      ]);
    }
  });

  it('names no party in a notice', () => {
    for (const key of Object.keys(zhCN).filter((one) => one.startsWith('template.')))
      expect(zhCN[key as keyof typeof zhCN]).not.toMatch(/\{(party|name|applicant|respondent|phone)[|}]/);
  });
});

describe('Words', () => {
  it('take parameters, and words of other lists', () => {
    expect(words('problem.EXTENSION_NOT_LATER', { dueOn: '2025-05-06' })).toBe('新的截止日须晚于2025-05-06');
    expect(words('problem.PAPER_MISSING', { paper: 'RIGHTS_NOTICE' })).toBe('缺少权利义务告知书');
    expect(english('template.deadlineReminder.body', { deadline: 'court-referral.feedback', due: '2025-02-13' })).toBe(
      'Feedback to the court is due on 2025-02-13.',
    );
    expect(words('template.mediationTerminated.body', { ground: 'DEADLOCK' })).toContain('分歧较大');
    expect(words('template.confirmationBarred.body', { reason: 'ORAL' })).toContain('口头协议');
  });

  it('write money and times as people do', () => {
    expect(words('problem.AMOUNT_DIFFERS', { owingFen: 1_234_567_00 })).toBe('金额与待付1,234,567元不符');
    expect(english('problem.AMOUNT_DIFFERS', { owingFen: 1_050 })).toContain('10.50 yuan');
    expect(words('problem.MEDIATOR_BUSY', { startsAt: '2025-09-26T01:30:00Z' })).toContain('2025-09-26 09:30');
    expect(words('problem.MEDIATOR_BUSY', { startsAt: 'soon' })).toContain('soon');
  });

  it('fall back from the room to the common word, and to the key', () => {
    expect(words('state.mediation.VOIDED')).toBe('已撤销');
    expect(words('event.dossier.undoStep')).toBe('撤回上一步');
    expect(words('guard.intake.cameFrom:REGISTERED')).toBe(zhCN['guard.cameFrom']);
    expect(words('field.obligations.dueOn')).toBe('履行期限');
    expect(words('value.right.TM')).toBe('商标');
    expect(words('value.proposal.DESTROY')).toBe('销毁');
    expect(words('value.kind.DESTROY')).toBe('销毁侵权物品');
    expect(words('state.mediation.NOWHERE')).toBe('state.mediation.NOWHERE');
  });

  it('leave a hole visible when its parameter is missing', () => {
    expect(words('problem.BEFORE_THE_ACT')).toContain('{day}');
  });
});

/** Codes that no person reads: reactions of the clock, findings of the verifier (it has words of its own), sealed kinds. */
const INWARD =
  /\/(?:record|calendar\/period-rule|calendar\/recompute|identifiers|jurisdiction\/(?:court|region)-table)/;

/** Every match of a pattern in the source of the domain, once. */
function found(pattern: RegExp, without?: RegExp): string[] {
  const hits = new Set<string>();
  for (const entry of readdirSync(SRC, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (!/(?<!\.spec)\.ts$/.test(file) || file.includes('/wording/') || without?.test(file)) continue;
    for (const [, ...groups] of readFileSync(file, 'utf8').matchAll(pattern))
      for (const group of groups) if (group) hits.add(group);
  }
  return [...hits].sort();
}

function fieldKeys(fields: Fields, parent: string): string[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const inner = innermost(field);
    return [
      `field.${parent}.${name}`,
      ...(inner.kind === 'choice' ? inner.values.map((value) => `value.${name}.${value}`) : []),
      ...(inner.kind === 'group' ? fieldKeys(inner.fields, name) : []),
    ];
  });
}

function innermost(field: Field): Field {
  return field.kind === 'list' ? innermost(field.of) : field;
}
