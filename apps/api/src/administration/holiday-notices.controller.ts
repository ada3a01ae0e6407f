import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { text, type Actor, type HolidayNotice, type Payload } from '#libs/domain';
import type { Corridor } from '#libs/casework';
import { CORRIDOR } from '../house.js';
import { Access } from '../http/access.js';
import { BodyOf, IdInPath } from '../http/body.js';
import { CurrentActor } from '../http/current-actor.js';
import { notFound } from '../http/problems.js';
import { CREATED } from '../identity/identity.schemas.js';
import { NOTICE_LIST, NOTICE_PREVIEW, NOTICE_READ, PUBLISHED_NOTICE } from './administration.schemas.js';
import { holidaysMissing, NOTICE, noticeOf, readPasted, type NoticeForm } from './holiday-notice.js';
import { HolidayNotices } from './holiday-notices.js';
import { listPublished, type PublishedNotice } from './holiday-notices.queries.js';
import { previewRecount, type RecountPreview } from './holiday-preview.js';

const PASTED = { text: text({ max: 20_000, example: '一、元旦：1月1日（周五）至3日（周日）放假，共3天。' }) };
const TO_PUBLISH = { ...NOTICE, calendarVersion: text({ max: 60, example: 'CN-2004-2026-1a2b3c4d' }) };

interface NoticeInForce extends HolidayNotice {
  /** Set when an administrator published it. */
  readonly published: PublishedNotice | null;
}

/** The State Council's yearly holiday notice: read, seen through to its consequences, published. */
@ApiTags('administration')
@Controller('api/holiday-notices')
export class HolidayNoticesController {
  constructor(
    @Inject(CORRIDOR) private readonly corridor: Corridor,
    private readonly notices: HolidayNotices,
  ) {}

  @Get()
  @Access('signedIn')
  @ApiOperation({ summary: '放假通知 / Notices in force, by year, and the progress of those published here' })
  @ApiOkResponse({ schema: NOTICE_LIST })
  async list(): Promise<{ calendarVersion: string; items: NoticeInForce[] }> {
    const published = await listPublished(this.corridor.db);
    const { version, notices } = this.corridor.calendar;
    const items = [...notices].reverse().map(({ year, documentNumber, source, off, makeUp, holidays }) => ({
      year,
      documentNumber,
      source,
      off,
      makeUp,
      holidays,
      published: published.find((one) => one.year === year) ?? null,
    }));
    return { calendarVersion: version, items };
  }

  @Get(':id')
  @Access('sysadmin', 'secadmin', 'auditadmin', 'director', 'supervisor')
  @ApiOperation({ summary: '重算进度 / A published notice and how far the clocks have been counted anew' })
  @ApiOkResponse({ schema: PUBLISHED_NOTICE })
  async one(@Param('id', IdInPath) id: string): Promise<PublishedNotice> {
    const [notice] = await listPublished(this.corridor.db, id);
    if (!notice) throw notFound();
    return notice;
  }

  /** Reads the notice's own wording, or YAML or JSON; what comes of it is checked by a person in the form. */
  @Post('read')
  @HttpCode(200)
  @Access('sysadmin')
  @ApiOperation({ summary: '识别通知文本 / Read a pasted notice into the form' })
  @ApiOkResponse({ schema: NOTICE_READ })
  read(@Body(new BodyOf('PastedNotice', PASTED)) { text: pasted }: Payload<typeof PASTED>): Partial<NoticeForm> {
    return readPasted(pasted);
  }

  @Post('preview')
  @HttpCode(200)
  @Access('sysadmin')
  @ApiOperation({ summary: '预览影响 / Which running dates a notice would move, and why' })
  @ApiOkResponse({ schema: NOTICE_PREVIEW })
  async preview(
    @Body(new BodyOf('HolidayNotice', NOTICE)) form: NoticeForm,
  ): Promise<
    RecountPreview & { calendarVersion: string; becomes: string; replaces: string | null; missing: string[] }
  > {
    const notice = noticeOf(form);
    const next = await this.notices.nextCalendar(notice);
    const before = this.corridor.calendar;
    const { documentNumber = null } = before.notices.find(({ year }) => year === notice.year) ?? {};
    return {
      calendarVersion: before.version,
      becomes: next.version,
      replaces: documentNumber,
      missing: holidaysMissing(notice),
      ...(await previewRecount(this.corridor, notice, next)),
    };
  }

  @Post()
  @Access('sysadmin')
  @ApiOperation({ summary: '公布 / Publish a notice; the running clocks are counted anew in the background' })
  @ApiCreatedResponse({ schema: CREATED })
  async publish(
    @CurrentActor() actor: Actor,
    @Body(new BodyOf('NoticeToPublish', TO_PUBLISH)) { calendarVersion, ...form }: Payload<typeof TO_PUBLISH>,
  ): Promise<{ id: string }> {
    return { id: await this.notices.publish(actor, noticeOf(form), calendarVersion) };
  }
}
