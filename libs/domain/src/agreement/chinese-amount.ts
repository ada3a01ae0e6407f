const DIGITS = '零壹贰叁肆伍陆柒捌玖';

/**
 * An amount in the capitals of bank and court papers: `chineseAmount(1_200_000_00)` is 人民币壹佰贰拾万元整.
 * Whole yuan and whole jiao rules follow 支付结算办法 annex 1. Throws a RangeError for what is no whole number of fen.
 */
export function chineseAmount(fen: number): string {
  if (!Number.isSafeInteger(fen) || fen < 0) throw new RangeError(`not an amount in fen: ${fen}`);
  const [yuan, jiao, cent] = [Math.floor(fen / 100), Math.floor((fen % 100) / 10), fen % 10];
  const whole = yuan > 0 ? `${integer(yuan)}元` : '';
  if (jiao === 0 && cent === 0) return `人民币${whole || '零元'}整`;
  const tenths = jiao > 0 ? `${DIGITS[jiao]}角` : whole && '零';
  return `人民币${whole}${tenths}${cent > 0 ? `${DIGITS[cent]}分` : ''}`;
}

/** Two ways of writing the same amount differ only in 整 or 正, 圆, spaces, and optional zeros: 柒仟元零伍角, 柒仟元伍角. */
export function isSameAmountInWords(words: string, fen: number): boolean {
  return normalised(words) === normalised(chineseAmount(fen));
}

const normalised = (words: string): string =>
  words
    .replace(/\s/g, '')
    .replace(/^人民币[：:]?/, '')
    .replaceAll('圆', '元')
    .replace(/[整正]$/, '')
    .replace(/[零〇](?!元)/g, '');

/** 亿 and 万 multiply what stands before them; a gap in the places below is one 零. */
function integer(n: number): string {
  for (const [size, unit] of [
    [100_000_000, '亿'],
    [10_000, '万'],
  ] as const)
    if (n >= size) {
      const rest = n % size;
      const gap = rest > 0 && rest < size / 10 ? '零' : '';
      return `${integer(Math.floor(n / size))}${unit}${gap}${rest > 0 ? integer(rest) : ''}`;
    }
  return belowTenThousand(n);
}

function belowTenThousand(n: number): string {
  const places = [...String(n)].map(
    (digit, i, all) => [Number(digit), ['', '拾', '佰', '仟'][all.length - 1 - i]] as const,
  );
  return places
    .map(([digit, unit]) => (digit > 0 ? DIGITS[digit] + unit : '零'))
    .join('')
    .replace(/零+/g, '零')
    .replace(/零$/, '');
}
