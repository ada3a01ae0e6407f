import { expect, it } from '@jest/globals';
import { blanksIn, filled } from './placeholders';

it('fills in what the case knows and leaves the rest to be seen', () => {
  const text = filled('〔被申请人〕应于〔日期〕前向〔申请人〕支付，〔申请人〕收款后出具收据。', {
    申请人: '青麓茶业有限公司',
    被申请人: '云岭茶行',
  });
  expect(text).toBe('云岭茶行应于〔日期〕前向青麓茶业有限公司支付，青麓茶业有限公司收款后出具收据。');
  expect(blanksIn(text)).toEqual(['日期']);
  expect(blanksIn()).toEqual([]);
});
