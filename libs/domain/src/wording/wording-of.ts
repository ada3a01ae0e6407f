import { en } from './en.js';
import { wordsFrom, type Catalogue, type Language, type Words } from './wording.js';
import { zhCN } from './zh-CN.js';

const CATALOGUES: Readonly<Record<Language, Catalogue>> = { 'zh-CN': zhCN, en };

/** The words of one language, from the whole catalogue. A browser loads one language only, and asks `wordsFrom`. */
export const wordingOf = (language: Language): Words => wordsFrom(CATALOGUES[language], language);
