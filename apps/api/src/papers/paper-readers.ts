import type { Actor, CaseFacts, PaperKind } from '#libs/domain';
import { readableSecrets, type SecretClass } from '#libs/casework';
import { seesContent } from '../cases/case-page.queries.js';

/** Papers that go to the parties, or that they have signed. */
const TO_PARTIES: readonly PaperKind[] = [
  'APPLICATION',
  'ORAL_APPLICATION',
  'SUPPLEMENT_NOTICE',
  'ACCEPTANCE_NOTICE',
  'NON_ACCEPTANCE_NOTICE',
  'RIGHTS_NOTICE',
  'APPOINTMENT_NOTICE',
  'RECUSAL_DECISION',
  'SESSION_NOTICE',
  'EXTENSION_CONSENT',
  'UNDISPUTED_FACTS',
  'AGREEMENT_DRAFT',
  'AGREEMENT',
  'ORAL_AGREEMENT_REGISTER',
  'PERFORMANCE_PLAN',
  'TERMINATION_NOTICE',
  'REMEDIES_NOTICE',
  'SUIT_NOTICE',
  'ENFORCEMENT_NOTICE',
  'CONFIRMATION_OFFER',
  'CONFIRMATION_APPLICATION',
];

/** Papers between committee and court; nothing of what was said in mediation is among them (IM-22). */
const TO_COURT: readonly PaperKind[] = [
  'REFERRAL_LETTER',
  'MATERIALS_LIST',
  'SERVICE_ADDRESS',
  'RECEIPT',
  'DECLINE_STATEMENT',
  'ACCEPTANCE_NOTICE',
  'SUSPENSION_REPORT',
  'TERMINATION_REPORT',
  'FILING_WITH_COURT',
  'FEEDBACK',
  'UNDISPUTED_FACTS',
  'AGREEMENT',
  'TERMINATION_NOTICE',
  'CONFIRMATION_APPLICATION',
  'CONFIRMATION_ACCEPTANCE',
  'CONFIRMATION_RULING',
];
const TO_ORGAN: readonly PaperKind[] = [
  'TRANSFER_LETTER',
  'ACCEPTANCE_NOTICE',
  'NON_ACCEPTANCE_NOTICE',
  'TERMINATION_NOTICE',
];
const TO_PARTNER: readonly PaperKind[] = [
  'CROSS_REGION_LETTER',
  'ACCEPTANCE_NOTICE',
  'NON_ACCEPTANCE_NOTICE',
  'AGREEMENT',
  'TERMINATION_NOTICE',
];

/** What was found out and said in confidence: the counter files these papers, but has no need to read them. */
const NOT_FOR_THE_COUNTER: readonly PaperKind[] = [
  'SESSION_RECORD',
  'INVESTIGATION_RECORD',
  'EXPERT_OPINION',
  'APPRAISAL_REPORT',
  'REVIEW_OPINION',
  'DISCLOSURE',
  'RECUSAL_REQUEST',
  'SUSPENSION_RECORD',
];

/**
 * Which classes of values this reader finds on a paper of a case he may see; null: the paper is not his to open. What was
 * said to the mediator alone stands on no paper, whoever reads it.
 */
export function classesOnPaper(actor: Actor, kind: PaperKind, file: CaseFacts): readonly SecretClass[] | null {
  const has = (role: Actor['roles'][number]) => actor.roles.includes(role);
  if (
    has('director') ||
    (has('mediator') && readableSecrets(actor, file).includes('confidential')) ||
    has('archivist')
  ) {
    return ['personal', 'confidential'];
  }
  if (has('intake')) return NOT_FOR_THE_COUNTER.includes(kind) ? ['personal'] : ['personal', 'confidential'];
  if (has('court')) return TO_COURT.includes(kind) ? ['personal', 'confidential'] : null;
  if (has('organ')) return TO_ORGAN.includes(kind) ? ['personal', 'confidential'] : null;
  if (has('partner')) return TO_PARTNER.includes(kind) ? ['personal', 'confidential'] : null;
  if (has('party')) return TO_PARTIES.includes(kind) ? ['personal', 'confidential'] : null;
  // Those who only watch see that there is such a paper, and what of it is no content (P-08).
  return seesContent(actor) ? null : [];
}
