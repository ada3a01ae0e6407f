import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#libs/domain';
import {
  newId,
  publicOrganisation,
  type CommandResult,
  type Corridor,
  type FireRequest,
  type Outcome,
} from '#libs/casework';
import type { Env } from '#config/env';
import { ENV, FIRE } from '../house.js';
import { TheCorridor } from '../http/corridor.js';
import { HttpProblem } from '../http/problems.js';
import { refusalProblem } from '../http/refusal-problem.js';
import { hashOf, newToken } from '../identity/token.js';
import { AccessCodes, type Receipt } from './access-codes.js';
import { applicationFaults, atForm, registrationOf } from './application.js';
import type { Application } from './application.fields.js';
import { countAttempts, placeOf } from './attempts.js';
import { codeOfTicket } from './codes.js';
import type { Applicant } from './guests.js';

/** A draft may lie for a week; what was uploaded for it and not sent is gone after a day. */
export const TICKET_HOURS = 7 * 24;
const A_DAY = 24 * 60;

export interface Registered extends Receipt {
  readonly registerNumber: string | null;
  readonly registeredOn: string;
  /** Last day of the decision (PM-ACC). */
  readonly decideBy: string;
}

/** An application of somebody who has no account and stands at no counter. */
@Injectable()
export class Applications {
  constructor(
    @TheCorridor() private readonly corridor: Corridor,
    @Inject(FIRE) private readonly fire: (request: FireRequest) => Promise<Outcome>,
    @Inject(ENV) private readonly env: Env,
    private readonly codes: AccessCodes,
  ) {}

  /** A ticket under which files can be uploaded and one application sent. */
  async begin(address: string): Promise<string> {
    await countAttempts(this.corridor.db, 60, [{ what: 'ticket', who: placeOf(address), most: 30 }]);
    const token = newToken();
    await this.corridor.db.query(
      `with old as (delete from channel_ticket where expires_at < now())
       insert into channel_ticket (id, token_hash, expires_at) values ($1, $2, now() + interval '${TICKET_HOURS} hours')`,
      [newId(), hashOf(token)],
    );
    return token;
  }

  /**
   * Registers the application and gives the receipt. Sent again with the same ticket, the same receipt comes back and
   * nothing is registered twice. The first try is decided without writing: who is refused leaves nothing of himself here.
   */
  async send(applicant: Applicant, application: Application, requestId: string, address: string): Promise<Registered> {
    const faults = applicationFaults(application);
    if (faults.length > 0) throw new HttpProblem('INVALID_VALUE', { errors: faults });
    const actor = await this.actorOf(applicant);
    const request = this.requestOf(applicant, actor, application, requestId);
    const earlier = await this.earlier(request);
    if (!earlier) {
      await this.count(application, address);
      readOutcome(await this.fire({ ...request, idempotency: null, dryRun: true }));
      await this.keepPerson(actor, application);
    }
    const { caseId, registerNumber } = readOutcome(await this.fire(request));
    const receipt = await this.codes.ofApplicant(caseId, applicant.ticket, codeOfTicket(applicant.token));
    return { ...receipt, registerNumber, ...(await this.clockOf(caseId)) };
  }

  private async actorOf({ ticket }: Applicant): Promise<Actor> {
    const { region } = this.env;
    const org = await publicOrganisation(this.corridor.db, region);
    return { id: ticket, roles: ['party'], org, region };
  }

  private requestOf({ ticket }: Applicant, actor: Actor, application: Application, requestId: string): FireRequest {
    const requestHash = createHash('sha256').update(JSON.stringify(application)).digest('base64url');
    return {
      actor,
      room: 'intake',
      processId: null,
      event: 'registerApplication',
      payload: registrationOf(application),
      expectedVersion: null,
      idempotency: { route: 'public/application', key: ticket, requestHash },
      requestId,
    };
  }

  private async earlier({ actor, idempotency }: FireRequest): Promise<boolean> {
    const rows = await this.corridor.db.query(
      `select from idempotency where principal = $1 and route = $2 and key = $3`,
      [actor.id, idempotency!.route, idempotency!.key],
    );
    return rows.length > 0;
  }

  /** One hall may send many applications a day, one person few. */
  private count({ applicant: { idNumber, creditCode } }: Application, address: string): Promise<void> {
    return countAttempts(this.corridor.db, A_DAY, [
      { what: 'application-address', who: placeOf(address), most: 50 },
      { what: 'application', who: idNumber ?? creditCode ?? '', most: 20 },
    ]);
  }

  private async keepPerson({ id, org }: Actor, { applicant: { name, email } }: Application): Promise<void> {
    await this.corridor.db.query(
      `insert into person (id, name, organisation_id, email) values ($1, $2, $3, $4)
       on conflict (id) do update set name = excluded.name, email = excluded.email`,
      [id, name, org, email ?? null],
    );
  }

  private async clockOf(caseId: string): Promise<Pick<Registered, 'registeredOn' | 'decideBy'>> {
    const [row] = await this.corridor.db.query<Pick<Registered, 'registeredOn' | 'decideBy'>>(
      `select c.registered_on as "registeredOn", d.due_on as "decideBy" from case_file c
       join deadline d on d.case_id = c.id and d.name = 'intake.acceptance' where c.id = $1 order by d.id limit 1`,
      [caseId],
    );
    return row;
  }
}

function readOutcome(outcome: Outcome): CommandResult {
  if (outcome.kind === 'done') return outcome.body;
  if (outcome.kind === 'keyReused') throw new HttpProblem('IDEMPOTENCY_KEY_REUSED');
  if (outcome.kind === 'notFound') throw new HttpProblem('UNAVAILABLE', { headers: { 'Retry-After': '60' } });
  const problem = refusalProblem('intake', outcome.refusal, null);
  const { errors, ...extras } = problem.extras;
  throw new HttpProblem(problem.code, { ...extras, ...(errors && { errors: errors.map(atForm) }) });
}
