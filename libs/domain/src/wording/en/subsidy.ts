/** The subsidy standard in English. */
export const subsidy = {
  'subsidyExclusion.COURT_FUNDED': 'Entrusted by a court, closed and paid by it',
  'subsidyExclusion.SHAM': 'Sham mediation',
  'subsidyExclusion.FILE_INCOMPLETE': 'The dossier is not sealed',
  'subsidyExclusion.PAPER_SUCCESS': 'On hold: neither performed nor judicially confirmed',
  'subsidyExclusion.CLAIM_TOO_LATE': 'Claimed after the last day',
  'subsidyExclusion.PAYEE_INELIGIBLE': 'The mediator may not be paid',
  'subsidyExclusion.DUPLICATE': 'The same dispute has been claimed already',
  'subsidyExclusion.NO_WORK_DONE': 'Ended before any mediation took place',

  'subsidyOutcome.SUCCESS': 'Settled',
  'subsidyOutcome.FAILED_AFTER_SESSION': 'Failed after mediation',
  'subsidyOutcome.FAILED_BEFORE_SESSION': 'Ended before mediation',

  'standardFault.MISSING': 'This is missing',
  'standardFault.UNKNOWN_KEY': 'There is no such item; check the spelling',
  'standardFault.NOT_YUAN': 'Not an amount in yuan with at most two decimals',
  'standardFault.NOT_A_RATIO': 'Not a ratio from 0 to 10 with at most four decimals',
  'standardFault.NOT_A_DAY': 'Not a day',
  'standardFault.NOT_A_COUNT': 'Not a whole number',
  'standardFault.NO_CLAUSE': 'No clause is named',
  'standardFault.CLASSES_NOT_RISING': 'The figures must rise from class to class',
  'standardFault.DAYS_REVERSED': 'Ends before it begins',
} as const;
