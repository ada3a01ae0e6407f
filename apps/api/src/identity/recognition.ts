import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor, Role } from '#libs/domain';
import { Database } from '#libs/persistence';
import type { Visitor } from '../http/doorkeeper.js';
import { UUID } from '../http/field-check.js';
import { HttpProblem } from '../http/problems.js';
import { recogniseToken, rolesOfAbsent, type Recognised } from './actor.queries.js';
import { sessionTokenIn } from './session-cookie.js';
import { hashOf, looksLikeToken } from './token.js';

/** A revoked token or role is gone within this time, in every process. */
const KEPT_MS = 1000;
const KEPT_MOST = 10_000;

/** Turns the token of a request into a person with the roles held at this moment. */
@Injectable()
export class Recognition {
  private readonly kept = new Map<string, { until: number; found: Promise<Recognised | null> }>();

  constructor(private readonly db: Database) {}

  async visitorOf(request: FastifyRequest): Promise<Visitor | null> {
    const bearer = bearerToken(request.headers.authorization);
    const via = bearer === null ? 'session' : 'token';
    const token = bearer ?? sessionTokenIn(request);
    if (!looksLikeToken(token)) return null;
    const tokenHash = hashOf(token);
    const found = await this.find(via, tokenHash, request.routeOptions.config.watching);
    if (!found) return null;
    const colleague = request.headers['x-acting-for'];
    const actor = colleague === undefined ? found.actor : await this.actingFor(found.actor, colleague);
    return { actor, via, tokenHash, expiresAt: found.expiresAt };
  }

  /** The same visitor as he stands now, for a stream that stays open; null when the session has ended. */
  async again({ actor, via, tokenHash }: Visitor): Promise<Visitor | null> {
    const found = await this.find(via, tokenHash, true);
    if (!found) return null;
    if (!actor.actingFor) return { ...found, via, tokenHash };
    const acting = await this.actingFor(found.actor, actor.actingFor).catch(() => null);
    return acting && { actor: acting, via, tokenHash, expiresAt: found.expiresAt };
  }

  /** Ends what this process remembers; the others follow within KEPT_MS. */
  forget(tokenHash: string): void {
    this.kept.delete(tokenHash);
    this.kept.delete(`${tokenHash}:watching`);
  }

  find(via: 'session' | 'token', tokenHash: string, watching = false): Promise<Recognised | null> {
    const now = performance.now();
    const key = watching ? `${tokenHash}:watching` : tokenHash;
    const kept = this.kept.get(key);
    if (kept && kept.until > now) return kept.found;
    if (this.kept.size >= KEPT_MOST) this.kept.clear();
    const found = recogniseToken(this.db, via, tokenHash, watching);
    this.kept.set(key, { until: now + KEPT_MS, found });
    // Only a person is worth remembering: strangers and failures would fill the memory.
    const drop = () => this.kept.delete(key);
    found.then((recognised) => recognised ?? drop(), drop);
    return found;
  }

  /**
   * Cover for an absent colleague of the same organisation who has named a substitute for today, with the roles both hold.
   * The record then says "X for Y", and what bars either of them bars the act (`peopleBehind`).
   */
  private async actingFor(actor: Actor, colleague: string | string[]): Promise<Actor> {
    if (typeof colleague !== 'string' || !UUID.test(colleague) || colleague === actor.id) {
      throw new HttpProblem('ACTING_FOR_REFUSED');
    }
    const theirs = await rolesOfAbsent(this.db, actor, colleague);
    const roles = actor.roles.filter((role) => theirs.includes(role) && !IN_PERSON.includes(role));
    if (roles.length === 0) throw new HttpProblem('ACTING_FOR_REFUSED');
    return { ...actor, roles, actingFor: colleague.toLowerCase() };
  }
}

/** Nobody applies for another party or administers in another's place. */
export const IN_PERSON: readonly Role[] = ['party', 'sysadmin', 'secadmin', 'auditadmin', 'system'];

/** Null when there is no such header; an empty text, which no token is, when there is a strange one. */
function bearerToken(authorization: string | undefined): string | null {
  if (authorization === undefined) return null;
  return /^Bearer +(\S+)$/i.exec(authorization)?.[1] ?? '';
}
