import type { Params } from '#domain/wording/wording';
import { language } from './language';

type Texts = Readonly<Record<string, string>>;

/**
 * What the pages of one feature say, in both languages, in the file `*.text.ts` beside them:
 *
 *     export const t = texts({ zh: { empty: '没有案件', found: '{n} 件' }, en: { empty: 'No cases', found: '{n} cases' } });
 *     t('found', { n: 3 })
 *
 * The English must have every key of the Chinese; a missing one does not compile.
 */
export function texts<const T extends Texts>({ zh, en }: { zh: T; en: Readonly<Record<keyof T, string>> }) {
  const chosen: Readonly<Record<keyof T, string>> = language === 'en' ? en : zh;
  return (key: keyof T, params: Params = {}): string =>
    chosen[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
