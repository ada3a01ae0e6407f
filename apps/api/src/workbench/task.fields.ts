import { choice, count, optional, ref, ROLES, text, type Payload } from '#libs/domain';

export const TASK_TABS = ['mine', 'available', 'all'] as const;
export type TaskTab = (typeof TASK_TABS)[number];
export const PRIORITIES = ['URGENT', 'NORMAL'] as const;
export type Priority = (typeof PRIORITIES)[number];
export const TASK_ACTS = ['claim', 'release', 'reassign', 'prioritise', 'complete', 'cancel'] as const;
export type TaskAct = (typeof TASK_ACTS)[number];

export const TASK_LIST = {
  tab: optional(choice(TASK_TABS)),
  kind: optional(text({ max: 60, example: 'draftAgreement' })),
  role: optional(choice(ROLES)),
  person: optional(ref('person')),
  case: optional(ref('case')),
  /** `soon`: within three working days. */
  due: optional(choice(['overdue', 'soon', 'none'])),
  priority: optional(choice(PRIORITIES)),
  sort: optional(choice(['due', 'age'])),
  limit: optional(count({ min: 1, max: 100 })),
  after: optional(text({ max: 300 })),
};
export type TaskListQuery = Payload<typeof TASK_LIST>;

export const REASSIGN = { to: ref('person') };
export const PRIORITISE = { priority: choice(PRIORITIES) };
/** What was done, for those who come after; not in the record, because it may name people. */
export const COMPLETE = { note: optional(text({ max: 500, example: '已电话通知' })) };
export const CANCEL = { reason: text({ max: 500, example: '重复' }) };
