import { COMMON_EVENTS, eventPath, roomPath, wordingOf, type Lifecycle } from '#libs/domain';

const words = wordingOf('zh-CN');
const english = wordingOf('en');

/** One lifecycle as a page: the drawing, and the table of what may happen, by whom, on which article. */
export function machinePage(lifecycle: Lifecycle<any>): string {
  const { room, version } = lifecycle;
  return `# ${words(`room.${room}`)} · ${room}

Generated from the machine (version ${version}); do not edit. \`npm run docs\` writes it, \`npm run check\` refuses a stale one.

\`\`\`mermaid
${diagram(lifecycle)}
\`\`\`

## States

| State | 中文 | Waits for |
|---|---|---|
${[...lifecycle.steps.keys()].map((state) => stateRow(lifecycle, state)).join('\n')}

## Events

| Event | 中文 | In | Leads to | By | Law | Conditions | Route |
|---|---|---|---|---|---|---|---|
${eventRows(lifecycle).join('\n')}
`;
}

/** What everybody may see at a glance; taking back and staying put would hide it. */
function diagram({ steps, finals }: Lifecycle<any>): string {
  const arrows = new Map<string, Set<string>>();
  for (const [from, ways] of steps) {
    for (const [event, candidates] of ways) {
      if (isCommon(event)) continue;
      for (const { target } of candidates) {
        if (target === from) continue;
        const key = `${from === 'NEW' ? '[*]' : from} --> ${target}`;
        arrows.set(key, (arrows.get(key) ?? new Set()).add(event));
      }
    }
  }
  const lines = [...arrows].map(([arrow, events]) => `  ${arrow}: ${[...events].join(', ')}`);
  const ends = [...finals].filter((state) => state !== 'VOIDED').map((state) => `  ${state} --> [*]`);
  return ['stateDiagram-v2', ...lines, ...ends].join('\n');
}

function stateRow({ room, clocks, finals }: Lifecycle<any>, state: string): string {
  const waits = clocks.get(state) ?? (finals.has(state) ? '—' : '');
  return `| \`${state}\` | ${words(`state.${room}.${state}`)} / ${english(`state.${room}.${state}`)} | ${waits} |`;
}

function eventRows({ room, steps, events, guards }: Lifecycle<any>): string[] {
  const rows: string[] = [];
  for (const [event, { by, law = [] }] of Object.entries(events)) {
    if (isCommon(event)) continue;
    const label = words(`event.${room}.${event}`);
    const route = by.every((role) => role === 'system') ? '' : `\`${routeOf(room, event, steps)}\``;
    const places = [...steps].flatMap(([from, ways]) =>
      (ways.get(event) ?? []).map(({ target, guards: names }) => ({ from, target, names })),
    );
    const from = [...new Set(places.map((place) => place.from))].join(' ');
    const to = [...new Set(places.map((place) => place.target))].join(' ');
    const conditions = [...new Set(places.flatMap(({ names }) => names))].map(
      (name) => `${name}${guards[name].law.length > 0 ? ` (${guards[name].law.join(', ')})` : ''}`,
    );
    rows.push(
      `| \`${event}\` | ${label} | ${from} | ${to} | ${by.join(', ')} | ${law.join(', ')} | ${conditions.join('; ')} | ${route} |`,
    );
  }
  return rows;
}

const isCommon = (event: string) => COMMON_EVENTS.includes(event);

const routeOf = (room: Lifecycle['room'], event: string, steps: Lifecycle['steps']) =>
  `/api/${roomPath(room)}/${steps.get('NEW')?.has(event) ? '' : '{id}/'}${eventPath(event)}`;
