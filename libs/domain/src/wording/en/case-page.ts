import type { casePage as chinese } from '../zh-CN/case-page.js';

export const casePage: Record<keyof typeof chinese, string> = {
  'flag.SECRET': 'Trade secret',
  'flag.SHAM': 'Suspected sham',
  'flag.CRIME': 'Suspected crime',
  'flag.SUSPENDED': 'Suspended',
  'flag.OVERDUE': 'Overdue',
  'flag.TERM_PASSED': 'Term has passed',
  'flag.OWNERSHIP_CLAUSE': 'Ownership clause',
  'flag.BREACH': 'Breached',
  'flag.MAJOR': 'Major',
  'flag.COMPLEX': 'Complex',
  'flag.ONLINE': 'Online',
  'flag.SERIES': 'One of a series',
  'flag.PROVISIONAL': 'Provisional date',
  'flag.DISPUTE_FLAG': 'Noted at registration',

  'seen.STAFF': 'Staff of the committee',
  'seen.DIRECTOR': 'Director of the committee',
  'seen.LISTED': 'On the list of trade-secret readers',
  'seen.MEDIATOR': 'Mediator of the case',
  'seen.COURT': 'The referring court',
  'seen.ORGAN': 'The transferring organ',
  'seen.PARTNER': 'The partner committee',
  'seen.PARTY': 'Party to the case',
  'seen.WATCH': 'Supervision and review (no content)',

  'candidate.open': '{open} open',
  'candidate.fits': 'knows this right',
  'candidate.absent': 'absent until {until}',
  'candidate.instalment': 'instalment {instalment}',
  'candidate.owing': '{owingFen|yuan} owing',
};
