import { wordingOf, type Language } from '#libs/domain';
import type { ProblemCode } from './problems.js';
import { EN } from './wording.en.js';
import { ZH_CN, type HttpWording } from './wording.zh-cn.js';

const WORDING: Readonly<Record<Language, HttpWording>> = { 'zh-CN': ZH_CN, en: EN };

type Params = Readonly<Record<string, string | number>>;

export function problemTitle(code: ProblemCode, language: Language): string {
  return WORDING[language].problems[code][0];
}

export function problemDetail(code: ProblemCode, language: Language, params: Params = {}): string {
  return filled(WORDING[language].problems[code][1], params);
}

/** The sentence for one field: ours for the shape of a request, the domain's catalogue for its rules. */
export function fieldMessage(code: string, language: Language, params: Params = {}): string {
  const ours = WORDING[language].fields[code];
  return ours ? filled(ours, params) : wordingOf(language)(`problem.${code}`, params);
}

const filled = (sentence: string, params: Params): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
