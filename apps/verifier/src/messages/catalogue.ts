import { EN } from './en.js';
import type { Language, Messages } from './messages.js';
import { ZH_CN } from './zh-cn.js';

export type * from './messages.js';

export const CATALOGUES: Record<Language, Messages> = { 'zh-CN': ZH_CN, en: EN };

export function isLanguage(value: string): value is Language {
  return Object.hasOwn(CATALOGUES, value);
}
