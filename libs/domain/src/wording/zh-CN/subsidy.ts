/** The subsidy standard: what excludes a case, what each line of the computation is, what is wrong with a document. */
export const subsidy = {
  'subsidyExclusion.COURT_FUNDED': '由法院结案并付费的委托案件，不予补贴',
  'subsidyExclusion.SHAM': '虚假调解，不予补贴',
  'subsidyExclusion.FILE_INCOMPLETE': '卷宗未归档，不予补贴',
  'subsidyExclusion.PAPER_SUCCESS': '协议未履行也未经司法确认，暂缓补贴',
  'subsidyExclusion.CLAIM_TOO_LATE': '超过申报期限',
  'subsidyExclusion.PAYEE_INELIGIBLE': '调解员不符合领取条件',
  'subsidyExclusion.DUPLICATE': '同一纠纷已经申报',
  'subsidyExclusion.NO_WORK_DONE': '未开展调解即告终止，不予补贴',

  'subsidyOutcome.SUCCESS': '调解成功',
  'subsidyOutcome.FAILED_AFTER_SESSION': '调解后未成',
  'subsidyOutcome.FAILED_BEFORE_SESSION': '未开展调解',

  'standardFault.MISSING': '缺少此项',
  'standardFault.UNKNOWN_KEY': '没有此项，请检查拼写',
  'standardFault.NOT_YUAN': '不是金额（元，最多两位小数）',
  'standardFault.NOT_A_RATIO': '不是比例（0 至 10，最多四位小数）',
  'standardFault.NOT_A_DAY': '不是日期',
  'standardFault.NOT_A_COUNT': '不是整数',
  'standardFault.NO_CLAUSE': '未注明条款',
  'standardFault.CLASSES_NOT_RISING': '各类别的数值须由低到高',
  'standardFault.DAYS_REVERSED': '失效日早于生效日',
} as const;
