import { fastifyCookie } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

export const SESSION_COOKIE = 'zhihe_session';

export function sessionTokenIn({ headers }: FastifyRequest): string | undefined {
  return headers.cookie ? fastifyCookie.parse(headers.cookie)[SESSION_COOKIE] : undefined;
}

/** Tells the pages, which cannot read the token, that it is worth asking who is signed in. It grants nothing. */
const HINT_COOKIE = 'zhihe_here';

/** Strict: not sent with anything that another site starts. Without `seconds` the cookie is taken back. */
export function setSessionCookie(request: FastifyRequest, reply: FastifyReply, token: string, seconds = 0): void {
  const secure = request.protocol === 'https';
  const common = { path: '/', sameSite: 'strict', secure, maxAge: seconds } as const;
  void reply.header('Set-Cookie', [
    fastifyCookie.serialize(SESSION_COOKIE, token, { ...common, httpOnly: true }),
    fastifyCookie.serialize(HINT_COOKIE, token && '1', common),
  ]);
}
