import { page } from '../cases/case.schemas.js';
import type { Schema } from '../http/schema.js';

/** What funds and accounts answer, for the OpenAPI document. */
const text = { type: 'string' };
const sum = { type: 'integer', description: '单位：分 / in fen' };
const id = { type: 'string', format: 'uuid' };
const maybe = (schema: Schema): Schema => ({ ...schema, nullable: true });
const object = (properties: Record<string, Schema>): Schema => ({
  type: 'object',
  required: Object.keys(properties),
  properties,
});
const items = (of: Schema): Schema => object({ items: { type: 'array', items: of } });

export const FUND_LIST = items(
  object({
    id,
    year: { type: 'integer' },
    name: text,
    budgetFen: sum,
    availableFen: sum,
    committedFen: sum,
    paidFen: sum,
    closedOn: maybe(text),
  }),
);

export const FUND_ENTRY_LIST = page(
  object({
    id: { type: 'integer' },
    entry: text,
    debit: text,
    credit: text,
    fen: sum,
    bookedOn: text,
    bookedAt: text,
    case: maybe(id),
    caseNumber: maybe(text),
  }),
);

export const PAYEE_ACCOUNTS = items(
  object({
    id,
    person: id,
    name: text,
    holder: text,
    bank: text,
    account: text,
    enteredAt: text,
    verifiedAt: maybe(text),
  }),
);
