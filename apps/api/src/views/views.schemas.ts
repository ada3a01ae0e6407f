import { id, integer, list, object, text, yesNo } from '../http/schema-parts.js';

export const VIEWS = object({
  items: list(
    object({
      id,
      name: text,
      query: { ...text, description: 'As GET /api/cases takes it', example: 'dueWithin=3&open=true&sort=due' },
      shared: yesNo,
      owner: object({ id, name: text }),
      mine: yesNo,
      isDefault: yesNo,
      version: integer,
    }),
  ),
});
