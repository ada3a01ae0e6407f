import type { Forms } from './form.js';

/** Letters between the committee and the court (domain.md §5.3). Mediation content has no place in them (IM-22). */
export const courtForms = {
  REFERRAL_LETTER: {
    title: '委派（委托）调解函',
    to: '{committee}：',
    blocks: [
      '{applicants}与{respondents}{matter}一案（案号：{courtNumber}），当事人同意调解。现{delegation}你会调解。',
      { when: 'procedure', blocks: [{ fields: [['程序', '{procedure}']] }] },
      {
        fields: [
          ['承办人', '{judge}'],
          ['联系电话', '{judgePhone}'],
        ],
      },
      { heading: '移送材料' },
      {
        table: 'materials',
        head: ['序号', '材料名称', '份数', '原件或复印件'],
        row: ['{no}', '{name}', '{copies}', '{original}'],
      },
    ],
    signatures: ['COURT'],
  },
  RECEIPT: {
    title: '签收回执',
    to: '{court}：',
    blocks: [
      '你院{courtNumber}委派（委托）调解函及所附材料收悉，经核对，缺少{missingCount}项。本会同意接受，自{receivedOn}起计算调解期限。',
      {
        fields: [
          ['调解案号', '{caseNumber}'],
          ['调解期限届满日', '{termDueOn}'],
        ],
      },
    ],
    signatures: ['RECORDER', 'COMMITTEE'],
  },
  FEEDBACK: {
    title: '调解结果反馈表',
    to: '{court}：',
    blocks: [
      {
        fields: [
          ['法院案号', '{courtNumber}'],
          ['调解案号', '{caseNumber}'],
          ['当事人', '{partyNames}'],
          ['案由', '{matter}'],
          ['调解结果', '{result}'],
          ['结果日期', '{closedOn}'],
          ['附无争议事实记载表', '{undisputedFactsEnclosed}'],
        ],
      },
      { when: 'ground', blocks: [{ fields: [['未成原因', '{ground}']] }] },
      '除上列内容和依法应当移送的材料外，调解中的陈述和记录不予移送。',
    ],
    signatures: ['COMMITTEE'],
  },
  TERMINATION_REPORT: {
    title: '终止调解报告',
    to: '{court}：',
    blocks: [
      '你院{delegation}本会调解的{applicants}与{respondents}{matter}一案（案号：{courtNumber}；本会案号：{caseNumber}），因下列原因于{closedOn}终止调解：',
      { line: '☑ {ground}', align: 'left' },
      '现将案件材料退回你院，请依法处理。',
    ],
    signatures: ['COMMITTEE'],
  },
  FILING_WITH_COURT: {
    title: '调解协议备案函',
    to: '{court}：',
    blocks: [
      '你院委派本会调解的{applicants}与{respondents}{matter}一案（案号：{courtNumber}；本会案号：{caseNumber}），各方已于{effectiveOn}达成调解协议。现将协议副本及送达凭证报送你院备案。',
    ],
    signatures: ['COMMITTEE'],
  },
  SUSPENSION_REPORT: {
    title: '中止调解报告',
    to: '{court}：',
    blocks: ['你院{delegation}本会调解的{courtNumber}一案（本会{caseNumber}），因{ground}，本会已中止调解，请予审查。'],
    signatures: ['COMMITTEE'],
  },
} satisfies Forms;
