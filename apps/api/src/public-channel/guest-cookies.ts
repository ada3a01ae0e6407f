import { fastifyCookie } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

export type GuestRule = 'applicant' | 'channel';
const NAMES: Readonly<Record<GuestRule, string>> = { applicant: 'zhihe_application', channel: 'zhihe_channel' };

export function guestTokenIn({ headers }: FastifyRequest, rule: GuestRule): string | undefined {
  return headers.cookie ? fastifyCookie.parse(headers.cookie)[NAMES[rule]] : undefined;
}

/** Sent to the parties' channel only, and with nothing that another site starts. Without `seconds` it is taken back. */
export function setGuestCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  rule: GuestRule,
  token: string,
  seconds = 0,
): void {
  const value = fastifyCookie.serialize(NAMES[rule], token, {
    path: '/api/public',
    httpOnly: true,
    sameSite: 'strict',
    secure: request.protocol === 'https',
    maxAge: seconds,
  });
  void reply.header('Set-Cookie', value);
}
