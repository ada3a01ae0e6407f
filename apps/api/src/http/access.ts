import { RouteConfig } from '@nestjs/platform-fastify';
import type { Role } from '#libs/domain';

/**
 * Who may call a route.
 * - `public`: anybody.
 * - `signedIn`: anybody who is signed in; what they see is decided by what they ask for.
 * - `byMachine`: signed in; the lifecycle itself says which role may fire the event.
 * - roles: holders of one of them. `orLoopback`: also a program on this very machine (monitoring).
 */
export type AccessRule =
  'public' | 'signedIn' | 'byMachine' | { readonly roles: readonly Role[]; readonly orLoopback?: true };

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: AccessRule;
  }
}

/**
 * Every route says who may call it; the application refuses to start with a silent one (trust.md R9). The rule lives in
 * the router's own configuration of the route, so no spelling of an address can reach a handler past it.
 */
export function Access(...rule: ['public' | 'signedIn' | 'byMachine'] | [Role, ...Role[]]): MethodDecorator {
  const [first] = rule;
  const isRule = first === 'public' || first === 'signedIn' || first === 'byMachine';
  return RouteConfig({ access: isRule ? first : { roles: rule as Role[] } });
}

/** For the pages of those who run the machine: these roles, or a program on the machine itself. */
export const AccessFromLoopbackOr = (...roles: Role[]): MethodDecorator =>
  RouteConfig({ access: { roles, orLoopback: true } satisfies AccessRule });
