import type { LiveWord } from '#libs/casework';
import type { Database } from '#libs/persistence';
import type { Visitor } from '../http/doorkeeper.js';
import { entriesOf } from './live.queries.js';

/** What a page may hear: that something is news to it, never what. It asks for that itself, by the usual doors. */
export type LiveEvent =
  | { readonly event: 'hello' | 'resync' | 'bye' | 'ended'; readonly data: object }
  | { readonly event: 'case'; readonly data: { readonly case: string; readonly entry: number } }
  | { readonly event: 'task'; readonly data: { readonly task: string; readonly case: string } }
  | { readonly event: 'notice'; readonly data: { readonly notice: string } };

export interface Line {
  /** False when the other side no longer keeps up. */
  readonly say: (event: LiveEvent) => boolean;
  readonly beat: () => boolean;
  readonly end: () => void;
}

/** More cases than this at once: the page had better look at everything again. */
const MOST_PENDING = 200;
/** News is gathered a moment, and asked about once a second at most, however busy the city is. */
const GATHER_MS = 50;
const PAUSE_MS = 1_000;

/** One open page. Filters by what its person may see at the moment of telling, with the roles held then. */
export class Subscriber {
  private readonly cases = new Set<string>();
  private readonly tasks = new Map<string, string>();
  private lost = false;
  private asking = false;
  private lastAsked = -Infinity;
  private timer: NodeJS.Timeout | undefined;
  private over = false;

  constructor(
    private visitor: Visitor,
    private readonly db: Database,
    private readonly again: (visitor: Visitor) => Promise<Visitor | null>,
    private readonly line: Line,
    private readonly onError: (error: unknown) => void,
  ) {}

  get person(): string {
    return this.visitor.actor.id;
  }

  hear(word: LiveWord): void {
    if ('ended' in word) return word.ended === this.visitor.tokenHash ? this.finish('ended') : undefined;
    if ('notice' in word) {
      if (word.person === this.person) this.say({ event: 'notice', data: { notice: word.notice } });
      return;
    }
    if ('cases' in word) for (const [id] of word.cases) this.cases.add(id);
    else this.tasks.set(word.task, word.case);
    this.soon();
  }

  /** Something may have been missed. */
  lookAgain(): void {
    this.lost = true;
    this.soon();
  }

  /** Keeps proxies from closing the line, and finds out that the session has ended or the other side is gone. */
  async beat(): Promise<void> {
    if (!this.line.beat()) return this.finish('bye');
    await this.stillThere().catch(this.onError);
  }

  finish(event: 'bye' | 'ended'): void {
    if (this.over) return;
    this.line.say({ event, data: {} });
    this.close();
  }

  close(): void {
    this.over = true;
    clearTimeout(this.timer);
    this.line.end();
  }

  private soon(): void {
    if (this.over || this.timer || this.asking) return;
    const wait = Math.max(GATHER_MS, this.lastAsked + PAUSE_MS - performance.now());
    this.timer = setTimeout(() => void this.ask().catch(this.onError), wait).unref();
  }

  private async ask(): Promise<void> {
    this.timer = undefined;
    this.asking = true;
    this.lastAsked = performance.now();
    const [cases, tasks] = [[...this.cases], [...this.tasks]];
    const lost = this.lost || cases.length + tasks.length > MOST_PENDING;
    this.cases.clear();
    this.tasks.clear();
    this.lost = false;
    try {
      if (!(await this.stillThere())) return;
      if (lost) this.say({ event: 'resync', data: {} });
      else await this.tell(cases, tasks);
    } catch (error) {
      this.lost = true;
      throw error;
    } finally {
      this.asking = false;
      if (this.lost || this.cases.size + this.tasks.size > 0) this.soon();
    }
  }

  private async tell(cases: readonly string[], tasks: readonly (readonly [task: string, caseId: string])[]) {
    const asked = [...new Set([...cases, ...tasks.map(([, caseId]) => caseId)])];
    const entries = await entriesOf(this.db, this.visitor.actor, asked);
    for (const id of cases) {
      const entry = entries.get(id);
      if (entry !== undefined) this.say({ event: 'case', data: { case: id, entry } });
    }
    for (const [task, id] of tasks) if (entries.has(id)) this.say({ event: 'task', data: { task, case: id } });
  }

  private async stillThere(): Promise<boolean> {
    const visitor = await this.again(this.visitor);
    if (!visitor) this.finish('ended');
    else this.visitor = visitor;
    return visitor !== null && !this.over;
  }

  private say(event: LiveEvent): void {
    if (!this.over && !this.line.say(event)) this.close();
  }
}
