import { choice, flag, group, list, MATERIAL_KINDS, optional, personal, ref, text } from '#libs/domain';

/** What a party hands in later: files it has uploaded before. */
export const MATERIALS = {
  materials: personal(
    list(
      group({
        file: ref('file'),
        name: text({ max: 200, example: '侵权商品照片' }),
        kind: choice(MATERIAL_KINDS),
      }),
      { max: 30 },
    ),
  ),
  complete: optional(flag()),
};
