import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import type { AccessRule } from '../http/access.js';
import { notFound } from '../http/problems.js';
import { openApiDocument } from './openapi.js';

/** `/api/openapi.json`, and `/api/docs`, a page that shows it with nothing from outside. */
export function docsRoutes(app: NestFastifyApplication, access: AccessRule): void {
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  const options = { config: { access } };
  let document: string | undefined;
  fastify.get('/api/openapi.json', options, async (_, reply) => {
    document ??= JSON.stringify(openApiDocument(app));
    return reply.type('application/json; charset=utf-8').send(document);
  });
  fastify.get('/api/docs', options, async (_, reply) => reply.type('text/html; charset=utf-8').send(PAGE));
  fastify.get<{ Params: { file: string } }>('/api/docs/:file', options, async ({ params }, reply) => {
    if (params.file === 'start.js') return reply.type('text/javascript; charset=utf-8').send(START);
    if (!Object.hasOwn(FILES, params.file)) throw notFound();
    return reply.type(FILES[params.file]).send(createReadStream(join(swaggerUi(), params.file)));
  });
}

const FILES: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
  'favicon-32x32.png': 'image/png',
};

const swaggerUi = (): string => dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));

const PAGE = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <title>知和 API</title>
    <link rel="icon" href="/api/docs/favicon-32x32.png" />
    <link rel="stylesheet" href="/api/docs/swagger-ui.css" />
  </head>
  <body>
    <div id="page"></div>
    <script src="/api/docs/swagger-ui-bundle.js"></script>
    <script src="/api/docs/start.js"></script>
  </body>
</html>
`;

/** A file of its own: our pages run no inline script. */
const START = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#page', deepLinking: true, docExpansion: 'none' });\n`;
