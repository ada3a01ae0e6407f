import { expect, it } from '@jest/globals';
import type { DeskSession, HeldRecord, MediationDesk } from './api/mediation-desk';
import { neverPresent } from './never-present';

const parties = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
const held = (...present: string[]): HeldRecord => ({
  no: 1,
  on: '',
  mode: 'JOINT',
  present,
  signedBy: [],
  summary: '',
});
const desk = (sessions: Partial<DeskSession>[], unplanned: HeldRecord[] = []) =>
  ({ sessions, unplanned }) as unknown as MediationDesk;

it('names who came to no session, booked or not', () => {
  expect(neverPresent(desk([{ record: held('a') }, { record: null }], [held('c')]), parties)).toEqual(['b']);
});

it('blames nobody as long as no session was held', () => {
  expect(neverPresent(desk([{ record: null }]), parties)).toEqual([]);
});
