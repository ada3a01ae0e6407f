import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const ACCESS = { config: { access: 'public' as const } };

/** `/api/openapi.json`, and a page at `/api/docs` that shows it with nothing from outside. */
export function openApiRoutes(app: NestFastifyApplication): void {
  const config = new DocumentBuilder()
    .setTitle('知和 zhihe')
    .setDescription('IP dispute mediation: cases, clocks, record. Errors are application/problem+json (RFC 9457).')
    .setVersion('1')
    .addCookieAuth('zhihe_session')
    .addBearerAuth()
    .build();
  let document: object | undefined;
  const make = () => (document ??= SwaggerModule.createDocument(app, config));
  app
    .getHttpAdapter()
    .getInstance()
    .get('/api/openapi.json', ACCESS, async () => make());
}
