import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Actor } from '#libs/domain';
import { recordAdminAct, type Corridor } from '#libs/casework';

/**
 * Keeps who was refused a command (trust.md §3.2). Bounded: one row for each person, route and hour counts them all, and
 * only the first of them makes an entry in the record. The caller has had his answer by then.
 */
export function noteRefusals(fastify: FastifyInstance, corridor: Corridor, log: Logger): void {
  fastify.addHook('onResponse', async (request, reply) => {
    const { visitor, method } = request;
    if (reply.statusCode !== 403 || !visitor || method === 'GET' || method === 'HEAD') return;
    const route = `${method} ${request.routeOptions.url}`;
    await noteRefusal(corridor, visitor.actor, route).catch((error: unknown) => log.error({ err: error }, 'refusal'));
  });
}

async function noteRefusal(corridor: Corridor, actor: Actor, route: string): Promise<void> {
  const [{ count, hour }] = await corridor.db.query<{ count: number; hour: string }>(
    `insert into refused_access (person_id, route, hour, count) values ($1, $2, date_trunc('hour', zhihe_now()), 1)
     on conflict (person_id, route, hour) do update set count = refused_access.count + 1 returning count, hour`,
    [actor.id, route],
    'note-refusal',
  );
  if (count === 1) await recordAdminAct(corridor, actor, 'accessRefused', { route, hour });
}
