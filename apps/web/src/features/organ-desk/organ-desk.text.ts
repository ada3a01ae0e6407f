import { texts } from '../../lib/text';

export const t = texts({
  zh: {
    title: '移送工作台',
    hint: '本机关移送、委托调解的纠纷',
    send: '移送纠纷',
    sendTitle: '移送（委托）调解',
    sendHint: '须经当事人同意，并附移送（委托）调解函。',
    noResult: '尚无结果。是否受理、调解结果都会通知本机关。',
    acceptedOn: '受理日期',
    outcome: '调解结果',
    ground: '事由',
    closedOn: '结束日期',
    organDueOn: '本机关要求的期限',
    agreed: '协议金额',
    yuan: '{amount} 元',
  },
  en: {
    title: 'Transfer desk',
    hint: 'Disputes this organ has transferred for mediation',
    send: 'Transfer a dispute',
    sendTitle: 'Transfer for mediation',
    sendHint: 'With the consent of the parties, under a letter of transfer.',
    noResult: 'No result yet. You are told whether it is accepted, and what came of it.',
    acceptedOn: 'Accepted on',
    outcome: 'Outcome',
    ground: 'Ground',
    closedOn: 'Ended on',
    organDueOn: 'Our own deadline',
    agreed: 'Sum agreed',
    yuan: '{amount} yuan',
  },
});
