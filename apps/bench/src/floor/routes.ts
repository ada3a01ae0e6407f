import type { IncomingMessage } from 'node:http';
import { listCases } from './list-cases.js';
import { casePage } from './case-page.js';
import { extendTerm } from './extend-term.js';
import { registerApplication } from './register-application.js';
import { refusal, type Answer, type Floor } from './setup.js';

const EXTEND = /^\/api\/mediations\/([0-9a-f-]{36})\/extend-term$/;
const PAGE = /^\/api\/cases\/([0-9a-f-]{36})$/;

/** The four routes that are measured, under the addresses they have in the project. */
export async function answerTo(floor: Floor, request: IncomingMessage): Promise<Answer> {
  const { method, url = '', headers } = request;
  const caller = await floor.tokens.callerOf(headers.authorization);
  if (!caller) return refusal(401, 'NOT_SIGNED_IN');
  if (method === 'GET') {
    const id = PAGE.exec(url)?.[1];
    return id ? casePage(floor, caller, id) : listCases(floor, caller, new URL(url, 'http://floor').searchParams);
  }
  const key = headers['idempotency-key'];
  if (typeof key !== 'string') return refusal(400, 'IDEMPOTENCY_KEY_MISSING');
  const text = await bodyOf(request);
  const process = EXTEND.exec(url)?.[1];
  if (!process) return registerApplication(floor, caller, { key, text });
  const version = Number(/^"(\d+)"$/.exec(headers['if-match'] ?? '')?.[1] ?? NaN);
  if (Number.isNaN(version)) return refusal(428, 'IF_MATCH_MISSING');
  return extendTerm(floor, caller, { process, version, key, text });
}

function bodyOf(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => resolve(Buffer.concat(parts).toString('utf8')));
    request.on('error', reject);
  });
}
