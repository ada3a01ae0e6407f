import { describe, expect, it } from '@jest/globals';
import type { FieldSchema } from './machine';
import { answersOf, pathOf, payloadOf } from './payload';

const text = { type: 'string', 'x-kind': 'text' };
const schema: FieldSchema = {
  type: 'object',
  required: ['reason', 'clauses'],
  properties: {
    reason: text,
    claimFen: { type: 'integer', 'x-kind': 'fen' },
    clauses: { type: 'array', 'x-kind': 'list', items: { type: 'object', properties: { text, byWhen: text } } },
    late: { type: 'object', required: ['reason', 'paper'], properties: { reason: text, paper: text } },
    parties: { type: 'array', 'x-kind': 'list', items: { type: 'string', 'x-kind': 'ref', 'x-ref': 'party' } },
    heard: { type: 'boolean', 'x-kind': 'flag', 'x-secrecy': 'caucus' },
  },
};

describe('what a form holds becomes what the API takes', () => {
  it('leaves out what was not answered, and keeps a list that must be there', () => {
    expect(payloadOf(schema, { reason: ' 更正 ', late: { reason: '', paper: undefined }, parties: [] })).toEqual({
      reason: '更正',
      clauses: [],
    });
  });

  it('keeps no and zero, which are answers', () => {
    expect(payloadOf(schema, { reason: 'r', claimFen: 0, heard: false })).toEqual({
      reason: 'r',
      claimFen: 0,
      heard: false,
      clauses: [],
    });
  });

  it('drops rows of a list in which nothing was said', () => {
    expect(payloadOf(schema, { reason: 'r', clauses: [{}, { text: 'x' }, undefined] })).toEqual({
      reason: 'r',
      clauses: [{ text: 'x' }],
    });
  });
});

describe('what is checked before it is sent', () => {
  it('names what was chosen, and says what is secret', () => {
    const payload = { reason: 'r', claimFen: 1234550, parties: ['p1', 'p2'], heard: true, clauses: [{ text: 'x' }] };
    const answers = answersOf(schema, payload, 'correctDispute', (_to, id) => `name of ${id}`);
    expect(answers.map(({ text: told }) => told)).toEqual(['r', '12,345.50 元', 'x', 'name of p1、name of p2', '是']);
    expect(answers.at(-1)?.secrecy).toBe('caucus');
    expect(answers[2].path).toEqual(['clauses', 0, 'text']);
  });
});

it('finds the question a problem is about', () => {
  expect(pathOf('/parties/0/name')).toEqual(['parties', 0, 'name']);
});
