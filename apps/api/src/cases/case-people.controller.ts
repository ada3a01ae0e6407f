import { Body, Controller, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { count, flag, optional, text, type Actor, type Payload } from '#libs/domain';
import type { Corridor, LoadedCase } from '#libs/casework';
import { Access } from '../http/access.js';
import { BodyOf, IdInPath, QueryOf } from '../http/body.js';
import { TheCorridor } from '../http/corridor.js';
import { CurrentActor } from '../http/current-actor.js';
import { decodeCursor, type Page } from '../http/page.js';
import { invalidValue, notFound } from '../http/problems.js';
import { readersOf, type Reader } from './access-list.queries.js';
import { visibleCase } from './case-page.queries.js';
import { LETTERS, READERS, REVEALED } from './case-record.schemas.js';
import { correspondence, type Letter } from './correspondence.queries.js';
import { reveal, REVEAL, type RevealAsked, type Revealed } from './reveal.js';

const LETTERS_PAGE = {
  failed: optional(flag()),
  limit: optional(count({ min: 1, max: 200 })),
  after: optional(text({ max: 300 })),
};

/** Who reads a case, who was told, and what must be asked for before it is shown. */
@ApiTags('cases')
@Controller('api/cases/:id')
export class CasePeopleController {
  constructor(@TheCorridor() private readonly corridor: Corridor) {}

  @Get('access')
  @Access('director', 'supervisor')
  @ApiOperation({ summary: '权限 / Who may see the case and why, and who is kept out of it' })
  @ApiOkResponse({ schema: READERS })
  async access(@CurrentActor() actor: Actor, @Param('id', IdInPath) id: string): Promise<{ items: Reader[] }> {
    await this.case(actor, id);
    return { items: await readersOf(this.corridor, id) };
  }

  @Get('correspondence')
  @Access('signedIn')
  @ApiOperation({ summary: '往来 / Notices about the case with the state of each delivery, newest first' })
  @ApiOkResponse({ schema: LETTERS })
  async correspondence(
    @CurrentActor() actor: Actor,
    @Param('id', IdInPath) id: string,
    @Query(new QueryOf('Correspondence', LETTERS_PAGE)) query: Payload<typeof LETTERS_PAGE>,
  ): Promise<Page<Letter>> {
    const { failed = false, limit = 50, after } = query;
    const cursor = after ? decodeCursor(after) : null;
    if (after && (!cursor || Number.isNaN(Date.parse(cursor.value)))) throw invalidValue('/after', 'CURSOR_INVALID');
    return correspondence(this.corridor, actor, await this.case(actor, id), failed, cursor, limit);
  }

  @Post('reveal')
  @Access('intake', 'director', 'mediator', 'archivist')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: '查看完整信息 / Personal data in full, or a value kept apart; every time is recorded' })
  @ApiOkResponse({ schema: REVEALED })
  async reveal(
    @CurrentActor() actor: Actor,
    @Param('id', IdInPath) id: string,
    @Body(new BodyOf('Reveal', REVEAL)) asked: RevealAsked,
  ): Promise<Revealed> {
    return reveal(this.corridor, actor, await this.case(actor, id), asked);
  }

  private async case(actor: Actor, id: string): Promise<LoadedCase> {
    const found = await visibleCase(this.corridor, actor, id);
    if (!found) throw notFound();
    return found;
  }
}
