import { Controller, Get, Header, Module } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../http/access.js';
import { list, object, text } from '../http/schema-parts.js';
import { LAW_VERSION } from './law.schemas.js';
import { lawBook } from './law-texts.js';

/** The articles everything else cites by id, in all their versions. */
@ApiTags('laws')
@Controller('api/laws')
export class LawsController {
  @Get()
  @Access('signedIn')
  @Header('Cache-Control', 'private, max-age=3600')
  @ApiOperation({ summary: '法条依据 / Every rule that is cited, with its versions in time' })
  @ApiOkResponse({ schema: object({ items: list(object({ id: text, versions: list(LAW_VERSION) })) }) })
  list(): object {
    return { items: [...lawBook()].map(([id, versions]) => ({ id, versions })) };
  }
}

@Module({ controllers: [LawsController] })
export class LawsModule {}
