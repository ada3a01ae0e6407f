import type { Day } from '../calendar/day.js';
import { RIGHTS } from '../taxonomy/rights.js';
import type { CourtLevel, RightCode } from '../taxonomy/rights.js';
import type { Route } from '../taxonomy/routes.js';
import { courtByCode } from './court-table.js';
import type { CourtEntry, CourtTable, Hearing, HeardMatter } from './court-table.js';
import { covers } from './place.js';
import type { Place } from './place.js';

/** What decides whether, and where, an agreement may be confirmed. The fields of a case fit in as they are. */
export interface ConfirmationInput {
  readonly route: Route;
  readonly right: RightCode;
  readonly form: 'WRITTEN' | 'ORAL';
  readonly ownershipClause?: boolean;
  readonly inventorStatusClause?: boolean;
  /** Recognition of a well-known mark is asked for. */
  readonly wellKnownMark?: boolean;
  /** Code of the court that delegated. */
  readonly court?: string;
  /** Every organisation that mediated, with its place. */
  readonly places: readonly (Place & { readonly organisation: string })[];
  readonly parties: readonly Place[];
  readonly subjectMatter?: Place;
  /** Agreed sum. */
  readonly valueFen?: number;
}

export const COURT_GROUNDS = ['INVITING_COURT', 'ORGANISATION_PLACE', 'PARTY_DOMICILE', 'SUBJECT_MATTER'] as const;
export type CourtGround = (typeof COURT_GROUNDS)[number];

export interface CourtRef {
  readonly code: string;
  readonly level: CourtLevel;
  readonly grounds: readonly CourtGround[];
}

export const CONFIRMATION_NOTES = [
  /** Ways out when a clause bars confirmation (domain.md §2.12). */
  'SPLIT_OUT_PAYMENT',
  'RECORD_AT_REGISTRY',
  'SUE_FOR_COURT_PAPER',
  'NOTARY_OR_ARBITRATION',
  'COURT_CLOSES_ITS_CASE',
  'WRITE_IT_UP',
  /** Several courts: the first to docket keeps the matter. */
  'FIRST_TO_DOCKET',
  'INVITING_COURT_UNKNOWN',
  /** The court invited, but by level the dispute belongs to an intermediate court. */
  'INVITING_COURT_LEVEL',
  'LEVEL_AMBIGUOUS',
  'DISTRICT_UNKNOWN',
  'PLACE_OUTSIDE_TABLE',
  'NO_COURT_IN_TABLE',
  /** The table has not been checked against the court's list. */
  'TABLE_UNCONFIRMED',
  /** The rules on IP courts before 2022-05-01 are not held here. */
  'OLDER_RULES_NOT_HELD',
] as const;
export type ConfirmationNote = (typeof CONFIRMATION_NOTES)[number];

export interface ConfirmationCourts {
  readonly admissible: boolean;
  readonly barredBy?: string;
  readonly courts: readonly CourtRef[];
  /** The parties may choose among them. */
  readonly anyOf: boolean;
  readonly basis: readonly string[];
  readonly notes: readonly ConfirmationNote[];
}

/** Which court may confirm the agreement; first match decides (domain.md §2.12). `on`: the day of the application. */
export function confirmationCourts(input: ConfirmationInput, table: CourtTable, on: Day): ConfirmationCourts {
  if (input.route === 'COURT_ENTRUSTED') return barred('IM-20', ['IM-20', 'INV-05'], ['COURT_CLOSES_ITS_CASE']);
  if (input.ownershipClause) return barred('JC-355', ['JC-355', 'INV-06'], WAYS_OUT);
  if (input.inventorStatusClause) return barred('D-INVENTOR-STATUS', ['D-INVENTOR-STATUS', 'JC-355'], WAYS_OUT);
  if (input.form === 'ORAL') return barred('D-ORAL-LIMITS', ['D-ORAL-LIMITS', 'JC-354'], ['WRITE_IT_UP']);
  return input.route === 'COURT_DELEGATED' ? invitingCourt(input, table) : ownMediation(input, table, on);
}

const WAYS_OUT = ['SPLIT_OUT_PAYMENT', 'RECORD_AT_REGISTRY', 'SUE_FOR_COURT_PAPER', 'NOTARY_OR_ARBITRATION'] as const;

const barred = (by: string, basis: readonly string[], notes: readonly ConfirmationNote[]): ConfirmationCourts => ({
  admissible: false,
  barredBy: by,
  courts: [],
  anyOf: false,
  basis,
  notes,
});

