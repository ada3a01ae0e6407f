import { Injectable, type PipeTransform, type Type } from '@nestjs/common';
import type { Fields } from '#libs/domain';
import { checked, dtoOf } from './dto.js';
import { HttpProblem, notFound } from './problems.js';
import { UUID } from './field-check.js';

/** `@Body(new BodyOf('SignIn', SIGN_IN)) input: Payload<typeof SIGN_IN>`: one table of fields is type, check and schema. */
@Injectable()
export class BodyOf implements PipeTransform {
  private readonly dto: Type<object>;

  constructor(
    readonly name: string,
    readonly fields: Fields,
  ) {
    this.dto = dtoOf(name, fields);
  }

  transform(input: unknown): Record<string, unknown> {
    return checked(this.dto, this.fields, input);
  }
}

/** The same for `?a=1&b=true&c=x,y`: everything arrives as text; only numbers, flags and lists are read first. */
@Injectable()
export class QueryOf extends BodyOf {
  override transform(input: unknown): Record<string, unknown> {
    const given = Object.entries((input ?? {}) as Record<string, unknown>);
    return super.transform(Object.fromEntries(given.map(([key, value]) => [key, this.read(key, value)])));
  }

  private read(key: string, value: unknown): unknown {
    // A parameter given twice has arrived as a list; it stays one, and is refused.
    if (typeof value !== 'string') return value;
    const kind = Object.hasOwn(this.fields, key) ? this.fields[key].kind : undefined;
    if ((kind === 'count' || kind === 'fen') && /^-?\d{1,16}$/.test(value)) return Number(value);
    if (kind === 'list') return value.split(',');
    if (kind === 'flag' && (value === 'true' || value === 'false')) return value === 'true';
    return value;
  }
}

/** An id in an address. One that cannot exist is not found, like one that does not. */
export class IdInPath implements PipeTransform {
  transform(id: string): string {
    if (!UUID.test(id)) throw notFound();
    return id.toLowerCase();
  }
}

/** For routes that take no query: a parameter nobody reads is a mistake somebody should hear of. */
export const refuseQuery = (query: object): void => {
  const errors = Object.keys(query).map((key) => ({ pointer: `/${key}`, code: 'UNKNOWN_FIELD' }));
  if (errors.length > 0) throw new HttpProblem('INVALID_SHAPE', { errors });
};
