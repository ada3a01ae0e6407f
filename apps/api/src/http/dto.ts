import 'reflect-metadata';
import type { Type as Class } from '@nestjs/common';
import { plainToInstance, Type } from 'class-transformer';
import { ValidateBy, ValidateIf, ValidateNested, validateSync, type ValidationError } from 'class-validator';
import type { Field, Fields } from '#libs/domain';
import { faultsOf, normalForms, type FieldFault } from './field-check.js';
import { HttpProblem } from './problems.js';

/** A class whose decorators are made from a table of fields, so that no field can lack its check. */
export function dtoOf(name: string, fields: Fields): Class<object> {
  const dto: Class<object> = { [name]: class {} }[name];
  for (const [key, field] of Object.entries(fields)) {
    for (const decorate of decoratorsOf(`${name}_${key}`, field)) decorate(dto.prototype, key);
  }
  return dto;
}

/**
 * What came in, checked and in normal form; unknown fields are refused, not dropped. Throws INVALID_SHAPE (400) when a
 * type is wrong or a field missing, else INVALID_VALUE (422), both with every fault and its JSON Pointer.
 */
export function checked(dto: Class<object>, fields: Fields, input: unknown): Record<string, unknown> {
  const given = input ?? {};
  if (typeof given !== 'object' || Array.isArray(given)) throw problemWith([whole('BODY_NOT_OBJECT')]);
  const instance = plainToInstance(dto, given, { exposeUnsetFields: false });
  const errors = validateSync(instance, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
  const faults = errors.flatMap((error) => faultsIn(error, ''));
  if (errors.length > 0) throw problemWith(faults);
  return normalForms(fields, given);
}

const whole = (code: string): FieldFault => ({ pointer: '', code, shape: true });

function problemWith(faults: readonly FieldFault[]): HttpProblem {
  const shapes = faults.filter(({ shape }) => shape);
  const shown = shapes.length > 0 ? shapes : faults;
  const errors = shown.map(({ shape: _, ...problem }) => problem).sort((a, b) => (a.pointer < b.pointer ? -1 : 1));
  return new HttpProblem(shapes.length > 0 ? 'INVALID_SHAPE' : 'INVALID_VALUE', { errors });
}

const FIELD = 'field';

function decoratorsOf(name: string, field: Field): PropertyDecorator[] {
  const self = ValidateBy(
    {
      name: FIELD,
      validator: { validate: (value: unknown) => faultsOf(field, value).length === 0, defaultMessage: () => FIELD },
    },
    { context: { field } },
  );
  const nested = fieldsWithin(field);
  const given = field.optional ? [ValidateIf((_, value) => value !== undefined)] : [];
  if (!nested) return [...given, self];
  const inner = dtoOf(name, nested);
  return [...given, self, ValidateNested(), Type(() => inner)];
}

/** The fields of a group, or of the groups in a list. */
function fieldsWithin(field: Field): Fields | undefined {
  if (field.kind === 'group') return field.fields;
  if (field.kind !== 'list') return undefined;
  const within = fieldsWithin(field.of);
  if (within && field.of.kind === 'list') throw new Error('A list of lists of groups cannot be checked.');
  return within;
}

function faultsIn({ property, constraints, contexts, children, value }: ValidationError, above: string): FieldFault[] {
  const pointer = `${above}/${property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  if (constraints?.['whitelistValidation']) return [{ pointer, code: 'UNKNOWN_FIELD', shape: true }];
  const field = contexts?.[FIELD]?.['field'] as Field | undefined;
  if (field) return faultsOf(field, value, pointer);
  return (children ?? []).flatMap((child) => faultsIn(child, pointer));
}
