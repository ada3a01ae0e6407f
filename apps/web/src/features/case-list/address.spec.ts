import { describe, expect, it } from '@jest/globals';
import { canonical, queryOf, readAddress, writeAddress } from './address';

const ID = '0198c8f0-7a10-7000-8000-000000000001';
const read = (search: string, state: unknown = null) => readAddress(new URLSearchParams(search), state);

describe('the address of a list', () => {
  it('holds filters, order, page and what is ticked, and survives being read and written', () => {
    const search = `open=true&stage=mediation.READY%2Cmediation.MEDIATING&sort=-due&after=WyJ4Il0&page=3&sel=`;
    const address = { ...read(search), selection: [ID] as const };
    const again = read(writeAddress(address), { trail: [null, 'a'] });
    expect(again).toEqual({ ...address, trail: [null, 'a'] });
    expect(again.query).toEqual({ open: 'true', stage: 'mediation.READY,mediation.MEDIATING', sort: '-due' });
    expect([again.after, again.page, again.selection]).toEqual(['WyJ4Il0', 3, [ID]]);
  });

  it('says nothing it need not say', () => {
    expect(writeAddress({ query: { q: '', open: 'true' }, after: null, page: 1, selection: [] })).toBe('open=true');
    expect(writeAddress({ query: {}, after: null, page: 1, selection: 'all' })).toBe('sel=all');
    expect(read('page=-2&sel=nonsense')).toMatchObject({ page: 1, selection: [] });
  });

  it('tells a saved view by what it shows, not by how it was written', () => {
    expect(canonical(queryOf('sort=due&open=true'))).toBe(canonical({ open: 'true', sort: 'due' }));
    expect(canonical(queryOf('columns=number%2Ctitle'))).toBe(canonical({ columns: 'number,title' }));
    expect(canonical({ open: 'true' })).not.toBe(canonical({ open: 'false' }));
  });
});
