import type { DisputeClass } from '../taxonomy/index.js';
import type { Standard } from './standard.js';
import type { SubsidyInputs } from './subsidy-inputs.js';

export interface ClassFinding {
  readonly class: DisputeClass;
  readonly clause: string;
  /** Which facts made it so: names of inputs. */
  readonly because: readonly string[];
}

/** The class the facts give, whatever class was chosen: the first rule that matches (domain.md §7.3). */
export function classFromFacts({ classRules: rules }: Standard, inputs: SubsidyInputs): ClassFinding {
  const { valueFen, parties, sessions, expertise, ownershipOrInventor, majorByDecision } = inputs;
  const value = valueFen ?? 0;
  const { MAJOR, COMPLEX, SIMPLE, GENERAL } = rules;
  const major = facts({
    valueFen: value >= MAJOR.valueFen,
    parties: parties >= MAJOR.parties,
    majorByDecision,
  });
  if (major.length > 0) return { class: 'MAJOR', clause: MAJOR.clause, because: major };
  const complex = facts({
    valueFen: value >= COMPLEX.valueFen,
    parties: parties >= COMPLEX.parties,
    expertise,
    ownershipOrInventor,
  });
  if (complex.length > 0) return { class: 'COMPLEX', clause: COMPLEX.clause, because: complex };
  const simple = value < SIMPLE.belowFen && sessions <= SIMPLE.sessions;
  if (simple) return { class: 'SIMPLE', clause: SIMPLE.clause, because: ['valueFen', 'sessions'] };
  return { class: 'GENERAL', clause: GENERAL.clause, because: [] };
}

const facts = (found: Readonly<Record<string, boolean>>): string[] => Object.keys(found).filter((name) => found[name]);
