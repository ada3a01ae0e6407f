const DIGITS = '〇一二三四五六七八九';

/** 2025-01-24 → 二〇二五年一月二十四日, as official papers are dated. */
export function chineseDay(day: string): string {
  const [year, month, date] = day.split('-');
  const years = [...year].map((digit) => DIGITS[Number(digit)]).join('');
  return `${years}年${chineseCount(Number(month))}月${chineseCount(Number(date))}日`;
}

/** 1–999: 一, 十, 十一, 二十四, 一百零五, 二百一十. */
export function chineseCount(n: number): string {
  if (n >= 100) {
    const rest = n % 100;
    const tail = rest === 0 ? '' : rest < 10 ? `零${chineseCount(rest)}` : (rest < 20 ? '一' : '') + chineseCount(rest);
    return `${chineseCount(Math.floor(n / 100))}百${tail}`;
  }
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  const front = tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS[tens]}十`;
  return front + (ones === 0 && tens > 0 ? '' : DIGITS[ones]);
}

/** 二百零五 of "205"; several, or a paragraph of one, by their first number: "33(1)" is 三十三. */
export const chineseArticle = (article: string): string => chineseCount(Number.parseInt(article, 10));
