import { RuleBook, ruleFaults, type PeriodRule } from '#libs/domain';
import { configPath, readYaml, shortName } from './files.js';

/** All periods of config/rules/deadlines.yaml. Throws with file, line and rule id for every row that is not in order. */
export function loadRuleBook(file = configPath('rules', 'deadlines.yaml')): RuleBook {
  const { data, lineOf } = readYaml(file);
  const { defaults, rules } = { ...(data as { defaults?: object; rules?: unknown }) };
  if (!Array.isArray(rules)) throw new Error(`${shortName(file)}:1: no list of rules`);

  const rows = rules.map((row) => withDefaults(row, defaults));
  const faults = rows.flatMap((row, index) =>
    ruleFaults(row).map((fault) => `${shortName(file)}:${lineOf('rules', index)} ${name(row)}: ${fault}`),
  );
  if (faults.length) throw new Error(faults.join('\n'));
  try {
    return new RuleBook(rows.map((row) => Object.freeze(row) as unknown as PeriodRule));
  } catch (error) {
    throw new Error(`${shortName(file)}: ${(error as Error).message}`, { cause: error });
  }
}

/** A row may leave out what is usual, and write a single event or source without brackets. */
function withDefaults(row: unknown, defaults: object | undefined): Record<string, unknown> {
  const given = { ...defaults, ...(row as Record<string, unknown>) };
  return {
    roll: given.cal === 'W' ? false : undefined,
    reminders: [],
    remindAtDay: [],
    ...given,
    trigger: [given.trigger].flat(),
    src: [given.src].flat(),
  };
}

const name = (row: Record<string, unknown>): string => `(${typeof row.id === 'string' ? row.id : 'no id'})`;
