import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Logger } from 'pino';
import type { Env } from '#config/env';
import { Database } from '#libs/persistence';
import { ENV, LOG } from '../house.js';
import type { Visitor } from '../http/doorkeeper.js';
import { HttpProblem } from '../http/problems.js';
import { Recognition } from '../identity/recognition.js';
import { Subscriber, type Line } from './subscriber.js';
import { Wire } from './wire.js';

/** Open pages one person may have on one process, and one process altogether. */
export const STREAMS_PER_PERSON = 8;
const STREAMS_AT_MOST = 5_000;
const BEAT_MS = 15_000;

/** The open pages of this process, and the one connection on which all of them hear the news. */
@Injectable()
export class LiveStreams implements OnModuleDestroy {
  private readonly open = new Set<Subscriber>();
  private readonly wire: Wire;
  private beats: NodeJS.Timeout | undefined;
  private closing = false;

  constructor(
    @Inject(ENV) env: Env,
    @Inject(LOG) private readonly log: Logger,
    private readonly db: Database,
    private readonly recognition: Recognition,
  ) {
    this.wire = new Wire(env.databaseUrl, {
      word: (word) => {
        if ('ended' in word) this.recognition.forget(word.ended);
        for (const one of this.open) one.hear(word);
      },
      back: () => {
        for (const one of this.open) one.lookAgain();
      },
      error: (error) => this.log.error({ err: error }, 'live'),
    });
  }

  /** Throws before anything was written when there is no room. `missed`: the page had been connected before. */
  subscribe(visitor: Visitor, missed: boolean, lineTo: (gone: () => void) => Line): void {
    if (this.closing) throw new HttpProblem('UNAVAILABLE', { headers: { 'Retry-After': '1' } });
    const same = [...this.open].filter(({ person }) => person === visitor.actor.id).length;
    if (same >= STREAMS_PER_PERSON || this.open.size >= STREAMS_AT_MOST) throw new HttpProblem('TOO_MANY_STREAMS');
    const line = lineTo(() => this.leave(subscriber));
    const subscriber = new Subscriber(
      visitor,
      this.db,
      (one) => this.recognition.again(one),
      line,
      (error) => this.log.error({ err: error }, 'live'),
    );
    this.open.add(subscriber);
    line.say({ event: missed ? 'resync' : 'hello', data: {} });
    this.wire.start();
    this.beats ??= setInterval(() => this.open.forEach((one) => void one.beat()), BEAT_MS).unref();
  }

  /** Before the server closes, which would wait for them. */
  async onModuleDestroy(): Promise<void> {
    this.closing = true;
    clearInterval(this.beats);
    for (const one of this.open) one.finish('bye');
    await this.wire.stop();
  }

  private leave(subscriber: Subscriber): void {
    if (this.open.delete(subscriber)) subscriber.close();
  }
}
