import { Controller, Get, Module, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { count, optional, text, type Actor, type Payload } from '#libs/domain';
import { Database } from '#libs/persistence';
import { Access } from '../http/access.js';
import { QueryOf } from '../http/body.js';
import { CurrentActor } from '../http/current-actor.js';
import { invalidValue } from '../http/problems.js';
import { day, id, list, maybe, object, text as words } from '../http/schema-parts.js';
import { MATCHES, termsOf } from './search-terms.js';
import { searchCases, type Hit } from './search.queries.js';

const SEARCH = { q: text({ min: 2, max: 100, example: '青麓茶业' }), limit: optional(count({ min: 1, max: 20 })) };

const HITS = object({
  items: list(
    object({
      case: id,
      caseNumber: maybe(words),
      registerNumber: maybe(words),
      title: words,
      stage: words,
      closedOn: maybe(day),
      matched: object({ kind: { type: 'string', enum: MATCHES }, text: words, party: maybe(words) }),
    }),
  ),
});

/** One box for everything a case is called by. */
@ApiTags('search')
@Controller('api/search')
export class SearchController {
  constructor(private readonly db: Database) {}

  @Get()
  @Access('signedIn')
  @ApiOperation({
    summary:
      '搜索：案号、当事人、电话尾号、证照号码、权利号、案名 / Search cases by number, party, phone tail, code, title',
  })
  @ApiOkResponse({ schema: HITS })
  async search(
    @CurrentActor() actor: Actor,
    @Query(new QueryOf('Search', SEARCH)) { q, limit = 20 }: Payload<typeof SEARCH>,
  ): Promise<{ items: Hit[] }> {
    // One character is in every other title.
    if (termsOf(q).some((term) => [...term].length < 2))
      throw invalidValue('/q', 'TEXT_TOO_SHORT', { params: { min: 2 } });
    return { items: await searchCases(this.db, actor, q, limit) };
  }
}

@Module({ controllers: [SearchController] })
export class SearchModule {}
