import { words } from '../../lib/words';
import type { ListOptions, Query } from './api/cases';
import { t } from './case-list.text';

export interface Option {
  readonly value: string;
  readonly label: string;
}

const WITHIN = [1, 3, 5, 10];

export const dueOptions: readonly Option[] = [
  { value: 'overdue', label: t('overdue') },
  ...WITHIN.map((n) => ({ value: String(n), label: t('dueWithin', { n }) })),
];

/** One choice of the bar is two filters of the list. */
export const dueOf = ({ overdue, dueWithin }: Query): string | undefined =>
  overdue === 'true' ? 'overdue' : dueWithin;
export const dueFilter = (value: string | undefined) => ({
  overdue: value === 'overdue' ? 'true' : '',
  dueWithin: value && value !== 'overdue' ? value : '',
});

const listOf = (name: string, codes: readonly string[]): Option[] =>
  codes.map((value) => ({ value, label: words(`${name}.${value}`) }));

export const stageLabel = (stage: string): string => words(`state.${stage}`);

/** Stages under the room they belong to. */
export function stageGroups({ stages }: ListOptions): { label: string; options: Option[] }[] {
  const rooms = [...new Set(stages.map((stage) => stage.split('.')[0]))];
  return rooms.map((room) => ({
    label: words(`room.${room}`),
    options: stages
      .filter((stage) => stage.startsWith(`${room}.`))
      .map((value) => ({ value, label: stageLabel(value) })),
  }));
}

export const named = (all: readonly { id: string; name: string }[]): Option[] =>
  all.map(({ id, name }) => ({ value: id, label: name }));

export const choices = ({ rights, routes, classes, outcomes, flags }: ListOptions) => ({
  right: listOf('right', rights),
  route: listOf('route', routes),
  class: listOf('class', classes),
  outcome: listOf('outcome', outcomes),
  flags: listOf('field', flags),
});

export const WINDOWS = [
  ['registered', t('registeredWindow'), 'registeredFrom', 'registeredTo'],
  ['accepted', t('acceptedWindow'), 'acceptedFrom', 'acceptedTo'],
  ['due', t('dueWindow'), 'dueFrom', 'dueBefore'],
  ['closed', t('closedWindow'), 'closedFrom', 'closedTo'],
] as const;

/** Looks of a list, which are no filters. */
const LOOKS = ['sort', 'columns', 'limit', 'actable'];

const HEADINGS: Readonly<Record<string, string>> = {
  stage: t('stage'),
  room: t('stage'),
  right: t('right'),
  route: t('route'),
  class: t('class'),
  outcome: t('outcome'),
  flags: t('flags'),
  mediator: t('mediators'),
  owner: t('owner'),
  court: t('sender'),
  organ: t('sender'),
  partner: t('sender'),
  q: t('find'),
  ...Object.fromEntries(
    WINDOWS.flatMap(([, heading, from, to]) => [
      [from, `${heading} ${t('from')}`],
      [to, `${heading} ${t('to')}`],
    ]),
  ),
};

/** Every filter in use as a person reads it. */
export function filtersInUse(query: Query, options: ListOptions): { key: string; label: string }[] {
  const names = new Map([...options.mediators, ...options.senders].map(({ id, name }) => [id, name]));
  const valueOf = (key: string, value: string): string => {
    if (key === 'stage') return stageLabel(value);
    if (key === 'flags') return words(`field.${value}`);
    if (['room', 'right', 'route', 'class', 'outcome'].includes(key)) return words(`${key}.${value}`);
    return names.get(value) ?? value;
  };
  return Object.entries(query)
    .filter(([key]) => !LOOKS.includes(key))
    .map(([key, value]) => ({
      key,
      label:
        SENTENCES[key]?.(value) ??
        said(
          key,
          value
            .split(',')
            .map((one) => valueOf(key, one))
            .join('、'),
        ),
    }));
}

const said = (key: string, value: string): string => t('on', { name: HEADINGS[key] ?? key, value });

const SENTENCES: Readonly<Record<string, (value: string) => string>> = {
  open: (value) => t(value === 'true' ? 'stateOpen' : 'stateClosed'),
  overdue: () => t('overdue'),
  dueWithin: (value) => t('dueWithin', { n: value }),
  mine: () => t('mine'),
  ownerless: () => t('ownerless'),
  q: (value) => said('q', value),
};
