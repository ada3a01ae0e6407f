import { expect, it } from '@jest/globals';
import type { DeskPaper } from './api/dossier-desk';
import { leavesOf, turned } from './leaves';

const paper = (id: string, place: number): DeskPaper => ({
  id,
  kind: 'APPLICATION',
  number: id === 'a' ? '1' : null,
  on: '2025-01-08',
  entry: 1,
  place,
  pages: null,
});
const leaves = leavesOf({ papers: [paper('a', 1), paper('b', 8), paper('c', 0)] });

it('a volume is its papers between cover and back cover; what belongs in none comes behind', () => {
  expect(leaves.map(({ id, part }) => [id, part])).toEqual([
    ['cover', 'AROUND'],
    ['contents', 'AROUND'],
    ['a', 'VOLUME'],
    ['b', 'VOLUME'],
    ['backCover', 'AROUND'],
    ['c', 'OUTSIDE'],
  ]);
});

it('is leafed through one by one, and not beyond its ends', () => {
  expect(turned(leaves, 'a', 1).id).toBe('b');
  expect(turned(leaves, 'a', -1).id).toBe('contents');
  expect(turned(leaves, 'cover', -1).id).toBe('cover');
  expect(turned(leaves, 'c', 1).id).toBe('c');
});
