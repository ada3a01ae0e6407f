import { describe, expect, it } from '@jest/globals';
import { LIFECYCLES } from '#libs/casework';
import { COMMON_EVENTS, VOIDED, type Lifecycle } from '#libs/domain';
import { placesOf, sourcesOf } from './sources.js';

/** The clock of a room stands in the room that starts it. */
const sources = sourcesOf('libs/domain/src');

const waysOf = (lifecycle: Lifecycle<any>, state: string) =>
  [...(lifecycle.steps.get(state) ?? [])].filter(([event]) => !COMMON_EVENTS.includes(event));

function reachable(lifecycle: Lifecycle<any>, from: string): Set<string> {
  const seen = new Set([from]);
  for (const state of seen) {
    for (const [, candidates] of waysOf(lifecycle, state)) candidates.forEach(({ target }) => seen.add(target));
  }
  return seen;
}

describe.each([...LIFECYCLES])('the lifecycle of %s', (room, lifecycle) => {
  const states = [...lifecycle.steps.keys()].filter((state) => state !== VOIDED);
  const ownSources = sources.filter(({ path }) => path.startsWith(`libs/domain/src/${room}/`));

  it('reaches every state', () => {
    expect([...reachable(lifecycle, 'NEW')].sort()).toEqual(states.sort());
  });

  it('has no dead end that is not an end', () => {
    const stuck = states.filter((state) => ![...reachable(lifecycle, state)].some((end) => lifecycle.finals.has(end)));
    expect(stuck).toEqual([]);
  });

  it('has a usual way that its events can walk from the first state to an end', () => {
    const { usualWay } = lifecycle;
    expect(waysOf(lifecycle, 'NEW').flatMap(([, ways]) => ways.map(({ target }) => target))).toContain(usualWay[0]);
    for (const [index, state] of usualWay.slice(1).entries()) {
      const targets = waysOf(lifecycle, usualWay[index]).flatMap(([, ways]) => ways.map(({ target }) => target));
      expect([usualWay[index], targets]).toEqual([usualWay[index], expect.arrayContaining([state])]);
    }
    // An archived dossier has ended its way, though its clock of retention runs on.
    if (room !== 'dossier') expect(lifecycle.finals).toContain(usualWay.at(-1));
  });

  it('knows every event, guard and state it speaks of, and speaks of every event it knows', () => {
    const ways = states.flatMap((state) => waysOf(lifecycle, state));
    const events = new Set(ways.map(([event]) => event));
    const declared = Object.keys(lifecycle.events).filter((event) => !COMMON_EVENTS.includes(event));
    expect([...events].sort()).toEqual(declared.sort());
    for (const [, candidates] of ways) {
      for (const { target, guards } of candidates) {
        expect(states).toContain(target);
        for (const guard of guards) expect(lifecycle.guards[guard]).toBeDefined();
      }
    }
  });

  it('lets no state wait without a clock that something starts', () => {
    for (const state of states.filter((one) => one !== 'NEW' && !lifecycle.finals.has(one))) {
      const clock = lifecycle.clocks.get(state)!;
      const started = sources.some(({ code }) => code.includes(`'${clock}'`) && code.includes(`kind: 'startDeadline'`));
      expect([state, clock, started]).toEqual([state, clock, true]);
    }
  });

  it('answers every clock that fires: an event of the system, marked as an expiry; and no other is', () => {
    const fired = placesOf(ownSources, /fires: '\w+'/g).map((place) => place.match(/'(\w+)'/)![1]);
    const expiries = Object.keys(lifecycle.events).filter((event) => lifecycle.events[event].expiry);
    expect([...new Set(fired)].sort()).toEqual(expiries.sort());
    for (const event of expiries) expect([event, lifecycle.events[event].by]).toEqual([event, ['system']]);
  });

  it('says of every event who may send it and by which right', () => {
    for (const [event, { by, law }] of Object.entries(lifecycle.events)) {
      expect([event, by.length > 0, (law ?? []).length > 0]).toEqual([event, true, true]);
    }
  });

  it('is told only what it knows, and by the system', () => {
    const pattern = new RegExp(`room: '${room}',\\s*event: '\\w+'`, 'g');
    const told = placesOf(sources, pattern).map((place) => place.match(/event: '(\w+)'/)![1]);
    expect(told.length).toBeGreaterThan(0);
    for (const event of told) {
      expect([event, lifecycle.events[event]?.by]).toEqual([event, expect.arrayContaining(['system'])]);
    }
    const opened = placesOf(sources, new RegExp(`kind: 'openProcess',\\s*room: '${room}',\\s*event: '\\w+'`, 'g'));
    for (const place of opened) {
      expect([...(lifecycle.steps.get('NEW')?.keys() ?? [])]).toContain(place.match(/event: '(\w+)'/)![1]);
    }
  });
});

it('every hand-over goes to a room that is furnished', () => {
  const rooms = placesOf(sources, /kind: '(openProcess|tellProcess)',\s*room: '[a-z-]+'/g);
  expect(rooms.length).toBeGreaterThan(20);
  for (const place of rooms) expect([...LIFECYCLES.keys()]).toContain(place.match(/room: '([a-z-]+)'/)![1]);
});
