import type { Period } from './day-table.js';

const natural = (n: number, unit = 'd'): Period => ({ n, unit, cal: 'N', roll: true });
const working = (n: number): Period => ({ n, unit: 'd', cal: 'W', roll: false });

/** The statutory periods as the texts have them, written down a second time: a slip in the rule file shows here. */
export const STATUTORY: Readonly<Record<string, Period>> = {
  'DL-COURT-CONFIRM': working(3),
  'DL-CONTACT-OTHER': working(3),
  'DL-CHOOSE': working(2),
  'DL-COURT-APPOINT': working(3),
  'DL-COURT-DOCKET': natural(7),
  'DL-MED-DELEGATED-PAPER': natural(30),
  'DL-MED-DELEGATED-ONLINE': natural(30),
  'DL-MED-ENTRUSTED-ORD': natural(15),
  'DL-MED-ENTRUSTED-SIMP': natural(7),
  'DL-JC-APPLY': natural(30),
  'DL-JC-COURT-ACCEPT': natural(3),
  'DL-JC-COURT-DECIDE-TARGET': natural(15),
  'DL-JC-COURT-DECIDE-EXTENDED': natural(25),
  'DL-JC-COURT-DECIDE-LIMIT': natural(30),
  'DL-JC-OBJECT-PARTY': natural(15),
  'DL-JC-OBJECT-OUTSIDER': natural(6, 'mon'),
  'DL-RESTORE': natural(10),
  'DL-ENFORCE': natural(2, 'y'),
  'DL-LIMITATION': natural(3, 'y'),
};

/** The remaining periods of the rule table: reported, unconfirmed, or our own defaults. */
export const OTHER: Readonly<Record<string, Period>> = {
  'DL-ACCEPT': working(3),
  'DL-SUPPLEMENT': working(5),
  'DL-NO-CONTACT': working(10),
  'DL-RETURN-MATERIAL': working(1),
  'DL-FEEDBACK-COURT': working(3),
  'DL-MED-OWN': natural(30),
  'DL-MED-LONG': natural(60),
  'DL-RECUSAL': working(3),
  'DL-EXPERT-NAMED': natural(3),
  'DL-OBLIGATION': natural(0),
  'DL-VISIT-FIRST': natural(7),
  'DL-VISIT-SECOND': natural(90),
  'DL-XR-ACK': working(3),
  'DL-XR-DECIDE': working(5),
  'DL-XR-ASSIST': working(15),
  'DL-XR-SERVICE': working(5),
  'DL-XR-FEEDBACK': working(5),
  'DL-SUB-CLAIM-QUARTER': natural(10),
  'DL-SUB-CLAIM-LAST': natural(6, 'mon'),
  'DL-SUB-PAPER-SUCCESS': natural(90),
  'DL-SUB-FIRST-REVIEW': working(5),
  'DL-SUB-SECOND-REVIEW': working(5),
  'DL-SUB-APPROVAL': working(10),
  'DL-SUB-PUBLICITY': working(5),
  'DL-SUB-OBJECTION': working(10),
  'DL-SUB-RESUBMIT': working(10),
  'DL-SUB-PAYMENT': working(10),
  'DL-COMPLAINT': working(10),
  'DL-DOSSIER': natural(30),
  'DL-RETAIN-LONG': { ...natural(30, 'y'), roll: false },
  'DL-RETAIN-SHORT': { ...natural(10, 'y'), roll: false },
  'DL-STAT-QUARTER': natural(5),
};
