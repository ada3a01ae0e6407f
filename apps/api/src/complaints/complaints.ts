import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { dueDate, type Actor } from '#libs/domain';
import { newId, recordAdminActIn, type Corridor } from '#libs/casework';
import type { Queryable } from '#libs/persistence';
import { TheCorridor } from '../http/corridor.js';
import { HttpProblem, invalidValue, notFound } from '../http/problems.js';
import type { ComplaintInput, DecisionInput } from './complaint.fields.js';

/**
 * Complaints about mediators. They stand apart from the case and its record, which the mediator reads: lodging and deciding
 * are acts on the house's own chain, naming ids and the hash of the words.
 */
@Injectable()
export class Complaints {
  constructor(@TheCorridor() private readonly corridor: Corridor) {}

  /** By a party, about a mediator who works or worked on its case. Gives the day by which it is answered. */
  async lodge(
    actor: Actor,
    caseId: string,
    party: string,
    { mediator, ground, story }: ComplaintInput,
  ): Promise<{ id: string; dueOn: string }> {
    const { db } = this.corridor;
    const [about] = await db.query<{ today: string; isDirector: boolean }>(
      `select zhihe_today() as today,
         exists (select from role_grant g where g.person_id = $2 and g.role = 'director' and g.begins_at <= zhihe_now()
           and (g.ends_at is null or g.ends_at > zhihe_now())) as "isDirector"
       from assignment a where a.case_id = $1 and a.person_id = $2 limit 1`,
      [caseId, mediator],
    );
    if (!about) throw invalidValue('/mediator', 'NOT_MEDIATOR_OF_CASE');
    const dueOn = this.dueFrom(about.today);
    // Nobody decides about himself: what concerns the director goes to supervision.
    const role = about.isDirector ? 'supervisor' : 'director';
    const id = newId();
    await db.transaction(async (tx) => {
      await tx.query(
        `insert into complaint (id, case_id, party_id, person_id, about, ground, story, decided_by_role, lodged_at, due_on)
         values ($1, $2, $3, $4, $5, $6, $7, $8, zhihe_now(), $9)`,
        [id, caseId, party, actor.id, mediator, ground, story, role, dueOn],
      );
      // Without its case: whoever works on the case reads the tasks of the case.
      await tx.query(
        `insert into task (id, key, case_id, kind, role, params, due_on, state, created_at)
         values ($1, $2, null, 'handleComplaint', $3, jsonb_build_object('complaint', $4::text), $5, 'OPEN', zhihe_now())`,
        [newId(), `complaint:${id}`, role, id, dueOn],
      );
      await tell(tx, { case: caseId, to: [role], template: 'complaintLodged', params: { dueOn } });
      const words = createHash('sha256').update(story).digest('hex');
      await recordAdminActIn(tx, this.corridor, actor, 'lodgeComplaint', {
        complaint: id,
        case: caseId,
        about: mediator,
        ground,
        words,
      });
    });
    return { id, dueOn };
  }

  /** By whoever it was given to, once, with a reason; the party reads the reply and nothing else. */
  async decide(actor: Actor, id: string, { finding, measure, reason, reply }: DecisionInput): Promise<void> {
    await this.corridor.db.transaction(async (tx) => {
      const [complaint] = await tx.query<{ about: string; person: string; decided: boolean }>(
        `select k.about, k.person_id as person, k.decided_at is not null as decided
         from complaint k join case_file c on c.id = k.case_id
         where k.id = $1 and ${entrusted(2)} for update of k`,
        [id, ...entrustedTo(actor)],
      );
      if (!complaint) throw notFound();
      if ([actor.id, actor.actingFor].includes(complaint.about)) throw new HttpProblem('FORBIDDEN');
      if (complaint.decided) throw new HttpProblem('DUPLICATE');
      await tx.query(
        `update complaint set finding = $2, measure = $3, reason = $4, reply = $5, decided_by = $6, decided_at = zhihe_now()
         where id = $1`,
        [id, finding, measure, reason, reply, actor.id],
      );
      await tx.query(
        `update task set state = 'DONE', done_at = zhihe_now(), done_by = $2 where key = $1 and state = 'OPEN'`,
        [`complaint:${id}`, actor.id],
      );
      await tell(tx, { case: null, people: [complaint.person], template: 'complaintDecided', params: {} });
      const words = createHash('sha256').update(`${reason}\n${reply}`).digest('hex');
      await recordAdminActIn(tx, this.corridor, actor, 'decideComplaint', { complaint: id, finding, measure, words });
    });
  }

  private dueFrom(today: string): string {
    const due = dueDate(this.corridor.book, this.corridor.calendar, { rule: 'DL-COMPLAINT', start: today });
    if ('problem' in due) throw new Error(`DL-COMPLAINT gives no day: ${due.problem}`);
    return due.due;
  }
}

/** SQL over `k` (complaint) and `c` (case_file): the complaints that are this actor's to decide. */
const entrusted = (firstParam: number): string => {
  const [roles, org, region] = [0, 1, 2].map((offset) => `$${firstParam + offset}`);
  return `k.decided_by_role = any(${roles}::text[])
    and (k.decided_by_role = 'director' and c.committee = ${org}::uuid or k.decided_by_role = 'supervisor' and c.region = ${region})`;
};

const entrustedTo = ({ roles, org, region }: Actor): unknown[] => [roles, org, region];

const tell = (tx: Queryable, payload: object): Promise<unknown> =>
  tx.query(`insert into outbox (topic, payload, created_at) values ('notice', $1, zhihe_now())`, [
    JSON.stringify(payload),
  ]);
