import { MEDIABLE, MEDIABLE_GUARDS, ROUTE_GUARDS } from '../dispute/index.js';
import { guardsOf, type CaseFacts } from '../process/index.js';
import type { IntakeFacts } from './intake.facts.js';

export const intakeGuards = guardsOf<IntakeFacts>()({
  ...MEDIABLE,
  ...ROUTE_GUARDS,
  /** One list, once: nobody is sent home for paper twice. */
  supplementNotAskedBefore: {
    holds: (facts) => facts.supplementAskedOn === null,
    law: ['D-SUPPLEMENT'],
    curedBy: [],
  },
  /** Mediation is voluntary for everybody. */
  consentComplete: {
    holds: (facts, file) => consentMissing(facts, file).length === 0,
    law: ['PML-03', 'PML-17b', 'INV-02'],
    curedBy: ['intake', 'party'],
  },
  /** Nobody is unreachable whom nobody tried to reach. */
  contactTried: { holds: (facts) => facts.contacts > 0, law: ['D-NO-CONTACT'], curedBy: ['intake'] },
  /** The class decides the subsidy and the number of mediators; it is settled before the case is closed. */
  caseOpen: { holds: (_facts, file) => file.closedOn === undefined, law: ['D-CLASS'], curedBy: [] },
});

/** What accepting a case of our own takes, besides a mediator. */
export const ACCEPTABLE = ['notReferredByCourt', ...MEDIABLE_GUARDS, 'consentComplete'] as const;

/** Whose consent is still open. Who applied has consented by applying; what we start ourselves needs everyone (INV-02). */
export function consentMissing({ consentedBy }: IntakeFacts, { parties, route }: CaseFacts): string[] {
  return parties
    .filter(({ role }) => route === 'PROACTIVE' || role === 'RESPONDENT')
    .flatMap(({ id }) => (consentedBy.includes(id) ? [] : [id]));
}
