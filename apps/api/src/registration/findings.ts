import {
  classify,
  isCourtRoute,
  mediability,
  termRuleOfCourt,
  type ClassReason,
  type Confirmable,
  type DisputeClass,
  type DisputeFlags,
  type KindCode,
  type MediabilityReason,
  type MediabilityVerdict,
  type PartyRole,
  type ReferTo,
  type RightCode,
  type Route,
  type RuleBook,
} from '#libs/domain';
import { lawTexts, type LawText } from '../laws/law-texts.js';

export interface JudgedDispute {
  readonly route: Route;
  readonly right: RightCode;
  readonly kind: KindCode;
  readonly claimFen?: number;
  readonly flags?: DisputeFlags;
  readonly online?: boolean;
  readonly procedure?: 'ORDINARY' | 'SIMPLIFIED';
  readonly rightNumbers?: readonly string[];
  readonly parties: readonly {
    readonly role: PartyRole;
    readonly type: 'PERSON' | 'ORGANISATION';
    readonly name: string;
    readonly idNumber?: string;
    readonly creditCode?: string;
  }[];
}

export interface DisputeFindings {
  /** Whether it may be mediated, and whether a court would confirm the result (domain.md §4.2). */
  readonly mediability: {
    readonly verdict: MediabilityVerdict;
    readonly confirmable: Confirmable;
    readonly reasons: readonly MediabilityReason[];
    readonly basis: readonly string[];
    readonly referTo: ReferTo | null;
  };
  /** The class the sum and the parties suggest; triage decides. */
  readonly class: { readonly class: DisputeClass; readonly reason: ClassReason };
  /** The period of mediation that the receipt or the acceptance will start; null where no rule is in force. */
  readonly term: { readonly rule: string; readonly n: number; readonly unit: string; readonly cal: string } | null;
  /** The articles behind all of it, as they stand today. */
  readonly laws: Readonly<Record<string, LawText>>;
}

/** What the tables of the law say on a dispute that is not registered yet. */
export function findingsOn(book: RuleBook, dispute: JudgedDispute, today: string): DisputeFindings {
  const { route, right, kind, claimFen, flags, online = false, procedure, parties } = dispute;
  const { referTo = null, ...judged } = mediability({ route, right, kind, flags, on: today });
  const id = isCourtRoute(route) ? termRuleOfCourt({ route, online, procedure }) : 'DL-MED-OWN';
  const rule = book.ruleOn(id, today);
  const known = 'problem' in rule ? null : rule;
  return {
    mediability: { ...judged, referTo },
    // One session is what any case has at least: more is not known yet.
    class: classify({ valueFen: claimFen, parties: parties.length, sessions: 1, right, kind }),
    term: known && { rule: known.id, n: known.n, unit: known.unit, cal: known.cal },
    laws: lawTexts([...judged.basis, ...(known?.src ?? [])], today),
  };
}
