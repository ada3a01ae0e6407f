import { cite, citeSpan, isCited } from './law-book.js';
import { buildLawBook } from './build-law-book.js';

const FILE = {
  origin: 'laws/test.yaml',
  content: [
    {
      law: { zh: '商标法', en: 'Trademark Law' },
      editions: {
        '2019': { effectiveFrom: '2019-11-01', effectiveTo: '2026-12-31', status: 'C' },
        '2026': { effectiveFrom: '2027-01-01', status: 'C' },
      },
      rules: {
        'IP-T60': { articles: { '2019': '60', '2026': '74' }, zh: '侵权', en: 'infringement' },
        'IP-OLD': {
          articles: { '2019': '1' },
          zh: '旧',
          en: 'old',
          status: 'S',
          gists: { '2019': { zh: '更旧', en: 'older' } },
        },
      },
    },
    {
      law: { zh: '民事案件案由规定', en: 'Causes of Action' },
      editions: { '2025': { effectiveFrom: '2026-01-01', status: 'S' } },
      rules: { 'POL-6': { zh: '数据案由', en: 'data causes' } },
    },
  ],
};
const book = buildLawBook([FILE]);

describe('citing a rule', () => {
  it.each([
    ['2019-11-01', '60'],
    ['2026-12-31', '60'],
    ['2027-01-01', '74'],
    ['2031-06-30', '74'],
  ])('gives the article in force on the day: %s → %s', (on, article) => {
    expect(cite(book, 'IP-T60', on)).toMatchObject({ id: 'IP-T60', article, law: { zh: '商标法' }, status: 'C' });
  });

  it.each([
    ['IP-T60', '2019-10-31', 'NOT_YET_IN_FORCE'],
    ['POL-6', '2025-12-31', 'NOT_YET_IN_FORCE'],
    ['IP-OLD', '2027-01-01', 'NO_LONGER_IN_FORCE'],
    ['IP-NONE', '2025-01-01', 'UNKNOWN_RULE'],
    ['__proto__', '2025-01-01', 'UNKNOWN_RULE'],
  ])('answers with a reason when there is nothing to cite: %s on %s is %s', (id, on, uncited) => {
    const answer = cite(book, id, on);
    expect(answer).toEqual({ uncited, id });
    expect(isCited(answer)).toBe(false);
  });

  it('lets a rule have its own status and an edition its own wording', () => {
    expect(cite(book, 'IP-OLD', '2020-01-01')).toMatchObject({ status: 'S', gist: { zh: '更旧', en: 'older' } });
  });

  it('shows every version that touches a span, oldest first', () => {
    expect(citeSpan(book, 'IP-T60', '2026-12-01', '2027-02-01').map((c) => c.article)).toEqual(['60', '74']);
    expect(citeSpan(book, 'IP-T60', '2027-01-01', '2027-02-01').map((c) => c.article)).toEqual(['74']);
    expect(citeSpan(book, 'IP-T60', '2018-01-01', '2019-10-31')).toEqual([]);
  });
});

describe('reading the files', () => {
  const law = { zh: '法', en: 'Law' };
  const editions = { '1': { effectiveFrom: '2020-01-01', status: 'C' } };
  const good = { zh: '甲', en: 'a' };
  const read = (content: unknown) => () => buildLawBook([{ origin: 'x.yaml', content }]);

  it.each([
    ['no list', {}, 'x.yaml: file: must be a list of laws'],
    ['an unknown key', [{ law, editions, rules: {}, note: 1 }], 'unknown key note'],
    ['a law without English', [{ law: { zh: '法' }, editions, rules: {} }], 'law needs zh and en'],
    ['no edition', [{ law, editions: {}, rules: {} }], 'at least one edition'],
    [
      'a day that is none',
      [{ law, editions: { '1': { effectiveFrom: '2020-02-30', status: 'C' } }, rules: {} }],
      '2020-02-30',
    ],
    [
      'an edition that ends before it begins',
      [{ law, editions: { '1': { effectiveFrom: '2020-01-02', effectiveTo: '2020-01-01', status: 'C' } }, rules: {} }],
      'ends before it begins',
    ],
    [
      'an unknown status',
      [{ law, editions: { '1': { effectiveFrom: '2020-01-01', status: 'X' } }, rules: {} }],
      'status must be',
    ],
    ['a rule without gist', [{ law, editions, rules: { 'A-1': { zh: '甲' } } }], 'A-1: needs zh and en'],
    [
      'a sentence cut by a comma',
      [{ law, editions, rules: { 'A-1': { ...good, 'rest of it': null } } }],
      'unknown key rest of it',
    ],
    ['an unknown edition', [{ law, editions, rules: { 'A-1': { ...good, articles: { '2': '3' } } } }], 'edition 2'],
    [
      'an article that is a number',
      [{ law, editions, rules: { 'A-1': { ...good, article: 3 } } }],
      'must be quoted text',
    ],
    [
      'article and articles',
      [{ law, editions, rules: { 'A-1': { ...good, article: '1', articles: { '1': '1' } } } }],
      'both',
    ],
    ['a gist for no edition', [{ law, editions, rules: { 'A-1': { ...good, gists: { '9': good } } } }], 'edition 9'],
    [
      'a rule twice on one day',
      [
        { law, editions, rules: { 'A-1': good } },
        { law, editions, rules: { 'A-1': good } },
      ],
      'A-1: editions 1 and 1 are in force on the same day',
    ],
  ])('refuses %s', (_, content, message) => {
    expect(read(content)).toThrow(message);
  });

  it('names every fault at once', () => {
    const content = [{ law, editions, rules: { 'A-1': { zh: '甲' }, 'A-2': { en: 'b' } } }];
    expect(read(content)).toThrow(/A-1[\s\S]*A-2/);
  });

  it('lets one law take over a rule from another', () => {
    const before = { law, editions: { '1': { effectiveFrom: '2010-01-01', effectiveTo: '2019-12-31', status: 'U' } } };
    const taken = buildLawBook([
      { origin: 'x', content: [{ law: { zh: '新', en: 'New' }, editions, rules: { 'A-1': good } }] },
      { origin: 'y', content: [{ ...before, rules: { 'A-1': good } }] },
    ]);
    expect(cite(taken, 'A-1', '2015-01-01')).toMatchObject({ law: { en: 'Law' } });
    expect(cite(taken, 'A-1', '2020-01-01')).toMatchObject({ law: { en: 'New' } });
  });
});
