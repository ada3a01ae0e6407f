import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Room } from '#libs/domain';
import { loadCase, type CommandResult, type Corridor, type FireRequest, type Outcome } from '#libs/casework';
import { FIRE } from '../house.js';
import { TheCorridor } from '../http/corridor.js';
import { HttpProblem, notFound } from '../http/problems.js';
import { refusalProblem } from '../http/refusal-problem.js';
import { idempotencyKey } from '../rooms/command-headers.js';
import type { PartyGuest } from './guests.js';

/** What a party does in its own case, through the same door as everybody; always in its own name. */
@Injectable()
export class PartyActs {
  constructor(
    @TheCorridor() private readonly corridor: Corridor,
    @Inject(FIRE) private readonly fire: (request: FireRequest) => Promise<Outcome>,
  ) {}

  /** `dryRun` decides and writes nothing. Throws what the corridor refuses, as the API always says it. */
  async do(
    guest: PartyGuest,
    room: Room,
    event: string,
    payload: object,
    request: FastifyRequest,
    dryRun = false,
  ): Promise<CommandResult> {
    const process = await this.processOf(guest, room);
    const outcome = await this.fire({
      actor: guest.actor,
      room,
      processId: process.id,
      event,
      payload,
      expectedVersion: null,
      idempotency: dryRun ? null : idempotencyKey(request.headers, `public/${process.id}/${event}`, payload),
      requestId: request.id,
      dryRun,
    });
    switch (outcome.kind) {
      case 'done':
        return outcome.body;
      case 'notFound':
        throw notFound();
      case 'keyReused':
        throw new HttpProblem('IDEMPOTENCY_KEY_REUSED');
      case 'refused':
        throw refusalProblem(room, outcome.refusal, null);
    }
  }

  /** The state in which a lifecycle of the case is; null when there is none. */
  async stateOf(guest: PartyGuest, room: Room): Promise<string | null> {
    const { case: found } = await loadCase(this.corridor.db, guest.actor, { case: guest.caseId }, null);
    return found?.processes.find((one) => one.room === room && one.state !== 'VOIDED')?.state ?? null;
  }

  private async processOf({ actor, caseId }: PartyGuest, room: Room): Promise<{ id: string }> {
    const { case: found } = await loadCase(this.corridor.db, actor, { case: caseId }, null);
    const process = found?.processes.find((one) => one.room === room && one.state !== 'VOIDED');
    if (!process) throw notFound();
    return process;
  }
}
