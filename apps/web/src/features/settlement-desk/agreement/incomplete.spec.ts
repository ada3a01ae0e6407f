import { expect, it } from '@jest/globals';
import type { FieldSchema } from '../../../components/act/machine';
import { incompleteIn } from './incomplete';

const text: FieldSchema = { type: 'string' };
const schema: FieldSchema = {
  type: 'object',
  required: ['totalFen', 'obligations'],
  properties: {
    totalFen: { type: 'integer' },
    obligations: {
      type: 'array',
      items: {
        type: 'object',
        required: ['obligorId', 'act'],
        properties: {
          obligorId: text,
          act: text,
          what: text,
          instalments: {
            type: 'array',
            items: { type: 'object', required: ['amountFen'], properties: { amountFen: { type: 'integer' } } },
          },
        },
      },
    },
    payees: { type: 'array', items: { type: 'object', required: ['party'], properties: { party: text } } },
  },
};

it('points at what must be filled, however deep, and at nothing that may be left out', () => {
  const draft = { totalFen: 0, obligations: [{ act: 'PAY', instalments: [{ amountFen: 1 }, {}] }], payees: [{}] };
  expect(incompleteIn(schema, draft)).toEqual([
    '/obligations/0/obligorId',
    '/obligations/0/instalments/1/amountFen',
    '/payees/0/party',
  ]);
  expect(incompleteIn(schema, {})).toEqual(['/totalFen', '/obligations']);
  expect(incompleteIn(schema, { totalFen: 0, obligations: [] })).toEqual([]);
});
