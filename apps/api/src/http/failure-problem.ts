import { HttpException } from '@nestjs/common';
import { HttpProblem, type ProblemCode } from './problems.js';
import { JSON_LIMITS } from './json-guard.js';

/** Whatever was thrown, in any layer, becomes one of our problems. What nobody foresaw is a defect, without its inner detail. */
export function problemOf(thrown: unknown): HttpProblem {
  if (thrown instanceof HttpProblem) return thrown;
  const error = rootOf(thrown);
  if (error instanceof HttpProblem) return error;
  const { code = '', statusCode = 0, status = 0, message = '' } = { ...fieldsOf(error) };
  if (isOutOfReach(code, message))
    return new HttpProblem('UNAVAILABLE', { headers: { 'Retry-After': '2' }, cause: error });
  if (code === '53100') return new HttpProblem('STORAGE_FULL', { cause: error });
  const ofFramework = FRAMEWORK_CODES[code] ?? STATUSES[statusCode || status];
  const params = ofFramework === 'PAYLOAD_TOO_LARGE' ? { limitKb: JSON_LIMITS.bytes / 1024 } : undefined;
  return new HttpProblem(ofFramework ?? 'INTERNAL', { cause: error, ...(params && { params }) });
}

/** Nest wraps what Fastify threw. */
function rootOf(thrown: unknown): unknown {
  return thrown instanceof HttpException && thrown.cause ? thrown.cause : thrown;
}

function fieldsOf(error: unknown): { code?: string; statusCode?: number; status?: number; message?: string } {
  if (typeof error !== 'object' || error === null) return {};
  const { code, statusCode, message } = error as Record<string, unknown>;
  return {
    ...(typeof code === 'string' && { code }),
    ...(typeof statusCode === 'number' && { statusCode }),
    ...(error instanceof HttpException && { status: error.getStatus() }),
    ...(typeof message === 'string' && { message }),
  };
}

const FRAMEWORK_CODES: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'PAYLOAD_TOO_LARGE',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'UNSUPPORTED_MEDIA_TYPE',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'MALFORMED',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'MALFORMED',
  FST_ERR_BAD_URL: 'MALFORMED',
  FST_ERR_MAX_PARAM_LENGTH: 'ADDRESS_TOO_LONG',
  HPE_HEADER_OVERFLOW: 'HEADERS_TOO_LARGE',
  ERR_HTTP_REQUEST_TIMEOUT: 'REQUEST_TIMEOUT',
};

const STATUSES: Readonly<Record<number, ProblemCode>> = {
  400: 'MALFORMED',
  404: 'NOT_FOUND',
  408: 'REQUEST_TIMEOUT',
  413: 'PAYLOAD_TOO_LARGE',
  414: 'ADDRESS_TOO_LONG',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  431: 'HEADERS_TOO_LARGE',
};

/**
 * The database, its pool or the network did not answer, or not in time: nothing was committed, or the caller's
 * idempotency key finds the answer that was.
 */
function isOutOfReach(code: string, message: string): boolean {
  return (
    /^(ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH)$/.test(code) ||
    /^(08...|57P0[1-5]|53300|57014|55P03|25P0[34])$/.test(code) ||
    /^(timeout exceeded when trying to connect|Connection terminated|Query read timeout|Client has encountered a connection error)/.test(
      message,
    )
  );
}
