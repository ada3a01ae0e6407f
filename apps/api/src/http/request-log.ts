import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';

export type Observe = (method: string, route: string, status: number, seconds: number) => void;

/** One line per answered request, by the pattern of its route: addresses hold ids, bodies hold people. */
export function logRequests(fastify: FastifyInstance, log: Logger, observe: Observe): void {
  fastify.addHook('onResponse', async (request, reply) => {
    const { method, id, visitor, is404 } = request;
    const route = is404 ? '(none)' : (request.routeOptions.url ?? '(none)');
    const status = reply.statusCode;
    observe(method, route, status, reply.elapsedTime / 1000);
    const line = { request: id, method, route, status, ms: Math.round(reply.elapsedTime), person: visitor?.actor.id };
    // Somebody at a door that is not theirs is worth reading about (trust.md §3.2).
    if (status === 401 || status === 403 || status === 429) log.warn(line, 'refused');
    else log[status >= 400 ? 'info' : 'debug'](line, 'answered');
  });
}
