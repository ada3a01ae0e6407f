import type { Forms } from './form.js';

const DUTIES = [
  { each: 'clauses', text: '{text}', numbered: true },
  {
    when: 'obligations',
    blocks: [
      { heading: '履行方式和期限' },
      {
        table: 'obligations',
        head: ['序号', '义务人', '权利人', '内容', '金额', '期限', '方式'],
        row: ['{no}', '{obligor}', '{obligee}', '{what}', '{amount}', '{dueOn}', '{manner}'],
      },
    ],
  },
] as const;

/** The agreement, what is done about it, and its confirmation (domain.md §5.1). */
export const agreementForms = {
  AGREEMENT_DRAFT: {
    title: '人民调解协议书（草案）',
    blocks: [
      { each: 'parties', text: '{roleName}：{description}' },
      '{applicants}与{respondents}因{matter}，经本会调解，拟达成如下协议：',
      ...DUTIES,
      '本稿供各方核对，签名、盖章前不具有约束力。',
    ],
    signatures: [],
  },
  AGREEMENT: {
    title: '人民调解协议书',
    blocks: [
      { each: 'parties', text: '{roleName}：{description}' },
      { heading: '纠纷主要事实、争议事项' },
      '{claim}',
      { heading: '经调解，各方自愿达成如下协议' },
      ...DUTIES,
      { when: 'money', blocks: ['以上款项合计{totalAmount}（大写：{totalInWords}）。'] },
      '本协议由各方当事人签名、盖章或者按指印，人民调解员签名并加盖人民调解委员会印章之日起生效。各方当事人应当按照约定履行。',
      {
        when: 'confirmable',
        blocks: ['各方可以自本协议生效之日起三十日内，共同向有管辖权的人民法院申请司法确认。'],
      },
      '本协议一式{copies}份，各方当事人各执一份，人民调解委员会留存一份。',
    ],
    signatures: ['PARTIES', 'MEDIATORS', 'RECORDER', 'COMMITTEE'],
  },
  ORAL_AGREEMENT_REGISTER: {
    title: '人民调解口头协议登记表',
    blocks: [
      {
        fields: [
          ['案号', '{caseNumber}'],
          ['案由', '{title}'],
          ['达成日期', '{effectiveOn}'],
        ],
      },
      { each: 'parties', text: '{roleName}：{description}' },
      { heading: '纠纷主要事实、争议事项' },
      '{claim}',
      { heading: '协议内容' },
      '{summary}',
      ...DUTIES,
      '各方当事人认为无需制作调解协议书，同意采取口头协议方式。口头协议自各方当事人达成协议之日起生效。',
    ],
    signatures: ['MEDIATORS', 'COMMITTEE'],
  },
  PERFORMANCE_PLAN: {
    title: '履行计划',
    blocks: [
      {
        fields: [
          ['案号', '{caseNumber}'],
          ['案由', '{title}'],
        ],
      },
      DUTIES[1],
    ],
    signatures: ['MEDIATORS'],
  },
  RETURN_VISIT: {
    title: '人民调解回访记录',
    blocks: [
      {
        fields: [
          ['当事人', '{party}'],
          ['案号', '{caseNumber}'],
          ['回访方式', '{means}'],
          ['协议履行情况', '{performance}'],
          ['满意度（五分制）', '{satisfaction}'],
          ['是否起诉', '{suitBrought}'],
        ],
      },
      { when: 'said', blocks: [{ heading: '回访情况' }, '{said}'] },
      { when: 'measures', blocks: [{ heading: '处理意见' }, '{measures}'] },
    ],
    signatures: ['VISITOR'],
  },
  CONFIRMATION_OFFER: {
    title: '司法确认告知书',
    to: '{partyNames}：',
    blocks: [
      '{caseNumber}{matter}一案，各方已达成调解协议。依照《中华人民共和国人民调解法》第{@PML-33a}条，各方可以自协议生效之日起三十日内，即{applyBy}前，共同向有管辖权的人民法院申请司法确认。',
      '人民法院确认协议有效的，一方拒绝履行或者未全部履行，对方可以申请强制执行；不申请确认的，协议仍具有法律约束力，但不能直接申请强制执行。',
    ],
    signatures: ['PARTIES'],
  },
  CONFIRMATION_APPLICATION: {
    title: '司法确认申请书',
    blocks: [
      { each: 'parties', text: '{roleName}：{description}' },
      { heading: '请求事项' },
      '请求确认{caseNumber}人民调解协议书有效。',
      { heading: '事实和理由' },
      '申请人因{matter}，经{committee}主持调解，于{effectiveOn}达成调解协议。现依照《中华人民共和国民事诉讼法》第{@CPL-205}条、《中华人民共和国人民调解法》第{@PML-33a}条，共同申请司法确认。',
      { heading: '承诺' },
      '各申请人承诺：调解协议系自愿达成，没有恶意串通、规避法律的行为，不损害国家利益、社会公共利益和他人合法权益；因该协议内容造成损害的，愿意承担相应的民事责任和其他法律责任。',
      { line: '此致', align: 'left' },
      { line: '{court}', align: 'left' },
    ],
    signatures: ['PARTIES'],
  },
  SUIT_NOTICE: {
    title: '就协议起诉告知书',
    to: '{partyNames}：',
    blocks: [
      '{caseNumber}调解协议未经司法确认。一方不履行或者对协议的履行、内容发生争议的，依照《中华人民共和国人民调解法》第{@PML-32}条，另一方可以向人民法院提起诉讼。',
      { when: 'limited', blocks: ['请注意诉讼时效，参考截止日为{limitationOn}。'] },
    ],
    signatures: ['PARTIES', 'COMMITTEE'],
  },
  URGING_RECORD: {
    title: '督促履行记录',
    blocks: [
      {
        fields: [
          ['义务人', '{obligor}'],
          ['案号', '{caseNumber}'],
          ['方式', '{means}'],
        ],
      },
      { heading: '督促情况' },
      '{said}',
    ],
    signatures: ['MEDIATORS'],
  },
} satisfies Forms;
