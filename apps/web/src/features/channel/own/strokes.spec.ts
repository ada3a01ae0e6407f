import { describe, expect, it } from '@jest/globals';
import { isName, strokesText, type Stroke } from './strokes';

const line = (points: number, step: number): Stroke =>
  Array.from({ length: points }, (_, i) => ({ x: i * step, y: 10, ms: i * 16 }));

describe('a name drawn by hand', () => {
  it('is sent stroke by stroke, with its time', () => {
    expect(strokesText([line(2, 5), [], line(1, 0)])).toBe('0,10,0 5,10,16|0,10,0');
  });

  it('keeps its whole course when it is very long', () => {
    const text = strokesText([line(9_000, 1)]);
    expect(text.length).toBeLessThanOrEqual(60_000);
    expect(text.startsWith('0,10,0 ')).toBe(true);
    expect(text.endsWith('8999,10,143984')).toBe(true);
  });

  it.each<[string, readonly Stroke[], boolean]>([
    ['nothing', [], false],
    ['a dot', [line(20, 0)], false],
    ['a touch', [line(3, 40)], false],
    ['a stroke', [line(10, 5)], true],
  ])('tells %s from a name', (_, strokes, name) => {
    expect(isName(strokes)).toBe(name);
  });
});
