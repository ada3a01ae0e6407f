import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res, type Type } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  ACT_FIELDS,
  choice,
  count,
  eventPath,
  flag,
  optional,
  roomPath,
  text,
  type Actor,
  type Lifecycle,
  type Payload,
} from '#libs/domain';
import type { CommandResult, Corridor, FireRequest, Outcome } from '#libs/casework';
import { Access } from '../http/access.js';
import { BodyOf, IdInPath, QueryOf } from '../http/body.js';
import { CurrentActor } from '../http/current-actor.js';
import { HttpProblem, invalidValue, notFound } from '../http/problems.js';
import { refusalProblem } from '../http/refusal-problem.js';
import { CORRIDOR, FIRE } from '../house.js';
import { expectedVersion, idempotencyKey } from './command-headers.js';
import { describeCommand, describeList, describeProcess } from './room.openapi.js';
import { decodeAfter, listProcesses, processResource, type ProcessResource, type ProcessRow } from './room.queries.js';
import type { Page } from '../cases/case-list.queries.js';

const COMMAND_QUERY = { dryRun: optional(flag()) };

/**
 * The routes of one room, made from its machine: an event that people may fire is a route, and nothing else is. One word
 * from the machine to the address: `extendTerm` is `POST /api/mediations/{id}/extend-term`.
 */
export function roomController(lifecycle: Lifecycle<any>): Type<object> {
  const { room } = lifecycle;
  const states = [...lifecycle.steps.keys()].filter((state) => state !== 'NEW');
  const list = {
    state: optional(choice(states as [string, ...string[]])),
    limit: optional(count({ min: 1, max: 100 })),
    after: optional(text({ max: 300 })),
  };

  @ApiTags(roomPath(room))
  @Controller(`api/${roomPath(room)}`)
  class RoomController {
    constructor(
      @Inject(CORRIDOR) private readonly corridor: Corridor,
      @Inject(FIRE) private readonly fire: (request: FireRequest) => Promise<Outcome>,
    ) {}

    @Get()
    @Access('signedIn')
    @describeList(lifecycle)
    async list(
      @CurrentActor() actor: Actor,
      @Query(new QueryOf(`${room}-list`, list)) { state, limit = 25, after }: Payload<typeof list>,
    ): Promise<Page<ProcessRow>> {
      const cursor = after ? decodeAfter(after) : null;
      if (after && !cursor) throw invalidValue('/after', 'CURSOR_INVALID');
      return listProcesses(this.corridor.db, actor, room, state ?? null, limit, cursor);
    }

    @Get(':id')
    @Access('signedIn')
    @describeProcess(lifecycle)
    async show(
      @CurrentActor() actor: Actor,
      @Param('id', IdInPath) id: string,
      @Res({ passthrough: true }) reply: FastifyReply,
    ): Promise<ProcessResource> {
      const found = await processResource(this.corridor, actor, room, id);
      if (!found) throw notFound();
      void reply.header('ETag', `"${found.version}"`);
      return found;
    }

    /** What every command does; `id` is null for the events that open a case. */
    async command(
      event: string,
      actor: Actor,
      id: string | null,
      payload: object,
      dryRun: boolean,
      request: FastifyRequest,
      reply: FastifyReply,
    ): Promise<CommandResult> {
      const version = id === null ? null : expectedVersion(request.headers);
      const outcome = await this.fire({
        actor,
        room,
        processId: id,
        event,
        payload,
        expectedVersion: version,
        idempotency: dryRun
          ? null
          : idempotencyKey(request.headers, `${room}/${id ?? ''}/${event}`, { version, payload }),
        requestId: request.id,
        dryRun,
      });
      switch (outcome.kind) {
        case 'notFound':
          throw notFound();
        case 'keyReused':
          throw new HttpProblem('IDEMPOTENCY_KEY_REUSED');
        case 'refused':
          throw refusalProblem(room, outcome.refusal, version);
        case 'done':
          void reply.code(dryRun ? 200 : outcome.status).header('ETag', `"${outcome.body.version}"`);
          if (outcome.replayed) void reply.header('Idempotency-Replayed', 'true');
          return outcome.body;
      }
    }
  }

  const opening = lifecycle.steps.get('NEW')!;
  for (const [event, { by }] of Object.entries(lifecycle.events)) {
    if (by.every((role) => role === 'system')) continue;
    addCommand(RoomController, lifecycle, event, opening.has(event));
  }
  Object.defineProperty(RoomController, 'name', { value: `${room}-controller` });
  return RoomController;
}

type Handler = (...args: unknown[]) => Promise<CommandResult>;

/** One method with the decorators a hand-written one would have. */
function addCommand(controller: Type<any>, lifecycle: Lifecycle<any>, event: string, opens: boolean): void {
  const { prototype } = controller;
  const fields = { ...lifecycle.events[event].fields, ...ACT_FIELDS };
  const handler: Handler = opens
    ? function (this: any, actor, payload, query, request, reply) {
        return this.command(
          event,
          actor,
          null,
          payload,
          (query as { dryRun?: boolean }).dryRun ?? false,
          request,
          reply,
        );
      }
    : function (this: any, actor, payload, query, request, reply, id) {
        return this.command(event, actor, id, payload, (query as { dryRun?: boolean }).dryRun ?? false, request, reply);
      };
  Object.defineProperty(prototype, event, { value: handler, writable: true, configurable: true });
  Reflect.defineMetadata('design:paramtypes', opens ? Array(5).fill(Object) : Array(6).fill(Object), prototype, event);
  CurrentActor()(prototype, event, 0);
  Body(new BodyOf(`${lifecycle.room}.${event}`, fields))(prototype, event, 1);
  Query(new QueryOf('command', COMMAND_QUERY))(prototype, event, 2);
  Req()(prototype, event, 3);
  Res({ passthrough: true })(prototype, event, 4);
  if (!opens) Param('id', IdInPath)(prototype, event, 5);
  const descriptor = Object.getOwnPropertyDescriptor(prototype, event)!;
  const path = opens ? eventPath(event) : `:id/${eventPath(event)}`;
  for (const decorate of [
    Post(path),
    HttpCode(opens ? 201 : 200),
    Access('byMachine'),
    describeCommand(lifecycle, event),
  ]) {
    decorate(prototype, event, descriptor);
  }
}
