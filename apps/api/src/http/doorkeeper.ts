import type { FastifyRequest } from 'fastify';
import type { Actor } from '#libs/domain';
import type { AccessRule } from './access.js';
import { HttpProblem } from './problems.js';

/** Who is calling, and how they said so. */
export interface Visitor {
  readonly actor: Actor;
  readonly via: 'session' | 'token';
  readonly tokenHash: string;
  readonly expiresAt: string;
}

declare module 'fastify' {
  interface FastifyRequest {
    visitor?: Visitor;
    /** Somebody without an account, known by a ticket or by reference and code. */
    guest?: object;
  }
}

/** Tells who is calling, or null. Throws ACTING_FOR_REFUSED. */
export type Recognise = (request: FastifyRequest) => Promise<Visitor | null>;

/** Who holds the ticket or the short session of the parties' channel, or null. */
export type RecogniseGuest = (rule: 'applicant' | 'channel', request: FastifyRequest) => Promise<object | null>;

/**
 * Stands before every route, Nest's or not, and before its body is read. It goes by the rule in the router's own
 * configuration of the matched route, never by the text of the address.
 */
export function doorkeeper(recognise: Recognise, recogniseGuest: RecogniseGuest) {
  return async (request: FastifyRequest): Promise<void> => {
    if (request.is404) return;
    const rule = request.routeOptions.config.access;
    if (rule === undefined) throw new Error(`${request.routeOptions.url} does not say who may call it`);
    refuseOtherSites(request);
    if (rule === 'public' || rule === 'byLink') return;
    if (rule === 'applicant' || rule === 'channel') {
      const guest = await recogniseGuest(rule, request);
      if (!guest) throw new HttpProblem('UNAUTHENTICATED');
      request.guest = guest;
      return;
    }
    if (typeof rule === 'object' && rule.orLoopback && isFromThisMachine(request)) return;
    const visitor = await recognise(request);
    if (!visitor) throw new HttpProblem('UNAUTHENTICATED', { headers: { 'WWW-Authenticate': 'Bearer realm="zhihe"' } });
    // Known also where he may not enter, so that it can be told who was refused.
    request.visitor = visitor;
    if (!mayEnter(visitor.actor, rule)) throw new HttpProblem('FORBIDDEN');
  };
}

const mayEnter = (actor: Actor, rule: AccessRule): boolean =>
  typeof rule === 'string' || rule.roles.some((role) => actor.roles.includes(role));

/**
 * A browser says where a request comes from. What changes something must come from our own pages; a program that is no
 * browser says nothing and carries no ambient cookie. SameSite=Strict on the cookie is the other wall.
 */
function refuseOtherSites({ method, headers, host, protocol }: FastifyRequest): void {
  if (method === 'GET' || method === 'HEAD' || headers.authorization) return;
  const site = headers['sec-fetch-site'];
  if (site !== undefined ? site !== 'same-origin' : headers.origin && headers.origin !== `${protocol}://${host}`) {
    throw new HttpProblem('CROSS_SITE');
  }
}

/** A proxy on this machine also calls from loopback, but says for whom. */
function isFromThisMachine({ ip, headers }: FastifyRequest): boolean {
  const forwarded = headers['x-forwarded-for'] ?? headers['forwarded'] ?? headers['via'];
  return forwarded === undefined && ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(ip);
}
