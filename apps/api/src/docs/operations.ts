import { RequestMethod, type Type } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { AccessRule } from '../http/access.js';
import { BodyOf, QueryOf } from '../http/body.js';
import { problemAnswer } from '../http/problem-schema.js';
import { exampleOf, fieldSchema, schemaOf } from '../http/schema.js';

/** Names under which Nest keeps what decorators said about a handler. */
const [PATH, METHOD, ARGUMENTS, ROUTE_CONFIG] = ['path', 'method', '__routeArguments__', '__fastify_route_config__'];

interface Operation {
  parameters?: ({ name: string; in: string } | { $ref: string })[];
  requestBody?: unknown;
  responses: Record<string, unknown>;
  security?: object[];
  [extension: `x-${string}`]: unknown;
}

/** Adds to every operation its body, its query, who may call it, and every problem it can answer with. */
export function completeOperations(document: OpenAPIObject, controllers: readonly Type<object>[]): void {
  for (const controller of controllers) {
    for (const name of Object.getOwnPropertyNames(controller.prototype)) {
      const handler = Reflect.get(controller.prototype, name) as object;
      // The class itself stands among them as `constructor`, and has a path too; only handlers have a method.
      if (typeof handler !== 'function' || !Reflect.hasMetadata(METHOD, handler)) continue;
      const path = Reflect.getMetadata(PATH, handler) as string;
      const address = addressOf(Reflect.getMetadata(PATH, controller) as string, path);
      const method = RequestMethod[Reflect.getMetadata(METHOD, handler) as number].toLowerCase();
      const operation = Reflect.get(document.paths[address], method) as Operation;
      const { access } = Reflect.getMetadata(ROUTE_CONFIG, handler) as { access: AccessRule };
      complete(operation, access, method, pipesOf(controller, name), address.includes('{'));
    }
  }
}

const addressOf = (above: string, path: string): string =>
  `/${above}/${path}`
    .replace(/\/+/g, '/')
    .replace(/(.)\/$/, '$1')
    .replace(/:(\w+)/g, '{$1}');

function pipesOf(controller: Type<object>, name: string): BodyOf[] {
  const given = (Reflect.getMetadata(ARGUMENTS, controller, name) ?? {}) as Record<string, { pipes?: unknown[] }>;
  return Object.values(given).flatMap(({ pipes = [] }) =>
    pipes.filter((pipe): pipe is BodyOf => pipe instanceof BodyOf),
  );
}

function complete(operation: Operation, access: AccessRule, method: string, pipes: BodyOf[], named: boolean): void {
  const query = pipes.find((pipe) => pipe instanceof QueryOf);
  const body = pipes.find((pipe) => !(pipe instanceof QueryOf));
  if (query) operation.parameters = [...withoutQuery(operation), ...queryParameters(query)];
  if (body) {
    const schema = { ...schemaOf(body.fields), title: body.name, example: exampleOf(body.fields) };
    const required = Object.values(body.fields).some((field) => !field.optional);
    operation.requestBody = { required, content: { 'application/json': { schema } } };
  }
  operation.security = securityOf(access);
  const byAccount = operation.security.some((way) => 'cookie' in way);
  if (byAccount) operation.parameters = [...(operation.parameters ?? []), ACTING_FOR];
  operation['x-access'] = access;
  const statuses = [
    ...(body || query ? [400, 422] : []),
    ...(body ? [413, 415] : []),
    ...(access === 'public' || access === 'byLink' ? [] : [401]),
    ...(access === 'byMachine' || typeof access === 'object' || method !== 'get' ? [403] : []),
    ...(named ? [404] : []),
    500,
    503,
  ];
  for (const status of statuses) operation.responses[status] ??= problemAnswer(status);
}

const withoutQuery = ({ parameters = [] }: Operation) =>
  parameters.filter((parameter) => !('in' in parameter) || parameter.in !== 'query');

/** Whoever stands in for an absent colleague says so with any request. */
const ACTING_FOR = { $ref: '#/components/parameters/ActingFor' };
export const ACTING_FOR_PARAMETER = {
  name: 'X-Acting-For',
  in: 'header',
  required: false,
  schema: { type: 'string', format: 'uuid' },
  description:
    'The absent colleague one stands in for today (代办). Roles are those both hold; what bars either of them bars the act; the record says "X for Y". Refused with ACTING_FOR_REFUSED without such an absence.',
};

const queryParameters = ({ fields }: QueryOf) =>
  Object.entries(fields).map(([name, field]) => ({
    name,
    in: 'query',
    required: !field.optional,
    schema: fieldSchema(field),
    ...(field.kind === 'list' && { style: 'form', explode: false }),
  }));

/** By which of the document's ways one says who one is. */
function securityOf(access: AccessRule): object[] {
  if (access === 'public' || access === 'byLink') return [];
  if (access === 'applicant') return [{ ticket: [] }];
  return access === 'channel' ? [{ channel: [] }] : [{ cookie: [] }, { bearer: [] }];
}
