import { eventsIn, type StreamEvent } from './event-stream';
import { commonHeaders } from './http';

/** What the server says of itself while somebody looks: where there is news, never what it is. */
export type LiveEvent =
  | { readonly event: 'hello' | 'resync' | 'bye' | 'ended' }
  | { readonly event: 'case'; readonly case: string; readonly entry: number }
  | { readonly event: 'task'; readonly task: string; readonly case: string }
  | { readonly event: 'notice'; readonly notice: string };

const [FIRST_WAIT, LONGEST_WAIT] = [1_000, 30_000];
/** Too many windows are open, or somebody has closed this one to us: it asks now and then, and is refreshed by hand. */
const REFUSED_WAIT = 120_000;

/**
 * Keeps a line open while the window is seen. Not `EventSource`: that cannot say for whom we act, and gives up for good
 * when a proxy answers in the server's place. Gives the function that hangs up.
 */
export function listen(hear: (event: LiveEvent) => void): () => void {
  const over = new AbortController();
  void keepListening(hear, over.signal);
  return () => over.abort();
}

async function keepListening(hear: (event: LiveEvent) => void, over: AbortSignal): Promise<void> {
  let [wait, last] = [FIRST_WAIT, null as string | null];
  while (!over.aborted) {
    await untilSeen(over);
    try {
      const response = await fetch('/api/live', {
        headers: { ...commonHeaders(), ...(last !== null && { 'Last-Event-ID': last }) },
        signal: AbortSignal.any([over, whenHidden()]),
      });
      if (response.status === 401) return hear({ event: 'ended' });
      if (response.ok && response.body) {
        wait = FIRST_WAIT;
        for await (const event of read(response.body)) {
          last = event.id ?? last;
          hear({ event: event.event, ...JSON.parse(event.data) } as LiveEvent);
        }
      } else if (response.status === 429) wait = REFUSED_WAIT;
    } catch {
      // Broken off, hidden or hung up: the loop goes on or ends.
    }
    if (over.aborted) return;
    // Not all windows at once, when a server comes back.
    await pause(wait * (0.5 + Math.random()), over);
    wait = Math.min(wait * 2, LONGEST_WAIT);
  }
}

async function* read(body: ReadableStream<Uint8Array>): AsyncGenerator<StreamEvent> {
  const reader = body.pipeThrough(new TextDecoderStream() as never).getReader() as ReadableStreamDefaultReader<string>;
  let text = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const { events, rest } = eventsIn(text + value);
    text = rest;
    yield* events;
  }
}

/** A window in the background needs no line; browsers allow only a few of them at once. */
const HIDDEN_AFTER = 60_000;

function whenHidden(): AbortSignal {
  const hidden = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    clearTimeout(timer);
    if (!document.hidden) return;
    timer = setTimeout(() => {
      document.removeEventListener('visibilitychange', look);
      hidden.abort();
    }, HIDDEN_AFTER);
  };
  document.addEventListener('visibilitychange', look);
  look();
  return hidden.signal;
}

function untilSeen(over: AbortSignal): Promise<void> {
  if (!document.hidden || over.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const look = () => {
      if (document.hidden && !over.aborted) return;
      document.removeEventListener('visibilitychange', look);
      resolve();
    };
    document.addEventListener('visibilitychange', look);
    over.addEventListener('abort', look, { once: true });
  });
}

const pause = (ms: number, over: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    over.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
