import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IsNull } from 'typeorm';
import { choice, day, daysBetween, instant, optional, ref, type Actor, type Payload } from '#libs/domain';
import { newId } from '#libs/casework';
import { Database, MediatorEntity, PersonEntity, UnavailabilityEntity } from '#libs/persistence';
import { Access } from '../http/access.js';
import { BodyOf, IdInPath, QueryOf } from '../http/body.js';
import { CurrentActor } from '../http/current-actor.js';
import { HttpProblem, invalidValue, notFound } from '../http/problems.js';
import { AdminActs } from '../identity/admin-acts.js';
import { CREATED } from '../identity/identity.schemas.js';
import { UNAVAILABILITIES } from './session.schemas.js';

const KINDS = ['LEAVE', 'TRAINING', 'OTHER_DUTY', 'PRIVATE'] as const;
const ENTRY = {
  person: optional(ref('person')),
  startsAt: instant(),
  endsAt: instant(),
  kind: choice(KINDS),
};
const SPAN = { from: day(), to: day(), person: optional(ref('person')) };
const LONGEST_SPAN = 400;

/** Hours in which a mediator cannot sit: entered by himself, or for him by the counter or the director. */
@ApiTags('sessions')
@Controller('api/unavailability')
export class UnavailabilityController {
  constructor(
    private readonly db: Database,
    private readonly acts: AdminActs,
  ) {}

  @Get()
  @Access('intake', 'director', 'mediator')
  @ApiOperation({ summary: '不便时段 / When mediators of the house cannot sit' })
  @ApiOkResponse({ schema: UNAVAILABILITIES })
  async list(
    @CurrentActor() actor: Actor,
    @Query(new QueryOf('UnavailabilitySpan', SPAN)) { from, to, person }: Payload<typeof SPAN>,
  ): Promise<{ items: object[] }> {
    const length = daysBetween(from, to);
    if (length < 0 || length > LONGEST_SPAN) throw invalidValue('/to', 'SPAN_INVALID');
    const items = await this.db.query(
      `select u.id, json_build_object('id', p.id, 'name', p.name) as person, u.begins_at as "startsAt", u.ends_at as "endsAt",
         case when u.kind = 'PRIVATE' and u.person_id <> $5 then 'OTHER_DUTY' else u.kind end as kind, u.person_id = $5 as mine
       from unavailability u join person p on p.id = u.person_id
       where p.organisation_id = $4 and u.withdrawn_at is null and ($3::uuid is null or u.person_id = $3)
         and u.begins_at < ($2::date + 1)::timestamp at time zone 'Asia/Shanghai'
         and u.ends_at > $1::date::timestamp at time zone 'Asia/Shanghai'
       order by u.begins_at, u.id limit 1000`,
      [from, to, person ?? null, actor.org, actor.id],
      'list-unavailability',
    );
    return { items };
  }

  @Post()
  @Access('intake', 'director', 'mediator')
  @ApiOperation({ summary: '登记不便时段 / Enter hours in which a mediator cannot sit' })
  @ApiCreatedResponse({ schema: CREATED })
  async enter(
    @CurrentActor() actor: Actor,
    @Body(new BodyOf('Unavailability', ENTRY)) { person = actor.id, startsAt, endsAt, kind }: Payload<typeof ENTRY>,
  ): Promise<{ id: string }> {
    if (Date.parse(endsAt) <= Date.parse(startsAt)) throw invalidValue('/endsAt', 'SPAN_REVERSED');
    if (daysBetween(startsAt.slice(0, 10), endsAt.slice(0, 10)) > LONGEST_SPAN)
      throw invalidValue('/endsAt', 'SPAN_INVALID');
    if (person !== actor.id && !mayEnterForOthers(actor)) throw new HttpProblem('FORBIDDEN');
    const id = newId();
    await this.acts.do(
      actor,
      'enterUnavailability',
      { unavailability: id, person, startsAt, endsAt },
      async (manager) => {
        const isOurs = await manager.existsBy(PersonEntity, { id: person, organisationId: actor.org! });
        if (!isOurs || !(await manager.existsBy(MediatorEntity, { personId: person }))) {
          throw invalidValue('/person', 'PERSON_UNKNOWN');
        }
        await manager.insert(UnavailabilityEntity, {
          id,
          personId: person,
          beginsAt: startsAt,
          endsAt,
          kind,
          enteredBy: actor.id,
          enteredAt: () => 'zhihe_now()',
        });
      },
    );
    return { id };
  }

  @Delete(':id')
  @HttpCode(204)
  @Access('intake', 'director', 'mediator')
  @ApiOperation({ summary: '撤销不便时段 / Withdraw it' })
  @ApiNoContentResponse()
  async withdraw(@CurrentActor() actor: Actor, @Param('id', IdInPath) id: string): Promise<void> {
    await this.acts.do(actor, 'withdrawUnavailability', { unavailability: id }, async (manager) => {
      const entry = await manager.findOneBy(UnavailabilityEntity, { id, withdrawnAt: IsNull() });
      const isOurs =
        entry && (await manager.existsBy(PersonEntity, { id: entry.personId, organisationId: actor.org! }));
      if (!entry || !isOurs) throw notFound();
      if (entry.personId !== actor.id && !mayEnterForOthers(actor)) throw new HttpProblem('FORBIDDEN');
      await manager.update(UnavailabilityEntity, { id }, { withdrawnAt: () => 'zhihe_now()' });
    });
  }
}

const mayEnterForOthers = ({ roles }: Actor): boolean => roles.includes('director') || roles.includes('intake');
