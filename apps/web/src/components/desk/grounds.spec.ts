import '../../testing/text-encoder';
import { expect, it } from '@jest/globals';
import { shortNameOf } from './grounds';

it('calls a law as people call it', () => {
  expect(shortNameOf('中华人民共和国人民调解法')).toBe('人民调解法');
  expect(shortNameOf('最高人民法院关于人民法院特邀调解的规定（法释〔2016〕14号）')).toBe(
    '最高人民法院关于人民法院特邀调解的规定',
  );
  expect(shortNameOf('最高人民法院关于适用《中华人民共和国民事诉讼法》的解释')).toContain('中华人民共和国民事诉讼法');
  expect(shortNameOf('People’s Mediation Law')).toBe('People’s Mediation Law');
});
