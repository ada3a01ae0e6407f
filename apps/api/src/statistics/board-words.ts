import type { Words } from '#libs/domain';
import { NONE } from './counted-cases.js';
import type { Breakdown } from './indicators.js';
import { FEW } from './small-cells.js';

/** What a row of the board is called: a name, or the word for a code. */
export function rowTitle(words: Words, by: Breakdown, { key, label }: { key: string; label: string | null }): string {
  if (key === FEW) return words('breakdown.few');
  if (key === NONE) return words(NO_KEY[by] ?? 'breakdown.none');
  if (label !== null) return label;
  const list = LISTS[by];
  return list ? words(`${list}.${key}`) : key;
}

const LISTS: { readonly [by in Breakdown]?: string } = {
  source: 'route',
  right: 'right',
  kind: 'kind',
  class: 'class',
  region: 'region',
};

const NO_KEY: { readonly [by in Breakdown]?: string } = {
  court: 'breakdown.noCourt',
  mediator: 'breakdown.noMediator',
  class: 'breakdown.noClass',
};
