import { listed } from './listed';
import type { Room } from '#domain/process/room';
import { dayWithWeekday } from '../../lib/days';
import { words } from '../../lib/words';
import { ACT_FIELDS, useMachine, type FieldSchema } from '../act/machine';
import { labelOf, textOf, type NameOf } from '../act/payload';
import { useDeskNames } from './desk-names';
import { isWithheld, KeptText } from './kept-apart';

/** One act of a lifecycle with what it said, as a desk shows it (apps/api/src/rooms/desks). */
export interface Entry {
  readonly no: number;
  readonly on: string;
  readonly event: string;
  readonly by: { readonly id: string; readonly name: string | null };
  readonly payload: Readonly<Record<string, unknown>>;
}

/** One act that was done: what, when, by whom, and what it said, worded as its form words it. */
export function Deed({ entry, room }: { entry: Entry; room: Room }) {
  const { event, on, by, payload } = entry;
  const { data } = useMachine(room);
  const nameOf = useDeskNames();
  const fields = data?.events.find((one) => one.event === event)?.fields.properties ?? {};
  const told = Object.keys(fields).filter((key) => payload[key] !== undefined && !ACT_FIELDS.includes(key));
  return (
    <article className="deed">
      <header>
        <strong>{words(`event.${room}.${event}`)}</strong>{' '}
        <span className="muted">{[dayWithWeekday(on), by.name].filter(Boolean).join(' · ')}</span>
      </header>
      {told.length > 0 && (
        <dl className="desk-facts">
          {told.map((key) => (
            <Told
              key={key}
              label={labelOf(event, key)}
              field={fields[key]}
              name={key}
              value={payload[key]}
              nameOf={nameOf}
            />
          ))}
        </dl>
      )}
    </article>
  );
}

interface ToldProps {
  readonly label: string;
  readonly field: FieldSchema;
  readonly name: string;
  readonly value: unknown;
  readonly nameOf: NameOf;
}

function Told({ label, field, name, value, nameOf }: ToldProps) {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {isWithheld(value) ? (
          <KeptText value={value} />
        ) : (
          <span className="desk-text">{said(field, value, name, nameOf)}</span>
        )}
      </dd>
    </>
  );
}

/** A value of any shape on one line, or one line for each of a list. */
function said(field: FieldSchema, value: unknown, name: string, nameOf: NameOf): string {
  if (Array.isArray(value)) {
    const each = value.map((one) => said(field.items ?? field, one, name, nameOf));
    return field.items?.properties ? each.join('\n') : listed(each);
  }
  if (value && typeof value === 'object') {
    return Object.entries(value)
      .map(([key, one]) => `${labelOf(name, key)} ${said(field.properties?.[key] ?? field, one, key, nameOf)}`)
      .join(' · ');
  }
  return textOf(field, value, name, nameOf);
}
