import 'reflect-metadata';
import { fastifyCookie } from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { noteRefusals } from './administration/refusals.js';
import { AppModule } from './app.module.js';
import { docsRoutes } from './docs/docs-routes.js';
import { webRoutes } from './docs/web.js';
import { observeRequest } from './health/metrics.js';
import type { House } from './house.js';
import { createAdapter } from './http/adapter.js';
import { doorkeeper } from './http/doorkeeper.js';
import { ProblemFilter } from './http/problem.filter.js';
import { logRequests } from './http/request-log.js';
import { RouteTable } from './http/route-table.js';
import { Recognition } from './identity/recognition.js';
import { Guests } from './public-channel/guests.js';

/** The API, assembled but not listening. Throws when a route does not say who may call it (trust.md R9). */
export async function createApp(house: House): Promise<NestFastifyApplication> {
  const adapter = createAdapter({ trustedProxies: house.env.trustedProxies });
  const table = new RouteTable();
  const fastify = adapter.getInstance();
  table.watch(fastify as never);
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.of(house, table), adapter, {
    logger: false,
    abortOnError: false,
    bodyParser: false,
  });
  app.useGlobalFilters(new ProblemFilter(house.log, table));
  const recognition = app.get(Recognition);
  const guests = app.get(Guests);
  fastify.addHook(
    'onRequest',
    doorkeeper(
      (request) => recognition.visitorOf(request),
      (rule, request) => guests.recognise(rule, request),
    ) as never,
  );
  // Registered for its parser, which it loads on its own time; the cookie itself is written in identity/.
  await app.register(fastifyCookie as never);
  logRequests(fastify as never, house.log, observeRequest);
  noteRefusals(fastify as never, house.corridor, house.log);
  // The list of all routes is for everybody only where there is nothing to be found.
  docsRoutes(app, house.env.seed === 'none' ? 'signedIn' : 'public');
  if (house.webFolder) await webRoutes(fastify as never, house.webFolder);
  await app.init();
  await (fastify as unknown as { ready(): Promise<void> }).ready();
  table.requireAccess();
  return app;
}
