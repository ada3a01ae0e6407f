import { expect, it } from '@jest/globals';
import { MOST_TICKED, packIds, unpackIds } from './pack-ids';

const id = (n: number) => `0198c8f0-7a10-7000-8fff-${n.toString(16).padStart(12, '0')}`;

it('brings ids into an address and back', () => {
  const ids = [id(0), id(255), id(0xffffffffffff), 'ffffffff-ffff-ffff-ffff-ffffffffffff'];
  expect(unpackIds(packIds(ids))).toEqual(ids);
  expect(packIds(ids)).toMatch(/^[\w-]{88}$/);
  expect(unpackIds('')).toEqual([]);
});

it('keeps an address short enough for every server', () => {
  const most = packIds(Array.from({ length: MOST_TICKED }, (_, n) => id(n)));
  expect(most.length).toBeLessThan(4500);
  expect(unpackIds(most)).toHaveLength(MOST_TICKED);
});

it.each(['x', 'a'.repeat(21), `${'a'.repeat(21)}%`, 'a'.repeat(22 * (MOST_TICKED + 1))])(
  'takes nothing from what is no list of ids',
  (text) => expect(unpackIds(text)).toEqual([]),
);
