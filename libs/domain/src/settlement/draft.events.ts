import { confirmationClauses, lintAgreement } from '../agreement/index.js';
import { confidential, eventsOf, flag, list, problem, ref, text, type Command } from '../process/index.js';
import { DRAFT_FIELDS, draftOf, obligationsOf } from './draft.fields.js';
import { aboutOf, keptOf, openItems, schedule, stopEverything } from './performance-plan.js';
import { anew, type SettlementFacts } from './settlement.facts.js';
import { asProblem, everySignatory, hardFindings, mayAgree } from './settlement.rules.js';
import { effectOf, issueEffect, recordEffect } from './taking-effect.js';

const event = eventsOf<SettlementFacts>();

/** From agreed terms to a paper that may be signed, and back to the table. */
export const draftEvents = {
  startDraft: event({
    by: ['system'],
    law: ['PML-28'],
    fields: {},
    record: (facts) => anew(facts),
    issue: () => [{ kind: 'openTask', task: 'draftAgreement', to: 'mediator' }],
  }),

  /** Saving is always possible, with every finding named; only a paper without hard findings goes out to be signed. */
  saveDraft: event({
    by: ['mediator'],
    law: ['PML-29a', 'D-DRAFT-LINT'],
    fields: DRAFT_FIELDS,
    warnings: ({ file }, draft) => {
      const { hard, warnings } = lintAgreement(draftOf(file, draft));
      // With its severity: who drafts sees what only warns and what keeps the paper from being signed.
      return [...hard, ...warnings];
    },
    derive: ({ file, on }, payload) => {
      const draft = draftOf(file, payload);
      const { hard, warnings } = lintAgreement(draft);
      const { ownershipClause, inventorStatusClause } = confirmationClauses(draft);
      return {
        savedOn: on,
        totalFen: payload.totalFen,
        clauses: draft.clauses.map(({ kind }) => kind),
        ownershipClause: ownershipClause || inventorStatusClause,
        obligations: obligationsOf(payload),
        findings: [...hard, ...warnings],
      };
    },
    record: (_facts, { derived }) => ({ draft: derived }),
  }),

  openForExecution: event({
    by: ['mediator'],
    law: ['PML-29a', 'D-DRAFT-LINT', 'INV-11'],
    fields: {},
    rules: [mayAgree, ({ facts }) => hardFindings(facts.draft!.findings, 'WRITTEN')],
    warnings: ({ facts }) => facts.draft!.findings.filter(({ severity }) => severity === 'WARNING').map(asProblem),
    record: (_facts, { on }) => ({ openedOn: on, executions: [], partnerSeals: [] }),
    issue: ({ draft }, { on }) => [
      {
        kind: 'filePaper',
        paper: 'AGREEMENT_DRAFT',
        on,
        facts: { totalFen: draft!.totalFen, clauses: draft!.clauses },
      },
      { kind: 'notify', to: ['parties', 'caseMediators'], template: 'agreementReadyToSign' },
    ],
  }),

  /** A fault is found while the paper lies there: what was signed was another text. */
  reopenDraft: event({
    by: ['mediator'],
    law: ['PML-23'],
    fields: { reason: confidential(text({ max: 1000 })) },
    record: () => ({ openedOn: null, executions: [], partnerSeals: [] }),
    issue: () => [{ kind: 'notify', to: ['parties', 'caseMediators'], template: 'draftReopened' }],
  }),

  /** The parties see no need for a paper; the mediator keeps the record (PML-28). Effective at once (PML-30). */
  agreeOrally: event({
    by: ['mediator'],
    law: ['PML-28', 'PML-30', 'D-ORAL-LIMITS'],
    fields: {
      agreedBy: list(ref('party')),
      confirmationWanted: flag(),
      summary: confidential(text({ max: 5000 })),
    },
    rules: [
      mayAgree,
      (scene, { agreedBy }) => everySignatory(scene, '/agreedBy', agreedBy, 'NOT_ALL_AGREE', ['PML-28', 'PML-03']),
      (_scene, { confirmationWanted }) =>
        confirmationWanted &&
        problem('/confirmationWanted', 'ORAL_BUT_CONFIRMATION_WANTED', ['D-ORAL-LIMITS', 'JC-354']),
      ({ facts }) => hardFindings(facts.draft!.findings, 'ORAL'),
    ],
    derive: (scene) => ({ effect: effectOf(scene, 'ORAL', [{ day: scene.on, basis: 'PML-30' }]) }),
    record: (_facts, { derived }) => recordEffect(derived.effect),
    issue: (facts, { derived }, file) => issueEffect(facts, derived.effect, file),
  }),

  /** Mediation ended, or went back to talking. */
  abandon: event({
    by: ['system'],
    law: ['PML-26'],
    fields: {},
    record: () => ({ openedOn: null, executions: [], partnerSeals: [] }),
  }),

  /** Sent when the parties come to terms again: after a failure, or because the agreement that stood was not confirmed. */
  redraft: event({
    by: ['system'],
    law: ['PML-33c'],
    fields: {},
    derive: ({ facts, on, newId }) => ({
      open: openItems(facts).map(aboutOf),
      kept: keptOf(facts.items, on, newId),
      stood: facts.effectiveOn !== null,
    }),
    record: (facts) => anew(facts),
    issue: (_facts, { derived }) => [
      ...(derived.stood ? [...stopEverything(derived.open), schedule(derived.kept), NO_AGREEMENT] : []),
      { kind: 'openTask', task: 'draftAgreement', to: 'mediator' },
    ],
  }),

  /** A court annulled the agreement; the parties still want one. */
  agreeAnew: event({
    by: ['party', 'mediator', 'intake'],
    law: ['PML-33c'],
    fields: { agreedBy: list(ref('party')) },
    rules: [
      (scene, { agreedBy }) => everySignatory(scene, '/agreedBy', agreedBy, 'NOT_ALL_AGREE', ['PML-33c', 'PML-03']),
    ],
    record: (facts) => anew(facts),
    issue: () => [
      NO_AGREEMENT,
      { kind: 'tellProcess', room: 'mediation', event: 'resumeDrafting', payload: {} },
      { kind: 'openTask', task: 'draftAgreement', to: 'mediator' },
    ],
  }),
};

/** The case has no agreement until the next one takes effect (INV-10). */
const NO_AGREEMENT: Command = {
  kind: 'amendCase',
  patch: { form: undefined, agreedFen: undefined, ownershipClause: undefined },
};
