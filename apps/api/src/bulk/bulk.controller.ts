import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, type Type } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import {
  choice,
  count,
  eventPath,
  flag,
  group,
  list,
  optional,
  ref,
  roomPath,
  text,
  wordingOf,
  type Actor,
  type Lifecycle,
  type Payload,
  type Room,
} from '#libs/domain';
import { LIFECYCLES, visibility, type Corridor } from '#libs/casework';
import { Access } from '../http/access.js';
import { BodyOf, IdInPath, QueryOf } from '../http/body.js';
import { TheCorridor } from '../http/corridor.js';
import { CurrentActor } from '../http/current-actor.js';
import { languageOf } from '../http/language.js';
import { HttpProblem, notFound } from '../http/problems.js';
import { schemaOf } from '../http/schema.js';
import { bulkEvents, type BulkEvent } from './bulk-events.js';
import { itemsOf, ITEM_STATES, jobOf, keepJob, myJobs, reasonsOf, stopJob } from './bulk.queries.js';
import { EVENTS, ITEMS, JOB, JOBS, NEW_JOB } from './bulk.schemas.js';
import { jobView, reasonView, summed, type JobView } from './bulk.view.js';
import { BULK_CAP, chooseCases, type Chosen } from './choose-cases.js';
import { wishKey } from './wish-key.js';

const TRIAL = { dryRun: optional(flag()) };
const PAGE = {
  state: optional(choice(ITEM_STATES)),
  limit: optional(count({ min: 1, max: 200 })),
  after: optional(count()),
};
const KEY = ApiHeader({
  name: 'Idempotency-Key',
  required: true,
  description: 'The same key again gives the same job',
});

/**
 * One act on many cases. It is answered at once with a job, which the worker carries out case by case through the same
 * corridor as a single act; a trial does the same and writes nothing.
 */
@ApiTags('bulk')
@Controller('api/bulk')
class BulkController {
  constructor(@TheCorridor() private readonly corridor: Corridor) {}

  @Get()
  @Access('signedIn')
  @ApiOperation({ summary: '我的批量任务 / My bulk acts, newest first' })
  @ApiOkResponse({ schema: JOBS })
  async list(@CurrentActor() actor: Actor): Promise<{ items: JobView[] }> {
    return { items: (await myJobs(this.corridor.db, actor, 50)).map(jobView) };
  }

  @Get('events')
  @Access('signedIn')
  @ApiOperation({ summary: '可批量办理的事项 / What this person may do to many cases at once' })
  @ApiOkResponse({ schema: EVENTS })
  events(@CurrentActor() actor: Actor): object {
    const items = bulkEvents(this.corridor.lifecycles, actor).map(({ fields, ...event }) => ({
      ...event,
      fields: schemaOf(fields),
    }));
    return { items, cap: BULK_CAP };
  }

  @Get(':id')
  @Access('signedIn')
  @ApiOperation({ summary: '批量任务进度 / How far a bulk act is, and why cases were refused' })
  @ApiOkResponse({ schema: JOB })
  async show(
    @CurrentActor() actor: Actor,
    @Param('id', IdInPath) id: string,
    @Req() { headers }: FastifyRequest,
  ): Promise<object> {
    const job = await this.mine(actor, id);
    const language = languageOf(headers['accept-language']);
    const told = (await reasonsOf(this.corridor.db, id)).map(({ reason, cases }) => ({
      ...reasonView(job.room, reason, null, language),
      cases,
    }));
    return { ...jobView(job), refusals: summed(told) };
  }

  @Get(':id/items')
  @Access('signedIn')
  @ApiOperation({ summary: '逐件结果 / What came of each case' })
  @ApiOkResponse({ schema: ITEMS })
  async items(
    @CurrentActor() actor: Actor,
    @Param('id', IdInPath) id: string,
    @Query(new QueryOf('BulkItems', PAGE)) { state, limit = 50, after = 0 }: Payload<typeof PAGE>,
    @Req() { headers }: FastifyRequest,
  ): Promise<object> {
    const { room } = await this.mine(actor, id);
    const language = languageOf(headers['accept-language']);
    const rows = await itemsOf(this.corridor.db, id, state ?? null, after, limit + 1, visibility(actor, 1));
    const items = rows.slice(0, limit).map(({ reason, version, ...item }) => ({
      ...item,
      reason: reason && reasonView(room, reason, version, language),
    }));
    return { items, next: rows.length > limit ? String(items.at(-1)!.n) : null };
  }

