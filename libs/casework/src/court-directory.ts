import {
  confirmationCourts,
  courtByCode,
  type CaseFacts,
  type CompetentCourts,
  type ConfirmationCourts,
  type CourtTable,
} from '#libs/domain';
import type { Queryable } from '#libs/persistence';

export type CourtAnswer = Omit<ConfirmationCourts, 'courts'> & {
  /** `organisation` is the court as this city knows it; null where it does not. */
  readonly courts: readonly (ConfirmationCourts['courts'][number] & { readonly organisation: string | null })[];
};

/** The court table of config/ joined with the courts this city knows as organisations. */
export class CourtDirectory {
  private readonly idOf = new Map<string, string>();
  private readonly codeOf = new Map<string, string>();
  private askAgainAt = 0;

  private constructor(private readonly table: CourtTable) {}

  static async load(db: Queryable, table: CourtTable): Promise<CourtDirectory> {
    const directory = new CourtDirectory(table);
    await directory.refresh(db);
    return directory;
  }

  /** Courts are added by an administrator now and then. */
  async refresh(db: Queryable): Promise<void> {
    const rows = await db.query<{ id: string; code: string }>(
      `select id, code from organisation where kind = 'COURT' and code is not null and active`,
    );
    for (const { id, code } of rows) {
      this.idOf.set(code, id);
      this.codeOf.set(id, code);
    }
  }

  /** A new city has no courts yet when its programs start. */
  async ensure(db: Queryable): Promise<void> {
    if (this.idOf.size > 0 || Date.now() < this.askAgainAt) return;
    this.askAgainAt = Date.now() + 5_000;
    await this.refresh(db);
  }

  /** domain.md §2.12. Null when no court of the table is known here: then any court is taken, with a warning. */
  competentFor(file: CaseFacts, on: string): CompetentCourts | null {
    const { courts } = this.answerFor(file, on);
    const known = courts.flatMap(({ code, organisation }) => (organisation ? [{ code, id: organisation }] : []));
    if (known.length === 0) return null;
    return {
      courts: known.map(({ id }) => id),
      oneMayApply: known
        .filter(({ code }) => courtByCode(this.table, code)?.jointApplicationByConsent)
        .map(({ id }) => id),
    };
  }

  /** The same with its reasons: why which court, or why none. */
  answerFor(file: CaseFacts, on: string): CourtAnswer {
    const { court, form = 'WRITTEN', agreedFen, places, parties, route, right, ownershipClause } = file;
    const answer = confirmationCourts(
      {
        route,
        right,
        form,
        ownershipClause,
        court: court && this.codeOf.get(court),
        places,
        parties: parties.flatMap(({ region, district }) => (region ? [{ region, district }] : [])),
        valueFen: agreedFen,
      },
      this.table,
      on,
    );
    return {
      ...answer,
      courts: answer.courts.map((one) => ({ ...one, organisation: this.idOf.get(one.code) ?? null })),
    };
  }
}
