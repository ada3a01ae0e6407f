import { applyDecorators } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiParam, ApiResponse } from '@nestjs/swagger';
import { wordingOf, type Lifecycle } from '#libs/domain';
import { PROCESS_LIST } from '../cases/case.schemas.js';
import { problemResponse } from '../http/problem-schema.js';
import { anything, day, integer, list, maybe, object, text } from '../http/schema-parts.js';

const words = wordingOf('zh-CN');
const english = wordingOf('en');
export const COMMAND_RESULT = object({
  id: { type: 'string', format: 'uuid' },
  caseId: { type: 'string', format: 'uuid' },
  room: text,
  state: text,
  version: { ...integer, description: 'Send it back as If-Match' },
  entry: { ...integer, description: 'Number of the last entry in the case’s record' },
  registerNumber: { ...text, nullable: true },
  caseNumber: { ...text, nullable: true },
  warnings: list({ type: 'object' }),
  moved: list(object({ room: text, id: text, event: text, from: text, to: text, version: integer })),
  deadlines: list(
    object(
      {
        name: text,
        about: maybe(text),
        change: { type: 'string', enum: ['STARTED', 'MOVED', 'ENDED'] },
        rule: text,
        dueOn: day,
      },
      { wasDueOn: day },
    ),
  ),
  papers: list(object({ kind: text, on: day, number: maybe(text) })),
  told: list(object({ role: text, template: text, params: anything })),
  tasks: list(object({ task: text, to: text, dueOn: maybe(day) })),
  allowedEvents: list(text),
  blockedEvents: list({ type: 'object' }),
});

/** One command: what it is called, by whom, on which article, with which body, and every way it can end. */
export function describeCommand({ room, events, steps }: Lifecycle<any>, event: string): MethodDecorator {
  const { by, law = [] } = events[event];
  const opens = steps.get('NEW')!.has(event);
  const people = by.filter((role) => role !== 'system');
  return applyDecorators(
    ApiOperation({
      operationId: `${room}.${event}`,
      summary: `${words(`event.${room}.${event}`)} / ${english(`event.${room}.${event}`)}`,
      description: `${people.map((role) => words(`role.${role}`)).join('、')}${law.length > 0 ? ` · ${law.join(', ')}` : ''}`,
    }),
    ApiHeader({ name: 'Idempotency-Key', required: true, description: 'The same key again gives the same answer' }),
    ...(opens
      ? []
      : [
          ApiParam({ name: 'id', format: 'uuid' }),
          ApiHeader({ name: 'If-Match', required: true, description: 'The version you saw, quoted: "7"' }),
        ]),
    ApiResponse({
      status: opens ? 201 : 200,
      description: 'Done',
      schema: { $ref: '#/components/schemas/CommandResult' },
    }),
    ...(opens ? [409] : [409, 412, 428]).map(problemResponse),
  );
}

export function describeProcess({ room }: Lifecycle<any>): MethodDecorator {
  return applyDecorators(
    ApiOperation({ operationId: `${room}.show`, summary: `${words(`room.${room}`)} / ${english(`room.${room}`)}` }),
    ApiParam({ name: 'id', format: 'uuid' }),
    ApiResponse({ status: 200, description: 'ETag is its version', schema: { $ref: '#/components/schemas/Process' } }),
  );
}

export function describeList({ room }: Lifecycle<any>): MethodDecorator {
  return applyDecorators(
    ApiOperation({ operationId: `${room}.list`, summary: `${words(`room.${room}`)}列表 / list` }),
    ApiResponse({ status: 200, description: 'One page', schema: PROCESS_LIST as never }),
  );
}
