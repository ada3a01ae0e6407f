import { dayOf } from '#libs/domain';
import type { TimelineEntry } from './city.js';
import type { Voice } from './wording.js';

/** A case told from its record: day, who, what, how it stands then, clocks and numbers. Hand-overs follow what caused them. */
export function timelineText(entries: readonly TimelineEntry[], voice: Voice): string[] {
  return entries.map((entry, index) => line(entry, entries[index - 1]?.step === entry.step, voice));
}

function line(entry: TimelineEntry, sameStep: boolean, voice: Voice): string {
  const { own, house } = voice;
  const { on, at, actor, room, event, to, reason } = entry;
  const handedOver = sameStep && actor.role === 'system';
  const who = `${actor.name ?? ''}${actor.name ? '（' : ''}${house(`role.${actor.role}`)}${actor.name ? '）' : ''}`;
  const what = `${house(`event.${room}.${event}`)} → ${house(`room.${room}`)} ${house(`state.${room}.${to}`)}`;
  const remarks = [
    ...(entry.numbers.length > 0 ? [own('number', { numbers: entry.numbers.join(' ') })] : []),
    ...clocks(entry, voice),
    ...(dayOf(at) === on || actor.role === 'system' ? [] : [own('late', { at: dayOf(at) })]),
    ...(entry.reverses !== null && reason ? [reason] : []),
  ];
  const head = handedOver ? `              ${own('handOver')}` : `  ${on}  ${who}`;
  return [`${head} ${what}`, ...remarks].join('  ·  ');
}

function clocks({ deadlines }: TimelineEntry, { own, house }: Voice): string[] {
  return deadlines.flatMap(({ name, started, movedFrom }) => {
    if (!started) return [];
    const params = { name: house(`clock.${name}`), due: started.due };
    return [movedFrom ? own('moved', { ...params, from: movedFrom }) : own('clock', params)];
  });
}
