import { chineseArticle, chineseCount, chineseDay, renderForm, WITHHELD, type FormValues } from './index.js';

const values = (more: Partial<FormValues> = {}): FormValues => ({
  text: { name: '青麓茶业有限公司', hidden: null },
  lists: { clauses: [{ text: '停止使用' }, { text: '赔偿八千元' }], facts: null },
  holds: new Set(['court']),
  article: (rule) => (rule === 'CPL-205' ? chineseArticle('205') : null),
  signatures: { PARTIES: [{ label: '申请人（签名或盖章）', name: '青麓茶业有限公司', on: null }] },
  ...more,
});
const print = (blocks: Parameters<typeof renderForm>[0]['blocks']) =>
  renderForm({ title: '受理通知书', blocks, signatures: ['PARTIES'] }, values(), '西知调受〔2025〕1号', '2025-01-08');

describe('A form', () => {
  it('is filled in, numbered, dated and signed', () => {
    expect(print(['{name}：', { each: 'clauses', text: '{text}；', numbered: true }])).toEqual({
      title: '受理通知书',
      number: '西知调受〔2025〕1号',
      to: null,
      blocks: [
        { kind: 'paragraph', text: '青麓茶业有限公司：' },
        { kind: 'paragraph', text: '一、停止使用；' },
        { kind: 'paragraph', text: '二、赔偿八千元；' },
      ],
      signatures: [{ label: '申请人（签名或盖章）', name: '青麓茶业有限公司', on: null }],
      date: '二〇二五年一月八日',
    });
  });

  it('leaves a line to write on where nothing is known, and says where something may not be shown', () => {
    expect(print(['{nobody}', '{hidden}', { table: 'facts', head: ['事实'], row: ['{text}'] }]).blocks).toEqual([
      { kind: 'paragraph', text: '＿＿＿＿＿＿' },
      { kind: 'paragraph', text: WITHHELD },
      { kind: 'paragraph', text: WITHHELD },
    ]);
  });

  it('says only what applies', () => {
    const blocks = [
      { when: 'court', blocks: ['法院'] },
      { when: '!court', blocks: ['本会'] },
      { when: ['court', 'online'], blocks: ['在线'] },
    ];
    expect(print(blocks).blocks).toEqual([{ kind: 'paragraph', text: '法院' }]);
  });

  it('cites an article by the number it has on the day of the paper', () => {
    expect(print(['第{@CPL-205}条']).blocks).toEqual([{ kind: 'paragraph', text: '第二百零五条' }]);
  });
});

describe('Chinese numerals', () => {
  it('count and date as official papers do', () => {
    expect([1, 10, 11, 20, 24, 99, 100, 105, 110, 215].map(chineseCount)).toEqual([
      '一',
      '十',
      '十一',
      '二十',
      '二十四',
      '九十九',
      '一百',
      '一百零五',
      '一百一十',
      '二百一十五',
    ]);
    expect(chineseDay('2025-12-31')).toBe('二〇二五年十二月三十一日');
    expect(chineseArticle('33(1)')).toBe('三十三');
  });
});
