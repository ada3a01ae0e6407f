import type { WholeCase } from './invariants.js';

type Rule = (whole: WholeCase) => boolean;

const papersOf = ({ paper }: WholeCase) => paper.filter((p: any) => p.withdrawn_step === null);
const has = (whole: WholeCase, kind: string) => papersOf(whole).some((p: any) => p.kind === kind);
const stateOf = (whole: WholeCase, room: string) => whole.of(room)?.state;
const OPEN_WITH_TEAM = ['ASSIGNED', 'READY', 'MEDIATING', 'SETTLING'];
const EFFECTIVE = (settlement: any) =>
  settlement?.facts.effectiveOn && !['DRAFTING', 'EXECUTING', 'NOT_CONCLUDED', 'VOID'].includes(settlement.state);

/** The invariants of domain.md §3.10 that one case by itself can break, by number. */
export const RULES: Record<string, Rule> = {
  'INV-01 nothing is mediated after an express refusal': (whole) => {
    const { refusedOn } = whole.file;
    const { lastSessionOn } = whole.of('mediation')?.facts ?? {};
    return !refusedOn || !lastSessionOn || lastSessionOn <= refusedOn;
  },
  'INV-02 what we started ourselves has the consent of all': (whole) => {
    const { route, parties, acceptedOn } = whole.file;
    const consented = whole.of('intake')?.facts.consentedBy ?? [];
    return route !== 'PROACTIVE' || !acceptedOn || parties.every(({ id }) => consented.includes(id));
  },
  'INV-03 one lead mediator in an open case': (whole) =>
    !OPEN_WITH_TEAM.includes(stateOf(whole, 'mediation') ?? '') ||
    whole.file.mediators.filter(({ lead }) => lead).length === 1,
  'INV-04 nobody mediates who is excluded': ({ assignment, exclusion }) =>
    assignment.every(
      (a: any) =>
        a.ended_step !== null || !exclusion.some((x: any) => x.person_id === a.person_id && x.ended_step === null),
    ),
  'INV-05 an entrusted case is never confirmed': (whole) =>
    whole.file.route !== 'COURT_ENTRUSTED' || [undefined, 'BARRED', 'NONE'].includes(stateOf(whole, 'confirmation')),
  'INV-06 who owns a right is not confirmed': (whole) =>
    !whole.file.ownershipClause || stateOf(whole, 'confirmation') !== 'APPLIED',
  'INV-07 applied for confirmation in time': (whole) => {
    const { application, applyBy } = whole.of('confirmation')?.facts ?? {};
    return !application || application.on <= applyBy;
  },
  'INV-08 a failure has its notices': (whole) =>
    stateOf(whole, 'mediation') !== 'TERMINATED' || (has(whole, 'REMEDIES_NOTICE') && has(whole, 'TERMINATION_NOTICE')),
  'INV-08 a court that signed has a report and a feedback': (whole) =>
    !['FED_BACK', 'CLOSED'].includes(stateOf(whole, 'court-referral') ?? '') || has(whole, 'FEEDBACK'),
  'INV-10 success is one effective agreement': (whole) => {
    const concluded = stateOf(whole, 'mediation') === 'CONCLUDED';
    const settlement = whole.of('settlement');
    return (
      (whole.file.outcome === 'SUCCESS') === concluded &&
      (!concluded || !!EFFECTIVE(settlement) || settlement?.state === 'VOID')
    );
  },
  'INV-11 instalments add up to the agreement': (whole) => {
    const settlement = whole.of('settlement');
    if (!EFFECTIVE(settlement) || settlement!.facts.variedBy || settlement!.state === 'PERFORMED') return true;
    const sum = settlement!.facts.items.reduce((n: number, { amountFen }: any) => n + amountFen, 0);
    return sum === whole.file.agreedFen;
  },
  'INV-17 a sealed volume stays': (whole) => {
    const sealed = whole.entry.filter(({ body }: any) => body.event === 'checkDossier').length;
    return (whole.of('dossier')?.facts.volumes.length ?? 0) === sealed;
  },
  'INV-19 who mediates a trade secret is on its list, and sits in closed session': (whole) => {
    if (!whole.file.secret) return true;
    const listed = whole['case_access'].filter((a: any) => a.ended_step === null).map((a: any) => a.person_id);
    const team = whole.file.mediators.every(({ id }) => listed.includes(id));
    return team && whole['session'].every(({ closed }: any) => closed);
  },
  'INV-20 a clock knows its rule, version, start and calendar': ({ deadline }) =>
    deadline.every(
      (d: any) => d.rule && d.rule_version > 0 && d.start_on && d.calendar_version && d.start_on <= d.due_on,
    ),
  'a closed case says how it ended, an open one does not': ({ file }) =>
    (file.closedOn === undefined) === (file.outcome === undefined && file.ground === undefined),
};

export const brokenRules = (whole: WholeCase): string[] => Object.keys(RULES).filter((name) => !RULES[name](whole));
