import type { FieldSchema } from '../../../components/act/machine';

/**
 * Places the served definition says must be filled and are not: such a form is no question to the server yet. Pointers as
 * the server's own findings have them.
 */
export function incompleteIn(schema: FieldSchema, value: unknown, pointer = ''): string[] {
  if (Array.isArray(value)) {
    return schema.items ? value.flatMap((one, i) => incompleteIn(schema.items!, one, `${pointer}/${i}`)) : [];
  }
  if (!schema.properties) return [];
  const filled = (value ?? {}) as Readonly<Record<string, unknown>>;
  const missing = (schema.required ?? []).filter((name) => filled[name] === undefined);
  return [
    ...missing.map((name) => `${pointer}/${name}`),
    ...Object.entries(schema.properties).flatMap(([name, field]) =>
      filled[name] === undefined ? [] : incompleteIn(field, filled[name], `${pointer}/${name}`),
    ),
  ];
}
