import { expect, it } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { zhCN } from '#domain/wording/zh-CN';
import { STATE_TONES } from './state-tones';

const machines = join(process.cwd(), 'docs/machines');

it('gives every state of every lifecycle a tone, and no other', () => {
  const states = readdirSync(machines).flatMap((file) => {
    const room = file.replace('.md', '');
    const diagram = readFileSync(join(machines, file), 'utf8');
    const names = [...diagram.matchAll(/^  ([A-Z_]+) -->|--> ([A-Z_]+)/gm)].map(
      ([, from, to]) => `${room}.${from ?? to}`,
    );
    return [...new Set(names)];
  });
  const drawn = states.filter((state) => !state.endsWith('.VOIDED'));
  expect(drawn.length).toBeGreaterThan(50);
  expect([...STATE_TONES.keys()].sort()).toEqual(drawn.sort());
});

it('names only states that have a word', () => {
  for (const state of STATE_TONES.keys()) expect(zhCN).toHaveProperty([`state.${state}`]);
});
