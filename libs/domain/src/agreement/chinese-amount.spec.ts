import { chineseAmount, isSameAmountInWords } from './chinese-amount.js';

const yuan = (amount: number) => Math.round(amount * 100);

describe('an amount in capitals', () => {
  it.each([
    [0, '人民币零元整'],
    [1, '人民币壹分'],
    [10, '人民币壹角'],
    [12, '人民币壹角贰分'],
    [100, '人民币壹元整'],
    [101, '人民币壹元零壹分'],
    [150, '人民币壹元伍角'],
    [yuan(10), '人民币壹拾元整'],
    [yuan(105), '人民币壹佰零伍元整'],
    [yuan(110), '人民币壹佰壹拾元整'],
    [yuan(1_005), '人民币壹仟零伍元整'],
    [yuan(2_000), '人民币贰仟元整'],
    [yuan(8_000), '人民币捌仟元整'],
    [yuan(10_010), '人民币壹万零壹拾元整'],
    [yuan(25_000), '人民币贰万伍仟元整'],
    [yuan(120_000), '人民币壹拾贰万元整'],
    [yuan(350_000), '人民币叁拾伍万元整'],
    [yuan(107_000.53), '人民币壹拾万柒仟元伍角叁分'],
    [yuan(1_409.5), '人民币壹仟肆佰零玖元伍角'],
    [yuan(6_007.14), '人民币陆仟零柒元壹角肆分'],
    [yuan(16_409.02), '人民币壹万陆仟肆佰零玖元零贰分'],
    [yuan(1_000_001), '人民币壹佰万零壹元整'],
    [yuan(100_000_000), '人民币壹亿元整'],
    [yuan(105_000_000), '人民币壹亿零伍佰万元整'],
    [yuan(1_000_100_000), '人民币壹拾亿零壹拾万元整'],
    [yuan(1_000_000_000_000), '人民币壹万亿元整'],
  ])('%i fen is %s', (fen, words) => {
    expect(chineseAmount(fen)).toBe(words);
    expect(isSameAmountInWords(words, fen)).toBe(true);
  });

  it.each([-1, 0.5, Number.NaN, Infinity, 2 ** 53])('%p fen is no amount', (fen) => {
    expect(() => chineseAmount(fen)).toThrow(RangeError);
  });

  it.each([
    ['捌仟元整', 8_000],
    ['人民币：捌仟圆正', 8_000],
    ['人民币 捌仟 元 整', 8_000],
    ['捌仟元', 8_000],
    ['壹拾万零柒仟元伍角叁分', 107_000.53],
    ['壹拾万柒仟元零伍角叁分', 107_000.53],
    ['壹仟陆佰捌拾元零叁角贰分', 1_680.32],
    ['壹元伍角整', 1.5],
  ])('%s is another way to write %d yuan', (words, amount) => {
    expect(isSameAmountInWords(words, yuan(amount))).toBe(true);
  });

  it.each([
    ['捌仟元整', 80_000],
    ['捌佰元整', 8_000],
    ['捌仟元壹分', 8_000],
    ['八千元整', 8_000],
    ['', 8_000],
    ['8000元整', 8_000],
    ['壹拾贰万元整', 110_000],
  ])('%s is not %d yuan', (words, amount) => {
    expect(isSameAmountInWords(words, yuan(amount))).toBe(false);
  });

  it('writes different amounts differently', () => {
    const amounts = [...Array(3000).keys()].flatMap((n) => [n, n * 101, n * 1_000_003]);
    const words = new Set([...new Set(amounts)].map((fen) => chineseAmount(fen).replace(/零(?!元)/g, '')));
    expect(words.size).toBe(new Set(amounts).size);
  });
});
