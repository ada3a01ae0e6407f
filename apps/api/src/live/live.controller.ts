import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccessWhileWatching } from '../http/access.js';
import { CurrentVisitor } from '../http/current-actor.js';
import type { Visitor } from '../http/doorkeeper.js';
import { problemResponse } from '../http/problem-schema.js';
import { LiveStreams } from './live-streams.js';
import type { Line } from './subscriber.js';

/** Unsent text at which a page counts as asleep; it looks at everything again when it comes back. */
const MOST_UNSENT = 64 * 1024;
const RETRY_MS = 3_000;

const DESCRIPTION = `\`text/event-stream\`. \`case\` {case, entry}: a case you may see has moved. \`task\` {task, case}: a task was
taken, given back or ended. \`notice\` {notice}: you have a new notice. \`resync\`: something may have been missed, look again.
\`bye\`: the server restarts, connect again. \`ended\`: your session has ended. A comment every 15 seconds keeps the line.`;

@ApiTags('live')
@Controller('api/live')
export class LiveController {
  constructor(private readonly streams: LiveStreams) {}

  @Get()
  @AccessWhileWatching()
  @ApiOperation({ summary: '实时更新 / What changes while I look, as server-sent events', description: DESCRIPTION })
  @ApiHeader({ name: 'Last-Event-ID', required: false, description: 'Sent by a client that was connected before' })
  @ApiOkResponse({ description: 'An open stream', content: { 'text/event-stream': { schema: { type: 'string' } } } })
  @problemResponse(429)
  open(@CurrentVisitor() visitor: Visitor, @Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    if (request.method === 'HEAD') return void reply.type('text/event-stream').send();
    const missed = request.headers['last-event-id'] !== undefined;
    this.streams.subscribe(visitor, missed, (gone) => lineTo(reply, gone));
  }
}

function lineTo(reply: FastifyReply, gone: () => void): Line {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Accel-Buffering': 'no',
  });
  raw.once('close', gone);
  // A page that went away in the middle of a word is no news.
  raw.on('error', gone);
  raw.write(`retry: ${RETRY_MS}\n\n`);
  let no = 0;
  const write = (text: string): boolean => {
    if (raw.destroyed || raw.writableEnded || raw.writableLength > MOST_UNSENT) return false;
    raw.write(text);
    return true;
  };
  return {
    say: ({ event, data }) => write(`id: ${++no}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
    beat: () => write(': still here\n\n'),
    end: () => void raw.end(),
  };
}
