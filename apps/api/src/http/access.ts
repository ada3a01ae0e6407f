import { RouteConfig } from '@nestjs/platform-fastify';
import type { Role } from '#libs/domain';

/**
 * Who may call a route.
 * - `public`: anybody.
 * - `signedIn`: anybody who is signed in; what they see is decided by what they ask for.
 * - `byLink`: whoever has the address, for it holds a secret; the handler finds nothing behind any other.
 * - `byMachine`: signed in; the lifecycle itself says which role may fire the event.
 * - `applicant`: whoever holds the ticket of an online application in the making, without an account.
 * - `channel`: a party that has shown reference and code, without an account; it reaches its own case only.
 * - roles: holders of one of them. `orLoopback`: also a program on this very machine (monitoring).
 */
export type AccessRule =
  | 'public'
  | 'byLink'
  | 'signedIn'
  | 'byMachine'
  | 'applicant'
  | 'channel'
  | { readonly roles: readonly Role[]; readonly orLoopback?: true };

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: AccessRule;
    /** Asked by the page itself, not by the person: an idle session goes on being idle. */
    watching?: true;
    /** Takes a file as a stream, in place of JSON. */
    upload?: true;
  }
}

/**
 * Every route says who may call it; the application refuses to start with a silent one (trust.md R9). The rule lives in
 * the router's own configuration of the route, so no spelling of an address can reach a handler past it.
 */
export function Access(...rule: [Exclude<AccessRule, object>] | [Role, ...Role[]]): MethodDecorator {
  const [first] = rule;
  return RouteConfig({ access: isWord(first) ? first : { roles: rule as Role[] } });
}

const WORDS = ['public', 'byLink', 'signedIn', 'byMachine', 'applicant', 'channel'] as const;
export const isWord = (rule: string): rule is Exclude<AccessRule, object> =>
  (WORDS as readonly string[]).includes(rule);

/** For what a page asks by itself while it is open: it keeps no idle session alive. */
export const AccessWhileWatching = (): MethodDecorator =>
  RouteConfig({ access: 'signedIn' satisfies AccessRule, watching: true });

/** For the pages of those who run the machine: these roles, or a program on the machine itself. */
export const AccessFromLoopbackOr = (...roles: Role[]): MethodDecorator =>
  RouteConfig({ access: { roles, orLoopback: true } satisfies AccessRule });
