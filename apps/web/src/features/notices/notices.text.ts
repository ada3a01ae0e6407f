import { texts } from '../../lib/text';

export const t = texts({
  zh: {
    title: '通知',
    unread: '通知，{n} 条未读',
    none: '通知，没有未读',
    empty: '还没有通知。案件有变化、期限将至时会在这里提醒。',
    readAll: '全部标为已读',
    isNew: '未读',
    ofColleague: '以下是您代办的同事的通知，仍为其保留未读。',
  },
  en: {
    title: 'Notices',
    unread: 'Notices, {n} unread',
    none: 'Notices, none unread',
    empty: 'No notices yet. Changes of your cases and clocks that run out will be told here.',
    readAll: 'Mark all as read',
    isNew: 'unread',
    ofColleague: 'These are the notices of the colleague you stand in for; they stay unread for that colleague.',
  },
});
