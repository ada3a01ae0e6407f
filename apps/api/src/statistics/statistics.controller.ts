import { Controller, Get, Module, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { day, optional, type Actor, type Payload } from '#libs/domain';
import type { Corridor } from '#libs/casework';
import { Access } from '../http/access.js';
import { QueryOf } from '../http/body.js';
import { TheCorridor } from '../http/corridor.js';
import { CurrentActor } from '../http/current-actor.js';
import { invalidValue } from '../http/problems.js';
import { statistics, type Statistics } from './statistics.queries.js';

const PERIOD = { from: optional(day()), asOf: optional(day()) };

@ApiTags('statistics')
@Controller('api/statistics')
export class StatisticsController {
  constructor(@TheCorridor() private readonly corridor: Corridor) {}

  @Get()
  @Access('signedIn')
  @ApiOperation({ summary: '统计 / Figures of the cases this person may see, as they stood on a day' })
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  async read(
    @CurrentActor() actor: Actor,
    @Query(new QueryOf('StatisticsPeriod', PERIOD)) period: Payload<typeof PERIOD>,
  ): Promise<Statistics> {
    const [{ today }] = await this.corridor.db.query<{ today: string }>(`select zhihe_today() as today`);
    const { asOf = today, from = `${asOf.slice(0, 4)}-01-01` } = period;
    if (from > asOf) throw invalidValue('/from', 'PERIOD_REVERSED');
    return statistics(this.corridor.db, actor, from, asOf);
  }
}

@Module({ controllers: [StatisticsController] })
export class StatisticsModule {}
