import { EN } from './en.js';
import type { RecordWords } from './record-words.js';
import { ZH_CN } from './zh-cn.js';

/** Apart from the other words: only who verifies a record reads them. */
export const RECORD_WORDS: Readonly<Record<'zh-CN' | 'en', RecordWords>> = { 'zh-CN': ZH_CN, en: EN };
