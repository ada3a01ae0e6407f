import type { Schema } from './schema.js';

/** The words in which answers are described for the OpenAPI document. */

export type { Schema };
export const text: Schema = { type: 'string' };
export const integer: Schema = { type: 'integer' };
export const yesNo: Schema = { type: 'boolean' };
export const day: Schema = { type: 'string', format: 'date' };
export const instant: Schema = { type: 'string', format: 'date-time' };
export const id: Schema = { type: 'string', format: 'uuid' };
/** Whatever the lifecycle keeps: its keys are those of its facts. */
export const anything: Schema = { type: 'object', additionalProperties: true };

export const maybe = (schema: Schema): Schema => ({ ...schema, nullable: true });
export const list = (items: Schema): Schema => ({ type: 'array', items });
export const mapOf = (values: Schema): Schema => ({ type: 'object', additionalProperties: values });

/** Every property is there; `optional` names those that may be missing. */
export const object = (properties: Record<string, Schema>, optional: Record<string, Schema> = {}): Schema => ({
  type: 'object',
  required: Object.keys(properties),
  properties: { ...properties, ...optional },
});
