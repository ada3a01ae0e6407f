import { texts } from '../../lib/text';

export const t = texts({
  zh: {
    toCase: '返回案件',
    masked: '证件号码、电话、地址已脱敏。',
    full: '显示完整信息以便打印',
    fullHint: '打印或查看完整信息会记入记录：谁、何时、因何。',
    reason: '用途',
    go: '显示并记录',
    shown: '已显示完整信息，已记入记录。',
    withdrawn: '这份文书已随所属步骤撤回。',
  },
  en: {
    toCase: 'Back to the case',
    masked: 'Identity numbers, telephones and addresses are masked.',
    full: 'Show in full, to print',
    fullHint: 'Printing or reading it in full is recorded: who, when and why.',
    reason: 'What for',
    go: 'Show and record',
    shown: 'Shown in full, and recorded.',
    withdrawn: 'This paper was taken back with the step that had filed it.',
  },
});
