import { describe, expect, it } from '@jest/globals';
import {
  choice,
  count,
  courtNumber,
  creditCode,
  day,
  fen,
  flag,
  group,
  idNumber,
  instant,
  list,
  optional,
  phone,
  ref,
  text,
  type Field,
  type Fields,
} from '#libs/domain';
import { BodyOf, QueryOf } from './body.js';
import { HttpProblem } from './problems.js';
import { exampleOf, schemaOf } from './schema.js';

const check = (fields: Fields, body: unknown) => new BodyOf('Sample', fields).transform(body);

function refusal(fields: Fields, body: unknown, by = check): { code: string; errors: string[] } {
  try {
    by(fields, body);
  } catch (error) {
    if (!(error instanceof HttpProblem)) throw error;
    return { code: error.code, errors: (error.extras.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`) };
  }
  throw new Error('accepted');
}

describe('each kind of field', () => {
  it.each<[string, Field, unknown, unknown, string]>([
    ['text', text({ max: 3 }), '𠮷野家', '𠮷野家店', 'TEXT_TOO_LONG'],
    ['text not blank', text(), ' a ', ' \n ', 'TEXT_BLANK'],
    ['text without control characters', text(), 'a\tb\r\nc', 'a\u0007b', 'TEXT_CONTROL_CHARACTER'],
    ['text of some length', text({ min: 3 }), '三个字', '𠮷𠮷', 'TEXT_TOO_SHORT'],
    ['choice', choice(['A', 'B']), 'B', 'C', 'CHOICE_UNKNOWN'],
    ['day', day(), '2024-02-29', '2025-02-29', 'DAY_INVALID'],
    ['instant', instant(), '2025-09-26T09:30:00+08:00', '2025-09-26T09:30:00', 'INSTANT_INVALID'],
    ['instant on a real day', instant(), '2024-02-29T00:00Z', '2025-02-30T09:30:00Z', 'INSTANT_INVALID'],
    ['fen', fen(), 1, 0, 'TOO_SMALL'],
    ['fen within reason', fen(), 100, 100_000_000_000_001, 'TOO_LARGE'],
    ['whole fen', fen(), 150, 1.5, 'NOT_WHOLE'],
    ['count', count({ max: 5 }), 5, 6, 'TOO_LARGE'],
    ['ref', ref('party'), '0198c8f0-7a10-7000-8000-000000000001', '0198c8f0', 'REF_INVALID'],
    ['courtNumber', courtNumber(), '（2025）青01诉前调15号', '2025青01诉前调15号', 'COURT_NUMBER_FORM'],
    ['idNumber', idNumber(), idNumber().example, '630102199001011211', 'ID_CHECKSUM'],
    ['creditCode', creditCode(), creditCode().example, '91630100MA752XQ41X', 'CREDIT_CODE_CHECKSUM'],
    ['phone', phone(), '13897212345', '12897212345', 'PHONE_MOBILE'],
    ['list', list(text(), { min: 2 }), ['a', 'b'], ['a'], 'LIST_TOO_SHORT'],
    ['list not too long', list(text(), { max: 1 }), ['a'], ['a', 'b'], 'LIST_TOO_LONG'],
  ])('%s: takes the right value, refuses the wrong one with 422', (_, field, right, wrong, code) => {
    expect(check({ f: field }, { f: right })).toEqual({ f: right });
    expect(refusal({ f: field }, { f: wrong })).toEqual({ code: 'INVALID_VALUE', errors: [`/f ${code}`] });
  });

  it.each<[string, Field, unknown, string]>([
    ['text', text(), 7, 'NOT_TEXT'],
    ['choice', choice(['A']), ['A'], 'NOT_TEXT'],
    ['day', day(), 20250101, 'NOT_TEXT'],
    ['instant', instant(), {}, 'NOT_TEXT'],
    ['fen', fen(), '100', 'NOT_NUMBER'],
    ['count', count(), null, 'NOT_NUMBER'],
    ['flag', flag(), 'true', 'NOT_FLAG'],
    ['ref', ref('case'), 1, 'NOT_TEXT'],
    ['courtNumber', courtNumber(), [], 'NOT_TEXT'],
    ['idNumber', idNumber(), 630102199001011200, 'NOT_TEXT'],
    ['creditCode', creditCode(), false, 'NOT_TEXT'],
    ['phone', phone(), 13897212345, 'NOT_TEXT'],
    ['list', list(text()), 'a', 'NOT_LIST'],
    ['list in an object', list(text()), { 0: 'a', length: 1 }, 'NOT_LIST'],
    ['group', group({ a: text() }), 'a', 'NOT_OBJECT'],
    ['group in a list', group({ a: text() }), [{ a: 'x' }], 'NOT_OBJECT'],
    ['missing', text(), undefined, 'FIELD_MISSING'],
    ['optional, null', optional(text()), null, 'NOT_TEXT'],
  ])('%s of the wrong type: 400', (_, field, wrong, code) => {
    expect(refusal({ f: field }, { f: wrong })).toEqual({ code: 'INVALID_SHAPE', errors: [`/f ${code}`] });
  });

  it('keeps identifiers in their official form', () => {
    const fields = { n: courtNumber(), old: courtNumber(), id: idNumber(), code: creditCode(), tel: list(phone()) };
    const body = {
      n: '(2025)青01诉前调15号',
      old: '(2014)宁民三初字第12号',
      id: '11010519491231002x',
      code: ' 91630100ma752xq419',
      tel: ['+86 138 9721 2345'],
    };
    expect(check(fields, body)).toEqual({
      n: '（2025）青01诉前调15号',
      old: '（2014）宁民三初字第12号',
      id: '11010519491231002X',
      code: '91630100MA752XQ419',
      tel: ['13897212345'],
    });
  });
});

describe('a body', () => {
  const parties = list(group({ name: text(), age: optional(count({ max: 150 })), tags: optional(list(text())) }));

  it('tells all faults with their pointers, in order', () => {
    const body = { parties: [{ name: '甲' }, { name: '', age: 151, tags: ['a', ' '] }], 'a/b~c': 'x' };
    expect(refusal({ parties, 'a/b~c': day() }, body)).toEqual({
      code: 'INVALID_VALUE',
      errors: [
        '/a~1b~0c DAY_INVALID',
        '/parties/1/age TOO_LARGE',
        '/parties/1/name TEXT_BLANK',
        '/parties/1/tags/1 TEXT_BLANK',
      ],
    });
  });

  it('is refused as a shape first, even when values are wrong too', () => {
    const body = { parties: [{ name: '甲', role: 'x' }, { age: 151 }, 7, null], more: 1 };
    expect(refusal({ parties }, body)).toEqual({
      code: 'INVALID_SHAPE',
      errors: ['/more UNKNOWN_FIELD', '/parties/2 NOT_OBJECT', '/parties/3 NOT_OBJECT'],
    });
    expect(refusal({ parties }, { parties: [{ name: '甲', role: 'x' }, { age: 151 }] })).toEqual({
      code: 'INVALID_SHAPE',
      errors: ['/parties/0/role UNKNOWN_FIELD', '/parties/1/name FIELD_MISSING'],
    });
  });

  it.each([[[]], ['text'], [7], [true]])('must be an object: %j', (body) => {
    expect(refusal({ a: optional(text()) }, body)).toEqual({ code: 'INVALID_SHAPE', errors: [' BODY_NOT_OBJECT'] });
  });

  it('may be left out when nothing is required', () => {
    expect(check({ a: optional(text()) }, undefined)).toEqual({});
  });

  it('is a plain object, with nothing of a class about it', () => {
    const body = check({ g: group({ a: text() }), l: list(group({ a: text() })) }, { g: { a: 'x' }, l: [{ a: 'y' }] });
    expect(Object.getPrototypeOf(body['g'])).toBe(Object.prototype);
    expect(JSON.stringify(body)).toBe('{"g":{"a":"x"},"l":[{"a":"y"}]}');
  });
});

describe('a query', () => {
  const query = (fields: Fields, given: unknown) => new QueryOf('Query', fields).transform(given);
  const fields = {
    limit: optional(count({ min: 1, max: 100 })),
    dryRun: optional(flag()),
    sort: optional(choice(['a'])),
  };

  it('reads numbers and flags', () => {
    expect(query(fields, { limit: '20', dryRun: 'true', sort: 'a' })).toEqual({ limit: 20, dryRun: true, sort: 'a' });
  });

  it.each([
    [{ limit: '101' }, 'INVALID_VALUE', '/limit TOO_LARGE'],
    [{ limit: '1e2' }, 'INVALID_SHAPE', '/limit NOT_NUMBER'],
    [{ limit: ['1', '2'] }, 'INVALID_SHAPE', '/limit NOT_NUMBER'],
    [{ dryRun: 'yes' }, 'INVALID_SHAPE', '/dryRun NOT_FLAG'],
    [{ sort: 'a; drop table person' }, 'INVALID_VALUE', '/sort CHOICE_UNKNOWN'],
    [{ 'a[b][c]': '1' }, 'INVALID_SHAPE', '/a[b][c] UNKNOWN_FIELD'],
  ])('refuses %j', (given, code, error) => {
    expect(refusal(fields, given, query)).toEqual({ code, errors: [error] });
  });
});

describe('the schema of a body', () => {
  it('is made from the same table, and its example passes the check', () => {
    const fields = {
      who: group({ name: text({ min: 5, max: 9 }), id: idNumber() }),
      days: list(day()),
      note: optional(text()),
    };
    expect(schemaOf(fields)).toMatchObject({
      required: ['who', 'days'],
      additionalProperties: false,
      properties: { who: { type: 'object', required: ['name', 'id'], additionalProperties: false } },
    });
    expect(check(fields, exampleOf(fields))).toEqual(exampleOf(fields));
    expect(check(fields, exampleOf(fields, true))).toHaveProperty('note');
  });
});
