import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { addDays, count, day, daysBetween, explain, optional, text, type Payload } from '#libs/domain';
import type { Corridor } from '#libs/casework';
import { Access } from '../http/access.js';
import { QueryOf } from '../http/body.js';
import { TheCorridor } from '../http/corridor.js';
import { invalidValue } from '../http/problems.js';

const QUESTION = {
  rule: text({ max: 60, example: 'DL-COURT-CONFIRM' }),
  start: day(),
  region: optional(text({ max: 40, example: 'xining' })),
  excludedDays: optional(count({ max: 3650 })),
  agreedEnd: optional(day()),
};
const SPAN = { from: day(), to: day(), region: optional(text({ max: 40 })) };
const ANSWER = {
  type: 'object',
  required: ['due', 'provisional', 'rule', 'citation', 'calendarVersion', 'steps'],
  properties: {
    due: { type: 'string', format: 'date', example: '2025-09-30' },
    provisional: { type: 'boolean', description: '当年放假通知未载入 / the year’s notice is missing' },
    rule: { type: 'string' },
    citation: { type: 'array', items: { type: 'string' } },
    calendarVersion: { type: 'string' },
    steps: { type: 'array', items: { type: 'object' }, description: 'each day counted, skipped or rolled, and why' },
  },
};
const LONGEST_SPAN = 800;

/** Dates that explain themselves. */
@ApiTags('calendar')
@Controller('api/calendar')
export class CalendarController {
  constructor(@TheCorridor() private readonly corridor: Corridor) {}

  @Get('deadline')
  @Access('signedIn')
  @ApiOperation({ summary: '期限怎么算 / The last day of a period, day by day' })
  @ApiOkResponse({ schema: ANSWER })
  deadline(@Query(new QueryOf('DeadlineQuestion', QUESTION)) question: Payload<typeof QUESTION>): object {
    const { book, calendar } = this.corridor;
    const answer = explain(book, calendar, question);
    if ('problem' in answer) {
      throw invalidValue(answer.pointer, answer.problem, { law: answer.law, params: answer.params });
    }
    return answer;
  }

  @Get('rules')
  @Access('signedIn')
  @ApiOperation({ summary: '期限规则 / Every period rule in its dated versions' })
  @ApiOkResponse({ schema: { type: 'object', properties: { items: { type: 'array', items: { type: 'object' } } } } })
  rules(): object {
    return { items: this.corridor.book.rules, calendarVersion: this.corridor.calendar.version };
  }

  @Get('days')
  @Access('signedIn')
  @ApiOperation({ summary: '工作日与休息日 / Working days and rest days of a span' })
  @ApiOkResponse({ schema: { type: 'object', properties: { items: { type: 'array', items: { type: 'object' } } } } })
  days(@Query(new QueryOf('DaysSpan', SPAN)) { from, to, region }: Payload<typeof SPAN>): object {
    const length = daysBetween(from, to);
    if (length < 0 || length > LONGEST_SPAN) throw invalidValue('/to', 'PERIOD_REVERSED');
    const items = Array.from({ length: length + 1 }, (_, n) => {
      const date = addDays(from, n);
      return { day: date, ...this.corridor.calendar.restOn(date, region) };
    });
    return { items, calendarVersion: this.corridor.calendar.version };
  }
}