  @Post(':id/run')
  @HttpCode(202)
  @Access('signedIn')
  @KEY
  @ApiOperation({ summary: '按预演结果办理 / Do what a trial found possible, each case as it was then' })
  @ApiAcceptedResponse({ schema: NEW_JOB })
  async run(
    @CurrentActor() actor: Actor,
    @Param('id', IdInPath) id: string,
    @Req() { headers }: FastifyRequest,
  ): Promise<{ id: string }> {
    const { room, event, trial, payload } = await this.mine(actor, id);
    if (!trial) throw notFound();
    const possible = {
      sql: `select case_id as id, n as place, version from bulk_item where job_id = $1 and state = 'POSSIBLE'`,
      values: [id],
    };
    return this.keep(actor, { room, event, payload, key: wishKey(headers), trial: false }, possible);
  }

  @Post(':id/stop')
  @HttpCode(204)
  @Access('signedIn')
  @ApiOperation({ summary: '停止 / Stop; cases already decided stay so' })
  @ApiNoContentResponse()
  async stop(@CurrentActor() actor: Actor, @Param('id', IdInPath) id: string): Promise<void> {
    await this.mine(actor, id);
    await stopJob(this.corridor.db, actor, id);
  }

  /** What every `POST api/bulk/<rooms>/<event>` does. */
  async begin(wish: BulkEvent, actor: Actor, body: Wish, dryRun: boolean, headers: FastifyRequest['headers']) {
    const { room, event, by } = wish;
    if (!by.some((role) => actor.roles.includes(role))) throw new HttpProblem('FORBIDDEN');
    const key = wishKey(headers);
    const chosen = await chooseCases(this.corridor, actor, body);
    return this.keep(actor, { room, event, payload: body.payload ?? {}, key, trial: dryRun }, chosen);
  }

  private async keep(actor: Actor, wish: Parameters<typeof keepJob>[2], { sql, values }: Chosen) {
    return { id: await keepJob(this.corridor.db, actor, wish, sql, values) };
  }

  private async mine(actor: Actor, id: string) {
    const job = await jobOf(this.corridor.db, actor, id);
    if (!job) throw notFound();
    return job;
  }
}

interface Wish {
  readonly payload?: object;
  readonly cases?: readonly string[];
  readonly filter?: string;
}

/** The controller with one route for every event that may go in bulk, named as the single act is. */
export function bulkController(lifecycles: ReadonlyMap<Room, Lifecycle<any>> = LIFECYCLES): Type<object> {
  for (const wish of bulkEvents(lifecycles)) addRoute(wish);
  return BulkController;
}

function addRoute(wish: BulkEvent): void {
  const { room, event, fields } = wish;
  const { prototype } = BulkController;
  const name = `${room}.${event}`;
  const needsPayload = Object.values(fields).some((field) => !field.optional);
  const payload = group(fields);
  const body = {
    payload: needsPayload ? payload : optional(payload),
    cases: optional(list(ref('case'), { max: BULK_CAP })),
    filter: optional(text({ min: 0, max: 4000, example: 'stage=intake.REGISTERED' })),
  };
  function begin(
    this: BulkController,
    actor: Actor,
    given: Wish,
    { dryRun = false }: { dryRun?: boolean },
    request: FastifyRequest,
  ) {
    return this.begin(wish, actor, given, dryRun, request.headers);
  }
  Object.defineProperty(prototype, name, { value: begin, writable: true, configurable: true });
  Reflect.defineMetadata('design:paramtypes', Array(4).fill(Object), prototype, name);
  CurrentActor()(prototype, name, 0);
  Body(new BodyOf(`Bulk.${name}`, body))(prototype, name, 1);
  Query(new QueryOf('BulkTrial', TRIAL))(prototype, name, 2);
  Req()(prototype, name, 3);
  const descriptor = Object.getOwnPropertyDescriptor(prototype, name)!;
  const words = (['zh-CN', 'en'] as const).map((language) => wordingOf(language)(`event.${name}`)).join(' / ');
  for (const decorate of [
    Post(`${roomPath(room)}/${eventPath(event)}`),
    HttpCode(202),
    Access('signedIn'),
    KEY,
    ApiOperation({ operationId: `bulk.${name}`, summary: `批量 · ${words}` }),
    ApiAcceptedResponse({ schema: NEW_JOB }),
  ]) {
    decorate(prototype, name, descriptor);
  }
}
