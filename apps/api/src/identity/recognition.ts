import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#libs/domain';
import { Database } from '#libs/persistence';
import type { Visitor } from '../http/doorkeeper.js';
import { UUID } from '../http/field-check.js';
import { HttpProblem } from '../http/problems.js';
import { recogniseToken, rolesOfColleague, type Recognised } from './actor.queries.js';
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
    const found = await this.find(via, tokenHash);
    if (!found) return null;
    const colleague = request.headers['x-acting-for'];
    const actor = colleague === undefined ? found.actor : await this.actingFor(found.actor, colleague);
    return { actor, via, tokenHash, expiresAt: found.expiresAt };
  }

  /** Ends what this process remembers; the others follow within KEPT_MS. */
  forget(tokenHash: string): void {
    this.kept.delete(tokenHash);
  }

  find(via: 'session' | 'token', tokenHash: string): Promise<Recognised | null> {
    const now = performance.now();
    const kept = this.kept.get(tokenHash);
    if (kept && kept.until > now) return kept.found;
    if (this.kept.size >= KEPT_MOST) this.kept.clear();
    const found = recogniseToken(this.db, via, tokenHash);
    this.kept.set(tokenHash, { until: now + KEPT_MS, found });
    // Only a person is worth remembering: strangers and failures would fill the memory.
    const drop = () => this.kept.delete(tokenHash);
    found.then((recognised) => recognised ?? drop(), drop);
    return found;
  }

  /** Cover for an absent colleague: same organisation, with the roles both hold; the record then says "X for Y". */
  private async actingFor(actor: Actor, colleague: string | string[]): Promise<Actor> {
    if (typeof colleague !== 'string' || !UUID.test(colleague) || colleague === actor.id) {
      throw new HttpProblem('ACTING_FOR_REFUSED');
    }
    const theirs = await rolesOfColleague(this.db, actor, colleague);
    const roles = actor.roles.filter((role) => theirs.includes(role));
    if (roles.length === 0) throw new HttpProblem('ACTING_FOR_REFUSED');
    return { ...actor, roles, actingFor: colleague.toLowerCase() };
  }
}

/** Null when there is no such header; an empty text, which no token is, when there is a strange one. */
function bearerToken(authorization: string | undefined): string | null {
  if (authorization === undefined) return null;
  return /^Bearer +(\S+)$/i.exec(authorization)?.[1] ?? '';
}
