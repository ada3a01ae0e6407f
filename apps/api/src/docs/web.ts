import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { configPath } from '#config/files';

/** Where the build puts the web application, or null when there is none. */
export function webFolder(): string | null {
  const root = join(configPath(), '..', 'apps', 'web', 'dist');
  return existsSync(join(root, 'index.html')) ? root : null;
}

/** Hidden files, ways out of the folder, and what no file of ours is called. */
const STRANGE = /(^|\/)\.|[\\\u0000-\u001f]/; // eslint-disable-line no-control-regex

/**
 * The web application: its files, and its page for every address that is not the API's, so that a link into it works.
 * Files carry their hash in their name and may be kept for ever; the page that names them may not.
 */
export async function webRoutes(fastify: FastifyInstance, root: string): Promise<void> {
  // Loaded only here: the tests serve no files.
  const { default: fastifyStatic } = await import('@fastify/static');
  await fastify.register(fastifyStatic, { root, serve: false, cacheControl: false });
  fastify.get<{ Params: { '*': string } }>('/*', { config: { access: 'public' } }, async (request, reply) => {
    const path = request.params['*'];
    if (path === 'api' || path.startsWith('api/') || STRANGE.test(path)) return reply.callNotFound();
    if (path.startsWith('assets/')) {
      return reply.header('Cache-Control', 'public, max-age=31536000, immutable').sendFile(path);
    }
    void reply.header('Cache-Control', 'no-cache');
    const isFile = /\.\w+$/.test(path);
    return reply.sendFile(isFile ? path : 'index.html');
  });
}
