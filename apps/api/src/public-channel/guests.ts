import { createParamDecorator, Injectable, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#libs/domain';
import { Database } from '#libs/persistence';
import { hashOf, looksLikeToken } from '../identity/token.js';
import { guestTokenIn, type GuestRule } from './guest-cookies.js';

/** Whoever prepares an online application: known by a ticket, which becomes the applicant's id. */
export interface Applicant {
  readonly ticket: string;
  readonly token: string;
}

/** A party in its own case, for a short while: it acts as `actor`, and only in this case. */
export interface PartyGuest {
  readonly access: string;
  readonly reference: string;
  readonly caseId: string;
  readonly party: string;
  readonly actor: Actor;
  readonly tokenHash: string;
  readonly expiresAt: string;
}

/** A party that does nothing for half an hour has gone; any session ends after two. */
export const IDLE_MINUTES = 30;
export const SESSION_MINUTES = 120;

@Injectable()
export class Guests {
  constructor(private readonly db: Database) {}

  async recognise(rule: GuestRule, request: FastifyRequest): Promise<object | null> {
    const token = guestTokenIn(request, rule);
    if (!looksLikeToken(token)) return null;
    return rule === 'applicant' ? this.applicant(token) : this.party(hashOf(token));
  }

  private async applicant(token: string): Promise<Applicant | null> {
    const [row] = await this.db.query<{ id: string }>(
      `select id from channel_ticket where token_hash = $1 and expires_at > now()`,
      [hashOf(token)],
      'guest-applicant',
    );
    return row ? { ticket: row.id, token } : null;
  }

  private async party(tokenHash: string): Promise<PartyGuest | null> {
    const [row] = await this.db.query<
      Omit<PartyGuest, 'actor' | 'tokenHash'> & { id: string; org: string; region: string }
    >(PARTY, [tokenHash], 'guest-party');
    if (!row) return null;
    const { id, org, region, ...guest } = row;
    return { ...guest, tokenHash, actor: { id, org, region, roles: ['party'] } };
  }
}

/** Ends with the access, and with the registration of the party when that is taken back. True time, as all sessions. */
const PARTY = `
  with touched as (
    update channel_session set seen_at = now() where token_hash = $1 and expires_at > now()
      and seen_at between now() - interval '${IDLE_MINUTES} minutes' and now() - interval '1 minute')
  select a.id as access, a.reference, a.case_id as "caseId", a.party_id as party, s.expires_at as "expiresAt",
    p.id, p.organisation_id as org, o.region
  from channel_session s
  join channel_access a on a.id = s.access_id and a.ended_at is null
  join party y on y.id = a.party_id and y.person_id = a.person_id and y.withdrawn_step is null
  join person p on p.id = a.person_id and p.active
  join organisation o on o.id = p.organisation_id and o.active
  where s.token_hash = $1 and s.expires_at > now() and s.seen_at > now() - interval '${IDLE_MINUTES} minutes'`;

/** `@CurrentApplicant() applicant: Applicant` where the route says `applicant`. */
export const CurrentApplicant = createParamDecorator((_: unknown, context: ExecutionContext) => guestOf(context));
/** `@CurrentParty() party: PartyGuest` where the route says `channel`. */
export const CurrentParty = createParamDecorator((_: unknown, context: ExecutionContext) => guestOf(context));

function guestOf(context: ExecutionContext): object {
  const { guest } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!guest) throw new Error('A route that says nothing of guests asks who is calling');
  return guest;
}
