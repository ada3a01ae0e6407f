import { Body, Controller, Get, Header, HttpCode, Module, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { text, type Actor, type PaperPage, type Payload } from '#libs/domain';
import { loadCase, recordRead, type Corridor } from '#libs/casework';
import { Access } from '../http/access.js';
import { BodyOf, IdInPath } from '../http/body.js';
import { TheCorridor } from '../http/corridor.js';
import { CurrentActor } from '../http/current-actor.js';
import { notFound } from '../http/problems.js';
import { requireMeasure } from '../cases/reveal.js';
import { volumePages, type VolumePages } from './volume-pages.js';
import { pageOfPaper } from './paper-page.js';
import { classesOnPaper } from './paper-readers.js';
import { loadPaper } from './paper.queries.js';
import { PAPER_PAGE, VOLUME_PAGES } from './paper.schemas.js';

const WHY = { reason: text({ min: 2, max: 200, example: '打印送达' }) };

export interface PrintedPaper {
  readonly id: string;
  readonly caseId: string;
  readonly kind: string;
  readonly on: string;
  readonly entry: number;
  readonly withdrawn: boolean;
  /** Numbers and addresses are shown by their ends only. */
  readonly masked: boolean;
  readonly page: PaperPage;
}

/** Papers as pages to be read and printed. */
@ApiTags('papers')
@Controller('api')
export class PapersController {
  constructor(@TheCorridor() private readonly corridor: Corridor) {}

  @Get('papers/:id/page')
  @Access('signedIn')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: '文书页 / A paper as a page; personal numbers masked' })
  @ApiOkResponse({ schema: PAPER_PAGE })
  page(@CurrentActor() actor: Actor, @Param('id', IdInPath) id: string): Promise<PrintedPaper> {
    return this.print(actor, id, null);
  }

  @Post('papers/:id/page')
  @Access('intake', 'director', 'mediator', 'archivist')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: '打印文书 / The same with personal data written out; every time is recorded' })
  @ApiOkResponse({ schema: PAPER_PAGE })
  full(
    @CurrentActor() actor: Actor,
    @Param('id', IdInPath) id: string,
    @Body(new BodyOf('PrintPaper', WHY)) { reason }: Payload<typeof WHY>,
  ): Promise<PrintedPaper> {
    return this.print(actor, id, reason);
  }

  @Get('dossiers/:id/pages')
  @Access('mediator', 'director', 'intake', 'archivist')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: '卷宗封面、目录、封底 / Cover, contents and back cover of the volume' })
  @ApiOkResponse({ schema: VOLUME_PAGES })
  async volume(@CurrentActor() actor: Actor, @Param('id', IdInPath) id: string): Promise<VolumePages> {
    const { case: found } = await loadCase(this.corridor.db, actor, { process: id, room: 'dossier' }, null);
    if (!found) throw notFound();
    return volumePages(this.corridor, found);
  }

  private async print(actor: Actor, id: string, reason: string | null): Promise<PrintedPaper> {
    const paper = await loadPaper(this.corridor, actor, id);
    const classes = paper && classesOnPaper(actor, paper.kind, paper.case.file);
    if (!paper || !classes) throw notFound();
    const full = reason !== null;
    if (full) {
      await requireMeasure(this.corridor, actor);
      await recordRead(this.corridor, actor, 'reveal', { case: paper.case.file.id, paper: id, reason });
    }
    const page = pageOfPaper(paper, { actor, classes, full });
    const { kind, on, withdrawn, entry } = paper;
    return { id, caseId: paper.case.file.id, kind, on, entry: entry.no, withdrawn, masked: !full, page };
  }
}

@Module({ controllers: [PapersController] })
export class PapersModule {}
