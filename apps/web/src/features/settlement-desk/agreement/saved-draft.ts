import { isWithheld, type KeptApart } from '../../../components/desk/kept-apart';
import { EMPTY_DRAFT, type Clause, type Draft, type NameCheck, type Obligation, type Payee } from './draft';

/** The draft as it was last saved. Whoever may read it but does not work on it gets what is personal masked. */
export interface SavedContent {
  readonly clauses: KeptApart<readonly Clause[]>;
  readonly obligations: KeptApart<readonly Obligation[]>;
  readonly payees?: KeptApart<readonly Payee[]>;
  readonly names?: KeptApart<readonly NameCheck[]>;
  readonly touchesOutsiders?: boolean;
}

/** What has to be asked for before the draft can be worked on. */
export const maskedIn = ({ payees, names }: SavedContent): string[] =>
  [payees, names].flatMap((part) => (isWithheld(part) && part.ref ? [part.ref] : []));

/** May this reader read what was agreed? */
export const isReadable = ({ clauses, obligations }: SavedContent): boolean =>
  !isWithheld(clauses) && !isWithheld(obligations);

/** The saved draft with what was shown on request; what is still masked is left out. */
export function opened(saved: SavedContent | null, shown: ReadonlyMap<string, unknown> = new Map()): Draft {
  if (!saved) return EMPTY_DRAFT;
  const open = <T>(part: KeptApart<readonly T[]> | undefined): readonly T[] => {
    if (part === undefined) return [];
    if (!isWithheld(part)) return part;
    return part.ref ? ((shown.get(part.ref) as readonly T[] | undefined) ?? []) : [];
  };
  const { touchesOutsiders } = saved;
  return {
    clauses: open(saved.clauses),
    obligations: open(saved.obligations),
    payees: open(saved.payees),
    names: open(saved.names),
    ...(touchesOutsiders !== undefined && { touchesOutsiders }),
  };
}
