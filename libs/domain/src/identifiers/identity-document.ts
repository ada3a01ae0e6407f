import type { Day } from '../calendar/day.js';
import { parseCreditCode } from './credit-code.js';
import type { CreditCodeProblem } from './credit-code.js';
import type { Read } from './outcome.js';
import { parseResidentId } from './resident-id.js';
import type { ResidentIdProblem } from './resident-id.js';
import { parseHkMacauPermit, parsePassport, parseTaiwanPermit } from './travel-document.js';
import type { TravelDocumentProblem } from './travel-document.js';

export const IDENTITY_DOCUMENTS = [
  'RESIDENT_ID',
  'PASSPORT',
  'HK_MACAU_PERMIT',
  'TAIWAN_PERMIT',
  'CREDIT_CODE',
] as const;
export type IdentityDocument = (typeof IDENTITY_DOCUMENTS)[number];

export type IdentityProblem = ResidentIdProblem | TravelDocumentProblem | CreditCodeProblem;

/** Reads the number of whatever document a party showed. */
export function parseIdentity(document: IdentityDocument, text: string, today: Day): Read<string, IdentityProblem> {
  const parsers: Record<IdentityDocument, () => Read<string, IdentityProblem>> = {
    RESIDENT_ID: () => parseResidentId(text, today),
    PASSPORT: () => parsePassport(text),
    HK_MACAU_PERMIT: () => parseHkMacauPermit(text),
    TAIWAN_PERMIT: () => parseTaiwanPermit(text),
    CREDIT_CODE: () => parseCreditCode(text),
  };
  return parsers[document]();
}
