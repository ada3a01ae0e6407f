import { wordsFrom, type Catalogue, type Words } from '#domain/wording/wording';
import { language } from './language';

const catalogue: Catalogue =
  language === 'en' ? (await import('#domain/wording/en')).en : (await import('#domain/wording/zh-CN')).zhCN;

/**
 * The words of the domain, the same that the server prints: `words('state.mediation.MEDIATING')`, `words('role.court')`.
 * What only the pages say stands beside them in `*.text.ts` (lib/text.ts).
 */
export const words: Words = wordsFrom(catalogue, language);
