import { describe, expect, it } from '@jest/globals';
import { LIFECYCLES } from '#libs/casework';
import { loadLawBook } from '#config/laws';
import { loadRuleBook } from '#config/rules';
import { placesOf, sourcesOf } from './sources.js';

const laws = loadLawBook();
const book = loadRuleBook();
const sources = sourcesOf('libs', 'apps/api/src', 'apps/worker/src');
const quoted = (place: string) => place.match(/'([^']+)'/)![1];

describe('what is cited', () => {
  it('as law of an event or of a guard is in config/laws', () => {
    const cited = [...LIFECYCLES.values()].flatMap(({ room, events, guards }) => [
      ...Object.entries(events).flatMap(([name, { law = [] }]) => law.map((id) => [`${room}.${name}`, id])),
      ...Object.entries(guards).flatMap(([name, { law }]) => law.map((id) => [`${room}.${name}`, id])),
    ]);
    expect(cited.length).toBeGreaterThan(300);
    expect(cited.filter(([, id]) => !laws.has(id))).toEqual([]);
  });

  it('as law anywhere in the sources is in config/laws', () => {
    const families = [...new Set([...laws.keys()].map((id) => id.split('-')[0]))].join('|');
    const cited = placesOf(sources, new RegExp(`'(?:${families})-[A-Z0-9][A-Za-z0-9-]*'`, 'g'));
    expect(cited.length).toBeGreaterThan(500);
    expect(cited.filter((place) => !laws.has(quoted(place)))).toEqual([]);
  });

  it('as a period is in config/rules', () => {
    const used = placesOf(sources, /'DL-[A-Z0-9-]+'/g);
    expect(used.length).toBeGreaterThan(30);
    const known = new Set(book.ids);
    expect(used.filter((place) => !known.has(quoted(place)))).toEqual([]);
  });
});
