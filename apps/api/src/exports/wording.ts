import type { Language } from '#libs/domain';

/** Headings of an exported list, by column. */
const HEADINGS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  'zh-CN': {
    number: '调解案号',
    registerNumber: '登记号',
    title: '案件名称',
    parties: '当事人',
    stage: '阶段',
    route: '来源',
    right: '权利类型',
    class: '案件类别',
    outcome: '结果',
    flags: '标记',
    registeredOn: '登记日期',
    acceptedOn: '受理日期',
    closedOn: '结案日期',
    due: '最近期限',
    dueName: '期限名称',
    daysLeft: '剩余工作日',
    mediators: '调解员',
    sender: '来文单位',
    nextSession: '下次调解',
  },
  en: {
    number: 'Case number',
    registerNumber: 'Register number',
    title: 'Title',
    parties: 'Parties',
    stage: 'Stage',
    route: 'Way in',
    right: 'Right',
    class: 'Class',
    outcome: 'Outcome',
    flags: 'Flags',
    registeredOn: 'Registered',
    acceptedOn: 'Accepted',
    closedOn: 'Closed',
    due: 'Next due',
    dueName: 'What is due',
    daysLeft: 'Working days left',
    mediators: 'Mediators',
    sender: 'Sent by',
    nextSession: 'Next session',
  },
};

const SHEET: Readonly<Record<Language, Readonly<Record<'name' | 'capped', string>>>> = {
  'zh-CN': { name: '案件列表', capped: '仅导出前 {cap} 件，请缩小筛选范围。' },
  en: { name: 'Cases', capped: 'Only the first {cap} cases; please narrow the filter.' },
};

export const headings = (language: Language) => HEADINGS[language];
export const sheetName = (language: Language): string => SHEET[language].name;
export const cappedNote = (language: Language, cap: number): string =>
  SHEET[language].capped.replace('{cap}', `${cap}`);
