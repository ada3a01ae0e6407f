import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { problemOf } from './failure-problem.js';
import { languageOf } from './language.js';
import { HttpProblem } from './problems.js';
import { problemDocument } from './problem-document.js';
import type { RouteTable } from './route-table.js';
import { SECURITY_HEADERS } from './security-headers.js';

/** The last word on every error of every layer: one shape, the caller's language, nothing of our insides. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly log: Logger,
    private readonly table: RouteTable,
  ) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const [request, reply] = [http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>()];
    const problem = this.wrongMethod(request, problemOf(thrown)) ?? problemOf(thrown);
    if (problem.status >= 500) {
      this.log.error({ err: problem.cause ?? thrown, request: request.id, code: problem.code }, 'request failed');
    }
    if (reply.sent) return;
    const language = languageOf(request.headers['accept-language']);
    void reply
      .code(problem.status)
      .headers({
        ...SECURITY_HEADERS,
        'Cache-Control': 'no-store',
        'Content-Language': language,
        Vary: 'Accept-Language',
        'X-Request-Id': request.id,
        ...problem.extras.headers,
      })
      .type('application/problem+json; charset=utf-8')
      .send(JSON.stringify(problemDocument(problem, language, request.id)));
  }

  /** An address that exists, asked in a way it does not know. */
  private wrongMethod(request: FastifyRequest, problem: HttpProblem): HttpProblem | undefined {
    if (problem.code !== 'NOT_FOUND' || !request.is404) return undefined;
    const methods = this.table.methodsAt(request.url.split('?')[0]);
    if (methods.length === 0 || methods.includes(request.method)) return undefined;
    return new HttpProblem('METHOD_NOT_ALLOWED', { headers: { Allow: methods.join(', ') } });
  }
}
