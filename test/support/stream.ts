import { request, type IncomingMessage } from 'node:http';

export interface Heard {
  readonly event: string;
  readonly data: any;
}

/** One page that listens to `/api/live` over a real socket. */
export class Stream {
  readonly heard: Heard[] = [];
  /** Comments that keep the line. */
  beats = 0;
  ended = false;
  private readonly waiting = new Set<() => void>();

  private constructor(private readonly answer: IncomingMessage) {
    let rest = '';
    answer.setEncoding('utf8').on('data', (text: string) => {
      const blocks = (rest + text).split('\n\n');
      rest = blocks.pop()!;
      for (const block of blocks) this.take(block);
      this.wake();
    });
    answer.on('close', () => {
      this.ended = true;
      this.wake();
    });
  }

  static open(port: number, headers: Record<string, string>): Promise<Stream> {
    return new Promise((resolve, reject) => {
      const ask = request({ port, path: '/api/live', headers }, (answer) => resolve(new Stream(answer)));
      ask.on('error', reject).end();
    });
  }

  get status(): number {
    return this.answer.statusCode!;
  }

  get type(): string {
    return String(this.answer.headers['content-type']);
  }

  /** The first event of that kind for which it holds; fails after a while. */
  async next(event: string, holds: (data: any) => boolean = () => true, withinMs = 5_000): Promise<any> {
    const until = performance.now() + withinMs;
    for (;;) {
      const found = this.heard.find((one) => one.event === event && holds(one.data));
      if (found) return found.data;
      const left = until - performance.now();
      if (left <= 0) throw new Error(`no ${event} in ${JSON.stringify(this.heard)}`);
      await this.change(left);
    }
  }

  async end(withinMs = 5_000): Promise<void> {
    const until = performance.now() + withinMs;
    while (!this.ended) {
      const left = until - performance.now();
      if (left <= 0) throw new Error('the stream is still open');
      await this.change(left);
    }
  }

  leave(): void {
    this.answer.destroy();
  }

  private take(block: string): void {
    const lines = block.split('\n');
    if (lines[0].startsWith(':')) this.beats += 1;
    const field = (name: string) => lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
    if (field('event')) this.heard.push({ event: field('event')!, data: JSON.parse(field('data')!) });
  }

  private change(withinMs: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(done, withinMs);
      const { waiting } = this;
      function done(): void {
        clearTimeout(timer);
        waiting.delete(done);
        resolve();
      }
      waiting.add(done);
    });
  }

  private wake(): void {
    for (const done of [...this.waiting]) done();
  }
}
