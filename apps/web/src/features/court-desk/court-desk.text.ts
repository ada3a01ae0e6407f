import { texts } from '../../lib/text';

export const t = texts({
  zh: {
    title: '法院工作台',
    hint: '本院委派、委托的案件，以及等待本院确认的协议',
    send: '发起委派、委托',
    sendTitle: '委派、委托调解',
    sendHint: '立案前委派须经当事人同意；立案后委托须选择审理程序。期限由系统按规则起算。',
  },
  en: {
    title: 'Court desk',
    hint: 'Cases this court has referred, and agreements that wait for its confirmation',
    send: 'Send a referral',
    sendTitle: 'Refer to mediation',
    sendHint:
      'Before filing the parties must consent; after filing say which procedure. The clocks follow from the rules.',
  },
});
