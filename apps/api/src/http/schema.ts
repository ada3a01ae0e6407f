import type { Field, FieldKind, Fields } from '#libs/domain';

/** A JSON Schema object as OpenAPI takes it. */
export type Schema = Readonly<Record<string, unknown>>;

/** The schema of a body, from the same table that checks it. */
export function schemaOf(fields: Fields): Schema {
  const required = Object.keys(fields).filter((key) => !fields[key].optional);
  return {
    type: 'object',
    additionalProperties: false,
    ...(required.length > 0 && { required }),
    properties: Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, fieldSchema(field)])),
  };
}

/** What may stand in the open is not marked; the rest says how it is kept. `x-kind` lets a form choose its input. */
export function fieldSchema(field: Field): Schema {
  const { kind, secrecy, example } = field;
  return {
    ...SCHEMAS[kind](field as never),
    ...(example !== undefined && { example }),
    'x-kind': kind,
    ...(secrecy !== 'public' && { 'x-secrecy': secrecy }),
  };
}

const SCHEMAS: { readonly [K in FieldKind]: (field: Extract<Field, { kind: K }>) => Schema } = {
  text: ({ min, max }) => ({ type: 'string', minLength: min, maxLength: max }),
  choice: ({ values }) => ({ type: 'string', enum: values }),
  day: () => ({ type: 'string', format: 'date' }),
  instant: () => ({ type: 'string', format: 'date-time' }),
  fen: ({ min, max }) => ({ type: 'integer', minimum: min, maximum: max, description: '单位：分 / in fen' }),
  count: ({ min, max }) => ({ type: 'integer', minimum: min, maximum: max }),
  flag: () => ({ type: 'boolean' }),
  ref: ({ to }) => ({ type: 'string', format: 'uuid', 'x-ref': to }),
  courtNumber: () => ({ type: 'string', maxLength: 64 }),
  idNumber: () => ({ type: 'string', minLength: 18, maxLength: 18 }),
  creditCode: () => ({ type: 'string', minLength: 18, maxLength: 18 }),
  phone: () => ({ type: 'string', maxLength: 64 }),
  list: ({ of, min, max }) => ({ type: 'array', items: fieldSchema(of), minItems: min, maxItems: max }),
  group: ({ fields }) => schemaOf(fields),
};

/** A body that passes its own check: required fields only, or with `all` the optional ones too. */
export function exampleOf(fields: Fields, all = false): Record<string, unknown> {
  const shown = Object.entries(fields).filter(([, field]) => all || !field.optional);
  return Object.fromEntries(shown.map(([key, field]) => [key, exampleValue(field, all)]));
}

function exampleValue(field: Field, all: boolean): unknown {
  if (field.example !== undefined) return field.example;
  if (field.kind === 'group') return exampleOf(field.fields, all);
  if (field.kind === 'list') return Array.from({ length: Math.max(1, field.min) }, () => exampleValue(field.of, all));
  if (field.kind === 'text') return '说明'.repeat(Math.max(1, Math.ceil(field.min / 2))).slice(0, field.max);
  return null;
}
