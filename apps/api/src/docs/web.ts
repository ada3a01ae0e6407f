import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { configPath } from '#config/calendar-files';

/** The web application, when it has been built; it answers every address that is not the API's. */
export function webRoutes(fastify: FastifyInstance): void {
  const root = join(configPath(), '..', 'apps', 'web', 'dist');
  if (!existsSync(join(root, 'index.html'))) return;
  void fastify.register(fastifyStatic, { root, wildcard: false });
}
