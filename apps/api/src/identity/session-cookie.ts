import { fastifyCookie } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

export const SESSION_COOKIE = 'zhihe_session';

export function sessionTokenIn({ headers }: FastifyRequest): string | undefined {
  return headers.cookie ? fastifyCookie.parse(headers.cookie)[SESSION_COOKIE] : undefined;
}

/** Strict: not sent with anything that another site starts. Without `seconds` the cookie is taken back. */
export function setSessionCookie(request: FastifyRequest, reply: FastifyReply, token: string, seconds = 0): void {
  const value = fastifyCookie.serialize(SESSION_COOKIE, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: request.protocol === 'https',
    maxAge: seconds,
  });
  void reply.header('Set-Cookie', value);
}
