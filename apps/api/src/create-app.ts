import 'reflect-metadata';
import { fastifyCookie } from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { openApiRoutes } from './docs/openapi.js';
import { webRoutes } from './docs/web.js';
import type { House } from './house.js';
import { createAdapter } from './http/adapter.js';
import { doorkeeper } from './http/doorkeeper.js';
import { ProblemFilter } from './http/problem.filter.js';
import { RouteTable } from './http/route-table.js';
import { Recognition } from './identity/recognition.js';

/** The API, assembled but not listening. Throws when a route does not say who may call it (trust.md R9). */
export async function createApp(house: House): Promise<NestFastifyApplication> {
  const adapter = createAdapter({ trustedProxies: house.env.trustedProxies });
  const table = new RouteTable();
  const fastify = adapter.getInstance();
  table.watch(fastify as never);
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.of(house), adapter, {
    logger: false,
    abortOnError: false,
    bodyParser: false,
  });
  app.useGlobalFilters(new ProblemFilter(house.log, table));
  const recognition = app.get(Recognition);
  fastify.addHook('onRequest', doorkeeper((request) => recognition.visitorOf(request)) as never);
  // Registered for its parser, which it loads on its own time; the cookie itself is written in identity/.
  await app.register(fastifyCookie as never);
  openApiRoutes(app);
  webRoutes(fastify as never);
  await app.init();
  await (fastify as unknown as { ready(): Promise<void> }).ready();
  table.requireAccess();
  return app;
}
