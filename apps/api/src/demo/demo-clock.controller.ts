import { Body, Controller, Get, Module, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { instant, type Payload } from '#libs/domain';
import type { Corridor } from '#libs/casework';
import { Access } from '../http/access.js';
import { BodyOf } from '../http/body.js';
import { TheCorridor } from '../http/corridor.js';
import { HttpProblem } from '../http/problems.js';

const CLOCK = { at: instant() };
const SHOWN = {
  type: 'object',
  properties: {
    now: { type: 'string', format: 'date-time' },
    settable: { type: 'boolean' },
    isSet: { type: 'boolean' },
    alarmsDue: { type: 'integer' },
  },
};

interface Clock {
  readonly now: string;
  /** Whether this is a demo or test city, whose clock may be set. */
  readonly settable: boolean;
  /** Whether it has been set; until then it shows the time of day outside. */
  readonly isSet: boolean;
  /** Alarms that are due and have not rung yet. */
  readonly alarmsDue: number;
}

/** The city's clock. Only a demo or test city lets it be set; PostgreSQL itself refuses elsewhere. */
@ApiTags('demo')
@Controller('api/demo/clock')
export class DemoClockController {
  constructor(@TheCorridor() private readonly corridor: Corridor) {}

  @Get()
  @Access('signedIn')
  @ApiOperation({ summary: '城市时间 / What time it is in this city' })
  @ApiOkResponse({ schema: SHOWN })
  async read(): Promise<Clock> {
    const [clock] = await this.corridor.db.query<Clock>(
      `select zhihe_now() as now, exists (select from city_setting where key = 'clock' and value = 'settable') as settable,
         exists (select from demo_clock) as "isSet",
         (select count(*)::int from alarm where fired_at is null and at <= zhihe_now()) as "alarmsDue"`,
      [],
      'demo-clock',
    );
    return clock;
  }

  @Put()
  @Access('director', 'sysadmin')
  @ApiOperation({ summary: '拨钟 / Set the clock of a demo city; it ticks on from there' })
  @ApiOkResponse({ schema: SHOWN })
  async set(@Body(new BodyOf('SetClock', CLOCK)) { at }: Payload<typeof CLOCK>): Promise<Clock> {
    const { settable } = await this.read();
    if (!settable) throw new HttpProblem('FORBIDDEN');
    await this.corridor.db.query(`select zhihe_set_clock($1)`, [at]);
    return this.read();
  }
}

@Module({ controllers: [DemoClockController] })
export class DemoModule {}
