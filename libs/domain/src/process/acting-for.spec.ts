import { describe, expect, it } from '@jest/globals';
import { DossierStage, indexOf, LOAN, PASSED, SETTLED_PAPERS } from '../../../../test/support/dossier-stage.js';
import { at, PEOPLE, TEAM } from '../../../../test/support/mediation-stage.js';
import { pays, SettlementStage } from '../../../../test/support/settlement-stage.js';
import { someone } from '../../../../test/support/stage.js';
import { peopleBehind, type Actor, type Role } from './actor.js';

/** `who` stands in for `absent`. */
const standingIn = (role: Role, who: string, absent: string): Actor => ({ ...someone(role, who), actingFor: absent });

describe('standing in for a colleague', () => {
  it('puts two people behind an act', () => {
    expect(peopleBehind(someone('mediator', 'one'))).toEqual(['one']);
    expect(peopleBehind(standingIn('mediator', 'one', 'other'))).toEqual(['one', 'other']);
  });

  it('does not let a dossier be checked in the place of whoever compiled it', () => {
    const checker = standingIn('archivist', 'substitute', 'person-mediator');
    expect(new DossierStage().submitted().refused(checker, 'checkDossier', PASSED)).toEqual([' CHECKER_IS_COMPILER']);
  });

  it('bars the absent, in whose place it was compiled, from checking it when he is back', () => {
    const stage = new DossierStage().compiling().on('2025-02-10');
    stage.do(standingIn('mediator', 'substitute', 'absent'), 'submitDossier', indexOf(SETTLED_PAPERS));
    for (const id of ['substitute', 'absent']) {
      expect(stage.refused(someone('archivist', id), 'checkDossier', PASSED)).toContain(' CHECKER_IS_COMPILER');
    }
  });

  it('lends no dossier on one’s own approval, or on that of the colleague stood in for', () => {
    const stage = new DossierStage().archived().on('2025-03-03');
    expect(stage.refused(standingIn('archivist', 'substitute', 'person-director'), 'borrow', LOAN)).toEqual([
      '/approvedBy TWO_PERSONS_NEEDED',
    ]);
  });

  it('decides no appraisal that either of the two has proposed', () => {
    const proposed = () => new DossierStage().appraised('KEEP');
    const decide = (stage: DossierStage, actor: Actor) => stage.refused(actor, 'approveKeeping', {});
    const substitute = standingIn('director', 'substitute', 'person-archivist');
    expect(decide(proposed(), substitute)).toEqual([' TWO_PERSONS_NEEDED']);

    const inPlace = new DossierStage().retentionOver();
    const proposal = { proposal: 'KEEP', report: '鉴定意见', retention: 'YEARS_30' };
    inPlace.do(standingIn('archivist', 'substitute', 'absent'), 'appraiseRetention', proposal);
    for (const id of ['substitute', 'absent']) {
      expect(decide(inPlace, someone('director', id))).toEqual([' TWO_PERSONS_NEEDED']);
    }
  });

  it('makes no return visit in the place of the mediator', () => {
    const stage = new SettlementStage().effective('2025-01-24', pays(8000, '2025-01-24')).pay();
    const visit = { party: 'applicant', means: 'PHONE', performance: 'PERFORMED' };
    const visitor = standingIn('intake', 'substitute', stage.file.mediators[0].id);
    const answer = stage.fire(visitor, 'recordVisit', visit);
    expect(answer).toMatchObject({ refused: 'RULE', problems: [{ code: 'VISITOR_IS_CASE_MEDIATOR' }] });
  });

  it('decides no recusal of the colleague stood in for', () => {
    const stage = at('ASSIGNED', TEAM, PEOPLE, { facts: { challenged: 'lead' } });
    const decider = standingIn('director', 'substitute', 'lead');
    expect(stage.fire(decider, 'rejectRecusal', { reason: '查无此事' })).toMatchObject({
      refused: 'RULE',
      problems: [{ code: 'DIRECTOR_IS_MEDIATOR' }],
    });
  });
});
