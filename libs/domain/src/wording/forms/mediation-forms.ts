import type { Forms } from './form.js';

/** Notices and records of the mediation itself (domain.md §5.1). */
export const mediationForms = {
  RIGHTS_NOTICE: {
    title: '当事人权利义务告知书',
    to: '{partyNames}：',
    blocks: [
      '本会系依法设立的调解民间纠纷的群众性组织。调解遵循自愿、平等的原则，不违背法律、法规和国家政策，不收取任何费用。现将调解活动中的权利和义务告知如下：',
      { heading: '一、当事人享有的权利' },
      '（一）选择或者接受人民调解员；（二）接受调解、拒绝调解或者要求终止调解；（三）要求调解公开进行或者不公开进行；（四）自主表达意愿、自愿达成调解协议；（五）认为调解员与本纠纷有利害关系的，可以申请回避。',
      { heading: '二、当事人履行的义务' },
      '（一）如实陈述纠纷事实；（二）遵守调解现场秩序，尊重人民调解员；（三）尊重对方当事人行使权利；（四）不得恶意串通，以虚假调解损害国家利益、社会公共利益或者他人合法权益，违者承担法律责任。',
      { heading: '三、调解的效力' },
      '经调解达成的协议具有法律约束力，当事人应当按照约定履行。协议自生效之日起三十日内，双方可以共同向有管辖权的人民法院申请司法确认；经确认有效的协议，一方不履行的，对方可以申请强制执行。调解不成的，可以依法通过仲裁、行政、司法途径维护权利。',
      '为达成调解所作的让步和承认，不作为日后诉讼中对其不利的证据；各方签字确认的无争议事实除外。',
      '以上内容已经告知，本人（单位）清楚并愿意接受调解。',
    ],
    signatures: ['PARTIES', 'MEDIATORS'],
  },
  APPOINTMENT_NOTICE: {
    title: '指定（选定）人民调解员通知书',
    to: '{partyNames}：',
    blocks: [
      { when: '!chosen', blocks: ['{caseNumber}{matter}一案，本会指定下列人民调解员进行调解：'] },
      { when: 'chosen', blocks: ['{caseNumber}{matter}一案，各方当事人共同选定下列人民调解员进行调解：'] },
      { each: 'mediators', text: '{name}（{part}）' },
      '人民调解员与本案当事人、代理人有近亲属关系或者与纠纷有利害关系，可能影响公正调解的，应当披露；当事人有权申请其回避。不同意由上列人民调解员调解的，请在收到本通知后向本会提出。',
    ],
    signatures: ['COMMITTEE'],
  },
  SESSION_NOTICE: {
    title: '调解通知书',
    to: '{partyNames}：',
    blocks: [
      '{caseNumber}{matter}一案，定于下列时间、地点进行调解，请准时参加：',
      {
        fields: [
          ['时间', '{startsAt}'],
          ['地点', '{place}'],
          ['方式', '{publicity}'],
          ['人民调解员', '{mediatorNames}'],
        ],
      },
      '请携带身份证明、授权委托书（委托代理人参加的）和证据材料原件。因故不能参加的，请提前告知本会。',
    ],
    signatures: ['COMMITTEE'],
  },
  SESSION_RECORD: {
    title: '人民调解记录',
    blocks: [
      {
        fields: [
          ['时间', '{startsAt}'],
          ['地点', '{place}'],
          ['事由', '{title}'],
          ['案号', '{caseNumber}'],
          ['方式', '{mode}'],
          ['参加人', '{present}'],
          ['人民调解员', '{mediatorNames}'],
        ],
      },
      '调解员向当事人告知了人民调解的性质、原则和效力，以及当事人在调解中的权利和义务。',
      { heading: '调解经过和结果' },
      '{summary}',
      '以上记录已经当事人阅读，确认无误。',
    ],
    signatures: ['PARTIES', 'MEDIATORS', 'RECORDER'],
  },
  EXTENSION_CONSENT: {
    title: '延长调解期限同意书',
    blocks: [
      '{caseNumber}{matter}一案，调解期限原定于{baseDueOn}届满。各方当事人一致同意继续调解，将调解期限延长至{dueOn}。',
      '延长期限系各方自愿；期满未达成协议的，调解终止，各方仍可依法维护权利。',
    ],
    signatures: ['PARTIES', 'MEDIATORS'],
  },
  RECUSAL_DECISION: {
    title: '回避决定书',
    to: '{partyNames}：',
    blocks: [
      '{caseNumber}{matter}一案，当事人申请人民调解员回避。经审查，',
      { when: 'granted', blocks: ['申请理由成立，决定该人民调解员回避，另行确定调解员。'] },
      { when: '!granted', blocks: ['申请理由不成立，决定驳回申请，由原人民调解员继续调解。'] },
      '{reason}',
    ],
    signatures: ['COMMITTEE'],
  },
  UNDISPUTED_FACTS: {
    title: '无争议事实记载表',
    blocks: [
      {
        fields: [
          ['案号', '{caseNumber}'],
          ['案由', '{title}'],
          ['人民调解员', '{mediatorNames}'],
        ],
      },
      '调解中，各方当事人对下列事实没有争议：',
      { each: 'facts', text: '{text}', numbered: true },
      '调解员已告知：除涉及国家利益、社会公共利益和他人合法权益的外，上列事实经各方签字确认后，在诉讼中无需举证证明。各方同意记载。',
    ],
    signatures: ['PARTIES', 'MEDIATORS'],
  },
  TERMINATION_NOTICE: {
    title: '终止调解书',
    to: '{partyNames}：',
    blocks: [
      '{applicants}与{respondents}{matter}一案（{caseNumber}），本会自{clockStartOn}起调解。因下列原因，本会决定终止调解：',
      { line: '☑ {ground}', align: 'left' },
      '调解终止后，当事人可以依法通过下列途径维护自己的权利：有仲裁协议的，申请仲裁；属于行政机关职责的，请求行政机关处理；向有管辖权的人民法院起诉。诉讼时效自调解终止之日起重新计算。',
      '调解过程中的陈述、让步不作为对其不利的证据；各方签字确认的无争议事实除外。',
    ],
    signatures: ['COMMITTEE'],
  },
  REMEDIES_NOTICE: {
    title: '救济途径告知书',
    to: '{partyNames}：',
    blocks: [
      '{caseNumber}{matter}一案调解未成。依照《中华人民共和国人民调解法》第{@PML-26}条，现告知你方：可以依法通过仲裁、行政、司法等途径维护自己的权利。',
      '起诉时可以提交本案的申请材料、证据材料和各方签字确认的无争议事实记载表。本会不提供调解中的其他陈述和记录。',
    ],
    signatures: ['PARTIES', 'COMMITTEE'],
  },
} satisfies Forms;
