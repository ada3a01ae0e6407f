import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/domain';
import { newId, personOfParty, publicOrganisation, recordAdminActIn, type Corridor } from '#libs/casework';
import { TheCorridor } from '../http/corridor.js';
import { hashPassword } from '../identity/password.js';
import { newCode, newReference, normalCode } from './codes.js';

/** What a party needs to reach its case; the code is shown this once. */
export interface Receipt {
  readonly reference: string;
  readonly code: string;
}

/** Handing out the access of a party to its own case. */
@Injectable()
export class AccessCodes {
  constructor(@TheCorridor() private readonly corridor: Corridor) {}

  /**
   * A new reference and code for a party, at the window; what it had before opens nothing any more. The case must be one
   * the actor sees. Null when there is no such party.
   */
  async issue(
    actor: Actor,
    caseId: string,
    region: string,
    party: string,
    email: string | null,
  ): Promise<Receipt | null> {
    const receipt = { reference: newReference(), code: newCode() };
    const codeHash = await hashPassword(normalCode(receipt.code));
    const home = await publicOrganisation(this.corridor.db, region);
    return this.corridor.db.transaction(async (tx) => {
      const person = await personOfParty(tx, caseId, party, home, email);
      if (!person) return null;
      await tx.query(
        `with old as (update channel_access set ended_at = zhihe_now() where party_id = $1 and ended_at is null returning id),
              codes as (delete from channel_code where access_id in (select id from old))
         delete from channel_session where access_id in (select id from old)`,
        [party],
      );
      const access = newId();
      await tx.query(
        `insert into channel_access (id, case_id, party_id, person_id, reference, code_hash, issued_by, issued_at)
         values ($1, $2, $3, $4, $5, $6, $7, zhihe_now())`,
        [access, caseId, party, person, receipt.reference, codeHash, actor.id],
      );
      await recordAdminActIn(tx, this.corridor, actor, 'issueAccessCode', { case: caseId, party, access });
      return receipt;
    });
  }

  /** The access of whoever has just applied online. Asked again, the same one. */
  async ofApplicant(caseId: string, applicant: string, code: string): Promise<Receipt> {
    const { db } = this.corridor;
    await db.query(
      `insert into channel_access (id, case_id, party_id, person_id, reference, code_hash, issued_by, issued_at)
       select $1, p.case_id, p.id, p.person_id, $4, $5, p.person_id, zhihe_now() from party p
       where p.case_id = $2 and p.person_id = $3 and p.withdrawn_step is null
       on conflict (party_id) where ended_at is null do nothing`,
      [newId(), caseId, applicant, newReference(), await hashPassword(normalCode(code))],
    );
    const [{ reference }] = await db.query<{ reference: string }>(
      `select reference from channel_access where case_id = $1 and person_id = $2 and ended_at is null`,
      [caseId, applicant],
    );
    return { reference, code };
  }
}
