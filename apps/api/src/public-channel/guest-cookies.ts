import { fastifyCookie } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

export type GuestRule = 'applicant' | 'channel';
const NAMES: Readonly<Record<GuestRule, string>> = { applicant: 'zhihe_application', channel: 'zhihe_channel' };

export function guestTokenIn({ headers }: FastifyRequest, rule: GuestRule): string | undefined {
  return headers.cookie ? fastifyCookie.parse(headers.cookie)[NAMES[rule]] : undefined;
}

/** Beside each, a mark without any secret, which our own pages can see: they need not ask in vain who is there. */
const MARKS: Readonly<Record<GuestRule, string>> = { applicant: 'zhihe_applying', channel: 'zhihe_following' };

/** Sent to the parties' channel only, and with nothing that another site starts. Without `seconds` it is taken back. */
export function setGuestCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  rule: GuestRule,
  token: string,
  seconds = 0,
): void {
  const common = { sameSite: 'strict', secure: request.protocol === 'https', maxAge: seconds } as const;
  const secret = fastifyCookie.serialize(NAMES[rule], token, { ...common, path: '/api/public', httpOnly: true });
  const mark = fastifyCookie.serialize(MARKS[rule], token && '1', { ...common, path: '/' });
  void reply.header('Set-Cookie', [secret, mark]);
}
