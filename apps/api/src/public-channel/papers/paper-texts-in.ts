import type { Language } from '#libs/domain';
import { PAPER_TEXTS_EN } from './paper-texts.en.js';
import type { PaperTexts } from './paper-texts.js';
import { PAPER_TEXTS_ZH } from './paper-texts.zh-cn.js';

const TEXTS: Readonly<Record<Language, PaperTexts>> = { 'zh-CN': PAPER_TEXTS_ZH, en: PAPER_TEXTS_EN };
export const paperTextsIn = (language: Language): PaperTexts => TEXTS[language];
