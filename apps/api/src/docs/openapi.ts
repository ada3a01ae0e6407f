import { ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { PROCESS } from '../cases/case.schemas.js';
import { PROBLEM_SCHEMA } from '../http/problem-schema.js';
import { COMMAND_RESULT } from '../rooms/room.openapi.js';
import { ACTING_FOR_PARAMETER, completeOperations } from './operations.js';

/** Schemas that many routes answer with, by name. */
const SHARED = { Problem: PROBLEM_SCHEMA, CommandResult: COMMAND_RESULT, Process: PROCESS };

/**
 * The document of all routes. Summaries and answers stand at the handlers; bodies, queries, access and the problems that
 * follow from them are taken from what the handlers really do.
 */
export function openApiDocument(app: NestFastifyApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('知和 zhihe')
    .setDescription('IP dispute mediation: cases, clocks, record. Errors are application/problem+json (RFC 9457).')
    .setVersion('1')
    .addCookieAuth('zhihe_session')
    .addBearerAuth()
    .addCookieAuth('zhihe_channel', undefined, 'channel')
    .addCookieAuth('zhihe_application', undefined, 'ticket')
    .build();
  const document = SwaggerModule.createDocument(app, config);
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, ...(SHARED as object) },
    parameters: { ActingFor: ACTING_FOR_PARAMETER as never },
  };
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]);
  completeOperations(
    document,
    controllers.map(({ metatype }) => metatype as never),
  );
  return document;
}
