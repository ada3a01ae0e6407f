import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { count, day, isCalendarProblem, optional, type Actor, type Payload } from '#libs/domain';
import type { Corridor, LoadedCase } from '#libs/casework';
import { Access } from '../http/access.js';
import { IdInPath, QueryOf } from '../http/body.js';
import { TheCorridor } from '../http/corridor.js';
import { CurrentActor } from '../http/current-actor.js';
import { invalidValue, notFound } from '../http/problems.js';
import { lawTexts, type LawText } from '../laws/law-texts.js';
import { visibleCase } from './case-page.queries.js';
import {
  explainDeadline,
  simulateExtension,
  type DeadlineExplained,
  type DeadlineLine,
  type SimulatedExtension,
} from './deadline-explained.js';
import { clocksOf, type KnownClock } from './deadlines.queries.js';
import { DEADLINE, DEADLINES, EXTENSION } from './deadline.schemas.js';

const WISH = { agreedEnd: optional(day()), days: optional(count({ min: 1, max: 3650 })) };

/** The clocks of a case, each with the way its last day was found. */
@ApiTags('cases')
@Controller('api/cases/:id/deadlines')
export class CaseDeadlinesController {
  constructor(@TheCorridor() private readonly corridor: Corridor) {}

  @Get()
  @Access('signedIn')
  @ApiOperation({ summary: '期限 / All clocks of a case, one line each: start, rule, left out, rest days, last day' })
  @ApiOkResponse({ schema: DEADLINES })
  async lines(
    @CurrentActor() actor: Actor,
    @Param('id', IdInPath) id: string,
  ): Promise<{ items: DeadlineLine[]; laws: Record<string, LawText>; calendarVersion: string }> {
    const { today } = await this.case(actor, id);
    const items = (await clocksOf(this.corridor, id)).flatMap(({ clock, input }) => {
      const line = explainDeadline(this.corridor, clock, input);
      if (!line) return [];
      const { steps: _steps, ...short } = line;
      return [short];
    });
    const ids = items.flatMap(({ period }) => period.law);
    return { items, laws: lawTexts(ids, today), calendarVersion: this.corridor.calendar.version };
  }

  @Get(':deadline')
  @Access('signedIn')
  @ApiOperation({ summary: '这一期限怎么算 / One clock, day by day' })
  @ApiOkResponse({ schema: DEADLINE })
  async explain(
    @CurrentActor() actor: Actor,
    @Param('id', IdInPath) id: string,
    @Param('deadline', IdInPath) deadline: string,
  ): Promise<DeadlineExplained & { laws: Record<string, LawText> }> {
    const { clock, input } = await this.one(actor, id, deadline);
    const explained = explainDeadline(this.corridor, clock, input);
    if (!explained) throw notFound();
    const ids = [...explained.period.law, ...explained.steps.map(({ law }) => law)];
    return { ...explained, laws: lawTexts(ids, clock.start) };
  }

  @Get(':deadline/extension')
  @Access('signedIn')
  @ApiOperation({ summary: '试算延长 / What an extension would come to; nothing is changed' })
  @ApiOkResponse({ schema: EXTENSION })
  async simulate(
    @CurrentActor() actor: Actor,
    @Param('id', IdInPath) id: string,
    @Param('deadline', IdInPath) deadline: string,
    @Query(new QueryOf('ExtensionWish', WISH)) wish: Payload<typeof WISH>,
  ): Promise<SimulatedExtension> {
    if ((wish.agreedEnd === undefined) === (wish.days === undefined)) throw invalidValue('/agreedEnd', 'END_OR_DAYS');
    const { clock, input } = await this.one(actor, id, deadline);
    if (wish.agreedEnd !== undefined && wish.agreedEnd <= clock.due) {
      throw invalidValue('/agreedEnd', 'EXTENSION_NOT_LATER', { law: ['D-EXTENSION'], params: { dueOn: clock.due } });
    }
    const answer = simulateExtension(this.corridor, clock, input, wish);
    if (isCalendarProblem(answer)) {
      throw invalidValue(answer.pointer, answer.problem, { law: answer.law, params: answer.params });
    }
    return answer;
  }

  private async one(actor: Actor, id: string, deadline: string): Promise<KnownClock> {
    await this.case(actor, id);
    const [known] = await clocksOf(this.corridor, id, deadline);
    if (!known) throw notFound();
    return known;
  }

  private async case(actor: Actor, id: string): Promise<LoadedCase> {
    const found = await visibleCase(this.corridor, actor, id);
    if (!found) throw notFound();
    return found;
  }
}
