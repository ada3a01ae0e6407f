/** One event of a text/event-stream, as far as ours use the format: id, event and one line of data. */
export interface StreamEvent {
  readonly id: string | null;
  readonly event: string;
  readonly data: string;
}

/** The whole events of what has arrived so far, and the rest that is still on its way. Comments only keep the line. */
export function eventsIn(text: string): { events: StreamEvent[]; rest: string } {
  const blocks = text.split('\n\n');
  const rest = blocks.pop()!;
  return { events: blocks.map(eventOf).filter((event) => event !== null), rest };
}

function eventOf(block: string): StreamEvent | null {
  const fields = new Map(
    block
      .split('\n')
      .filter((line) => !line.startsWith(':'))
      .map((line) => {
        const colon = line.indexOf(': ');
        return colon < 0 ? ([line, ''] as const) : ([line.slice(0, colon), line.slice(colon + 2)] as const);
      }),
  );
  const event = fields.get('event');
  return event === undefined ? null : { id: fields.get('id') ?? null, event, data: fields.get('data') ?? '' };
}
