import type { Socket } from 'node:net';
import { newId } from '#libs/casework';
import { problemOf } from './failure-problem.js';
import { problemDocument } from './problem-document.js';
import { HttpProblem } from './problems.js';

/** What is not even HTTP, or has headers without end, never becomes a request; it still gets a problem in our one shape. */
export function refuseBrokenConnection(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const known = problemOf(error);
  const problem = known.code === 'INTERNAL' ? new HttpProblem('MALFORMED') : known;
  const body = JSON.stringify(problemDocument(problem, 'zh-CN', newId()));
  socket.end(
    [
      `HTTP/1.1 ${problem.status} ${problem.code}`,
      'Content-Type: application/problem+json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Cache-Control: no-store',
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}
