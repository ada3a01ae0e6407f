import type { Forms } from './form.js';

/** From the counter to the acceptance (domain.md §5.1). */
export const intakeForms = {
  APPLICATION: {
    title: '人民调解申请书',
    blocks: [
      { each: 'parties', text: '{roleName}：{description}' },
      { heading: '纠纷简要情况及申请事项' },
      '{claim}',
      { when: 'claimed', blocks: ['请求金额：{claimAmount}。'] },
      '人民调解委员会已将申请人民调解的相关规定告知我，我自愿申请调解，并保证所述属实。',
    ],
    signatures: ['APPLICANTS'],
  },
  ORAL_APPLICATION: {
    title: '人民调解口头申请登记表',
    blocks: [
      {
        fields: [
          ['登记号', '{registerNumber}'],
          ['纠纷类型', '{right}／{kind}'],
          ['案件来源', '{route}'],
        ],
      },
      { each: 'parties', text: '{roleName}：{description}' },
      { heading: '申请人口述' },
      '{claim}',
      '以上内容已向申请人宣读，申请人确认无误，并自愿接受调解。',
    ],
    signatures: ['APPLICANTS', 'RECORDER'],
  },
  PROACTIVE_REGISTRATION: {
    title: '主动调解登记表',
    blocks: [
      {
        fields: [
          ['登记号', '{registerNumber}'],
          ['纠纷类型', '{right}／{kind}'],
          ['线索来源', '{source}'],
        ],
      },
      { each: 'parties', text: '{roleName}：{description}' },
      { heading: '纠纷简要情况' },
      '{claim}',
      '经征询，各方当事人均同意由本会调解。',
    ],
    signatures: ['RECORDER', 'COMMITTEE'],
  },
  ACCEPTANCE_REGISTER: {
    title: '人民调解受理登记表',
    blocks: [
      {
        fields: [
          ['登记号', '{registerNumber}'],
          ['调解案号', '{caseNumber}'],
          ['受理日期', '{acceptedOn}'],
          ['纠纷类型', '{right}／{kind}'],
          ['案件来源', '{route}'],
          ['请求金额', '{claimAmount}'],
        ],
      },
      { each: 'parties', text: '{roleName}：{description}' },
      { heading: '纠纷简要情况' },
      '{claim}',
    ],
    signatures: ['APPLICANTS', 'RECORDER', 'COMMITTEE'],
  },
  MATERIALS_RECEIPT: {
    title: '收件清单',
    blocks: [
      {
        fields: [
          ['登记号', '{registerNumber}'],
          ['案由', '{title}'],
          ['提交人', '{party}'],
        ],
      },
      {
        table: 'materials',
        head: ['序号', '材料名称', '份数', '原件或复印件'],
        row: ['{no}', '{name}', '{copies}', '{original}'],
      },
      '以上材料已当面清点。复印件与原件核对情况由收件人注明。',
    ],
    signatures: ['PARTY', 'RECORDER'],
  },
  SUPPLEMENT_NOTICE: {
    title: '补正通知书',
    to: '{applicants}：',
    blocks: [
      '你方就{title}向本会提出的调解申请（登记号{registerNumber}）收悉。经审查，申请材料尚需补正下列内容：',
      { each: 'missing', text: '{item}；', numbered: true },
      '请于{dueOn}前补正。期满未补正又未说明理由的，本会可以不予受理；补正后可以重新申请。',
      '人民调解不收取任何费用。',
    ],
    signatures: ['COMMITTEE'],
  },
  ACCEPTANCE_NOTICE: {
    title: '受理通知书',
    to: '{partyNames}：',
    blocks: [
      {
        when: '!court',
        blocks: [
          '{applicants}与{respondents}{matter}一案，本会于{registeredOn}登记（登记号{registerNumber}）。经审查，属于人民调解的范围，本会决定受理，调解案号为{caseNumber}。',
        ],
      },
      {
        when: 'court',
        blocks: [
          '{court}以{courtNumber}将{applicants}与{respondents}{matter}一案{delegation}本会调解。本会已签收，调解案号为{caseNumber}。',
        ],
      },
      '本案调解期限自{clockStartOn}起算，至{termDueOn}届满。各方一致同意的，可以在期满前书面约定延长。',
      '当事人可以选择或者接受人民调解员，可以接受、拒绝或者要求终止调解；调解不影响依法通过仲裁、行政、司法途径维护权利。人民调解不收取任何费用。',
      '特此通知。',
    ],
    signatures: ['COMMITTEE'],
  },
  NON_ACCEPTANCE_NOTICE: {
    title: '不予受理通知书',
    to: '{applicants}：',
    blocks: [
      '你方就与{respondents}{matter}向本会提出的调解申请（登记号{registerNumber}）收悉。经审查，因下列原因，本会决定不予受理：',
      { line: '☑ {reason}', align: 'left' },
      { when: 'explained', blocks: ['{explanation}'] },
      { when: 'referred', blocks: ['该事项可以向{referTo}提出。'] },
      '不予受理不影响你方依法申请仲裁、请求行政机关处理或者向人民法院起诉的权利。你方提出申请的时间为{registeredOn}。',
      '特此通知。',
    ],
    signatures: ['COMMITTEE'],
  },
} satisfies Forms;