/** CPL-205 (1): to the court that invited the organisation, whatever its level. */
function invitingCourt(input: ConfirmationInput, table: CourtTable): ConfirmationCourts {
  const court = input.court === undefined ? undefined : courtByCode(table, input.court);
  const tooLow = court?.level === 'BASIC' && levelOf(input) === 'INTERMEDIATE';
  return {
    admissible: true,
    courts: court ? [{ code: court.code, level: court.level, grounds: ['INVITING_COURT'] }] : [],
    anyOf: false,
    basis: ['CPL-205', 'IM-19b'],
    notes: [
      ...(court ? [] : ['INVITING_COURT_UNKNOWN' as const]),
      ...(tooLow ? ['INVITING_COURT_LEVEL' as const] : []),
    ],
  };
}

/** CPL-205 (2), and JC-352 when organisations of several places took part: each place opens its court. */
function ownMediation(input: ConfirmationInput, table: CourtTable, on: Day): ConfirmationCourts {
  const notes = new Set<ConfirmationNote>();
  const found = new Map<string, { court: CourtEntry; grounds: Set<CourtGround> }>();
  if (on < IP_RULES_SINCE) notes.add('OLDER_RULES_NOT_HELD');
  else
    for (const [place, ground] of connections(input))
      for (const court of courtsFor(place, input, table, on, notes)) {
        const entry = found.get(court.code) ?? { court, grounds: new Set() };
        found.set(court.code, entry);
        entry.grounds.add(ground);
      }
  const courts = [...found.values()].map(({ court: { code, level }, grounds }) => ({
    code,
    level,
    grounds: [...grounds],
  }));
  if (courts.length === 0) notes.add('NO_COURT_IN_TABLE');
  if (courts.length > 1) notes.add('FIRST_TO_DOCKET');
  if (levelOf(input) === 'EITHER') notes.add('LEVEL_AMBIGUOUS');
  const joint = new Set(input.places.map(({ region, district }) => `${region}/${district}`)).size > 1;
  return {
    admissible: true,
    courts,
    anyOf: courts.length > 1,
    basis: [
      'CPL-205',
      ...(joint ? ['JC-352'] : []),
      input.wellKnownMark ? 'JUR-DESIGN' : RIGHTS[input.right].levelBasis,
    ],
    notes: [...notes],
  };
}

/** 法释〔2022〕13号 in force; CPL-205 has had its present wording since 2022-01-01. */
const IP_RULES_SINCE: Day = '2022-05-01';

const connections = (input: ConfirmationInput): (readonly [Place, CourtGround])[] => [
  ...input.places.map((place) => [place, 'ORGANISATION_PLACE'] as const),
  ...input.parties.map((place) => [place, 'PARTY_DOMICILE'] as const),
  ...(input.subjectMatter ? [[input.subjectMatter, 'SUBJECT_MATTER'] as const] : []),
];

function courtsFor(place: Place, input: ConfirmationInput, table: CourtTable, on: Day, notes: Set<ConfirmationNote>) {
  if (!table.some(({ region }) => region === place.region)) {
    notes.add('PLACE_OUTSIDE_TABLE');
    return [];
  }
  return table.filter((court) => {
    const hearings = court.hearings.filter((hearing) => hears(hearing, input, on));
    const covered = hearings.map((hearing) => ({ hearing, how: bestCover(hearing, place) }));
    const match = covered.find(({ how }) => how === 'YES') ?? covered.find(({ how }) => how === 'MAYBE');
    if (match?.how === 'MAYBE') notes.add('DISTRICT_UNKNOWN');
    if (match?.hearing.status === 'U') notes.add('TABLE_UNCONFIRMED');
    return match !== undefined;
  });
}

function hears(hearing: Hearing, input: ConfirmationInput, on: Day): boolean {
  const matter: HeardMatter = input.wellKnownMark ? 'WELL_KNOWN_MARK' : input.right;
  const value = input.valueFen ?? 0;
  return (
    hearing.matters.includes(matter) &&
    hearing.effectiveFrom <= on &&
    (hearing.effectiveTo === null || on <= hearing.effectiveTo) &&
    (hearing.fromFen ?? 0) <= value &&
    (hearing.belowFen === undefined || value < hearing.belowFen)
  );
}

function bestCover(hearing: Hearing, place: Place) {
  const answers = hearing.areas.map((area) => covers(area, place));
  return (['YES', 'MAYBE', 'NO'] as const).find((answer) => answers.includes(answer)) ?? 'NO';
}

const levelOf = (input: ConfirmationInput) => (input.wellKnownMark ? 'INTERMEDIATE' : RIGHTS[input.right].courtLevel);
