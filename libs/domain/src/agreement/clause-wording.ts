/**
 * What the words of a clause give away. Plain searches inside one sentence, so that a long text costs no more than its
 * length; a clause under a harmless heading is still found.
 */

/**
 * "On breach the court shall decide the case" (CM-08). To say that a party may sue, or apply for enforcement of a
 * confirmed agreement, is something else and allowed.
 */
export function letsCourtDecideOnBreach(text: string): boolean {
  return sentences(text).some(
    (sentence) =>
      has(sentence, BREACH_WORDS) &&
      has(sentence, ['法院']) &&
      has(sentence, ['判决', '裁判', '裁决']) &&
      !has(sentence, ['起诉', '诉讼']),
  );
}

/** Says to whom a right belongs, under whatever heading (JC-355). */
export function soundsLikeOwnership(text: string): boolean {
  return sentences(text).some(
    (sentence) =>
      has(sentence, RIGHT_WORDS) &&
      (has(sentence, OWNERSHIP_WORDS) || (has(sentence, ['归']) && has(sentence, ['所有', '享有', '共有']))),
  );
}

/**
 * Blanks of a pattern that nobody filled in: words between 〔 〕. Years of case numbers stand between the same brackets, so
 * what has a digit in it is no blank.
 */
export const hasBlanks = (text: string): boolean => /〔[^〔〕\d]*〕/.test(text);

const BREACH_WORDS = ['违约', '违反', '不履行', '未履行', '不按', '未按', '逾期', '反悔'];
const RIGHT_WORDS = ['专利', '商标', '著作权', '版权', '品种权', '布图设计', '秘密', '域名', '知识产权', '申请权'];
const OWNERSHIP_WORDS = [
  '权属',
  '归属',
  '所有权',
  '权利人为',
  '专利权人为',
  '著作权人为',
  '保留专利',
  '属于甲',
  '属于乙',
];

const sentences = (text: string): string[] => text.replace(/\s/g, '').split(/[。；;！!]/);
const has = (sentence: string, words: readonly string[]): boolean => words.some((word) => sentence.includes(word));
