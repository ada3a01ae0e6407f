import { eventsIn } from './event-stream';

describe('a stream of events', () => {
  it('is cut where an empty line ends an event; the rest waits', () => {
    const { events, rest } = eventsIn('retry: 3000\n\nid: 1\nevent: case\ndata: {"case":"a"}\n\nid: 2\nevent: not');
    expect(events).toEqual([{ id: '1', event: 'case', data: '{"case":"a"}' }]);
    expect(rest).toBe('id: 2\nevent: not');
    expect(eventsIn(`${rest}ice\ndata: {}\n\n`)).toEqual({
      events: [{ id: '2', event: 'notice', data: '{}' }],
      rest: '',
    });
  });

  it('knows comments, which say nothing', () => {
    expect(eventsIn(': still here\n\n: still here\nevent: bye\ndata: {}\n\n').events).toEqual([
      { id: null, event: 'bye', data: '{}' },
    ]);
  });
});
