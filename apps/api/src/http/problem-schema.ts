import { ApiResponse } from '@nestjs/swagger';
import { PROBLEM_CODES, PROBLEMS } from './problems.js';
import type { Schema } from './schema.js';

/** RFC 9457, as every error of ours looks. */
export const PROBLEM_SCHEMA: Schema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'instance', 'code'],
  properties: {
    type: { type: 'string', example: 'urn:problem:invalid-value' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'In the caller’s language' },
    instance: { type: 'string', example: 'urn:request:0198c8f0-7a10-7000-8000-000000000001' },
    code: { type: 'string' },
    errors: {
      type: 'array',
      maxItems: 50,
      items: {
        type: 'object',
        required: ['pointer', 'code', 'message'],
        properties: { pointer: { type: 'string' }, code: { type: 'string' }, message: { type: 'string' } },
      },
    },
    currentVersion: { type: 'integer' },
    allowedEvents: { type: 'array', items: { type: 'string' } },
    from: { type: 'string' },
    event: { type: 'string' },
    rule: { type: 'string' },
    law: { type: 'array', items: { type: 'string' } },
  },
};

/** `@problemResponse(429)`; those that follow from a route's access, body and query are added by docs/openapi.ts. */
export function problemResponse(status: number): MethodDecorator & ClassDecorator {
  return ApiResponse({ status, ...problemAnswer(status) } as never);
}

/** A status as the document shows it, with the codes that share it. */
export function problemAnswer(status: number): Schema {
  const codes = PROBLEM_CODES.filter((code) => PROBLEMS[code] === status).join(', ');
  return {
    description: codes || String(status),
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
}
