import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#libs/domain';
import type { Visitor } from './doorkeeper.js';

/** `@CurrentActor() actor: Actor` in a handler whose route is not public. */
export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor => visitorOf(context).actor,
);

/** `@CurrentVisitor() visitor: Visitor`: the actor, and how they signed in. */
export const CurrentVisitor = createParamDecorator((_: unknown, context: ExecutionContext): Visitor =>
  visitorOf(context),
);

function visitorOf(context: ExecutionContext): Visitor {
  const { visitor } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!visitor) throw new Error('A public route asks who is calling');
  return visitor;
}
