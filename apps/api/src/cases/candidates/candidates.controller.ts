import { Controller, Get, Headers, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { choice, optional, text, wordingOf, type Actor, type Payload, type Words } from '#libs/domain';
import type { Corridor, LoadedCase } from '#libs/casework';
import { Access } from '../../http/access.js';
import { IdInPath, QueryOf } from '../../http/body.js';
import { TheCorridor } from '../../http/corridor.js';
import { CurrentActor } from '../../http/current-actor.js';
import { languageOf } from '../../http/language.js';
import { notFound } from '../../http/problems.js';
import { list, object, text as words, yesNo, anything, id as anId, maybe } from '../../http/schema-parts.js';
import { candidatesFor } from '../../registration/candidates.queries.js';
import { visibleCase } from '../case-page.queries.js';
import type { Asked, Candidate } from './candidate.js';
import { hintOf } from './hint.js';
import { rowsFor } from './of-the-case.queries.js';
import { organisationsFor } from './organisations.queries.js';
import { peopleFor } from './people.queries.js';

const QUESTION = {
  ref: choice(['party', 'person', 'organisation', 'session', 'obligation', 'case']),
  /** The event that asks: `appoint`. */
  for: text({ max: 60, example: 'appoint' }),
  /** The field of it, where an event has several. */
  field: optional(text({ max: 60, example: 'coming' })),
  q: optional(text({ max: 60 })),
};

const ANSWER = object({
  items: list(
    object({
      id: anId,
      name: words,
      eligible: yesNo,
      why: list(object({ code: words }, { law: list(words), params: anything })),
      about: anything,
      hint: maybe({ ...words, description: '以来访者语言 / in the caller’s language' }),
      barred: maybe(words),
    }),
  ),
});

/** `hint` and `barred` say in words what `about` and `why` say in codes. */
type Offered = Candidate & { readonly hint: string | null; readonly barred: string | null };

/** Whom or what a field of a form may name. The rules that would refuse a choice say so beforehand. */
@ApiTags('cases')
@Controller('api/cases/:id/candidates')
export class CaseCandidatesController {
  constructor(@TheCorridor() private readonly corridor: Corridor) {}

  @Get()
  @Access('signedIn')
  @ApiOperation({ summary: '可选对象 / Whom or what a field may name in this case, with why-not' })
  @ApiOkResponse({ schema: ANSWER })
  async list(
    @CurrentActor() actor: Actor,
    @Param('id', IdInPath) id: string,
    @Query(new QueryOf('CandidatesOfCase', QUESTION)) query: Payload<typeof QUESTION>,
    @Headers('accept-language') language: string | undefined,
  ): Promise<{ items: Offered[] }> {
    const found = await visibleCase(this.corridor, actor, id);
    if (!found) throw notFound();
    return { items: inWords(await this.find(actor, found, askedOf(query)), wordingOf(languageOf(language))) };
  }

  private find(actor: Actor, found: LoadedCase, asked: Asked): Promise<Candidate[]> {
    switch (asked.ref) {
      case 'organisation':
        return organisationsFor(this.corridor, found.file, asked);
      case 'person':
        return peopleFor(this.corridor, found.file, asked);
      case 'case':
        return otherCases(this.corridor, actor, found.file.id, asked);
      default:
        return rowsFor(this.corridor, found, asked);
    }
  }
}

/** As a form without a case finds them, without the case that asks. */
async function otherCases({ db }: Corridor, actor: Actor, own: string, { event, q }: Asked): Promise<Candidate[]> {
  const cases = await candidatesFor(db, actor, 'case', event, q ?? '');
  return cases
    .filter(({ id }) => id !== own)
    .map(({ id, name, hint }) => ({
      id,
      name,
      eligible: true,
      why: [],
      about: { ...(hint !== null && { title: hint }) },
    }));
}

const askedOf = ({ ref, for: event, field, q }: Payload<typeof QUESTION>): Asked => ({
  ref,
  event: event.split('.').at(-1)!,
  field: field ?? null,
  q: q ?? null,
});

const inWords = (candidates: readonly Candidate[], say: Words): Offered[] =>
  candidates.map((candidate) => ({
    ...candidate,
    hint: hintOf(candidate, say),
    barred:
      candidate.why.length > 0
        ? candidate.why.map(({ code, params }) => say(`problem.${code}`, params)).join('；')
        : null,
  }));
