import { ACT_FIELDS, eventPath, roomPath, type Bilingual, type Lifecycle } from '#libs/domain';
import { schemaOf, type Schema } from '../http/schema.js';
import { lawBook } from '../laws/law-texts.js';

/** An article in one of its wordings, with the days it is in force. */
interface LawInTime {
  readonly law: Bilingual;
  readonly edition: string;
  readonly article: string | null;
  readonly gist: Bilingual;
  readonly status: string;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
}

/**
 * A lifecycle in full, for drawings and forms: a client needs no copy of the rules. Words are those of the catalogue, under
 * `state.<room>.<state>`, `event.<room>.<event>`, `guard.<room>.<guard>`, `field.<event>.<field>`, `clock.<clock>`.
 */
export function definitionOf({
  room,
  version,
  steps,
  events,
  guards,
  finals,
  clocks,
  usualWay,
}: Lifecycle<any>): object {
  const opening = steps.get('NEW')!;
  const laws = new Set([
    ...Object.values(events).flatMap(({ law = [] }) => law),
    ...Object.values(guards).flatMap(({ law }) => law),
  ]);
  return {
    room,
    version,
    usualWay,
    states: [...steps.keys()].map((state) => ({ state, final: finals.has(state), clock: clocks.get(state) ?? null })),
    transitions: [...steps].flatMap(([from, ways]) =>
      [...ways].flatMap(([event, candidates]) =>
        candidates.map((step) => ({ from, event, to: step.target, guards: step.guards })),
      ),
    ),
    events: Object.entries(events).map(([event, { by, law = [], fields, expiry = false, undoable = true }]) => ({
      event,
      by,
      law,
      /** Sent by clocks and hand-overs only; there is no route. */
      internal: by.every((role) => role === 'system'),
      opens: opening.has(event),
      path: `/api/${roomPath(room)}/${opening.has(event) ? '' : '{id}/'}${eventPath(event)}`,
      expiry,
      undoable,
      fields: withToday(schemaOf({ ...fields, ...ACT_FIELDS })),
    })),
    guards: Object.entries(guards).map(([guard, { law, curedBy }]) => ({ guard, law, curedBy })),
    laws: Object.fromEntries([...laws].sort().map((id) => [id, lawsInTime(id)])),
  };
}

const lawsInTime = (id: string): readonly LawInTime[] => lawBook().get(id) ?? [];

/** An act is dated today unless somebody says otherwise, and never later. */
function withToday(schema: Schema): Schema {
  const properties = schema['properties'] as Record<string, Schema>;
  const occurredOn = { ...properties['occurredOn'], 'x-default': 'today', 'x-maximum': 'today' };
  return { ...schema, properties: { ...properties, occurredOn } };
}
