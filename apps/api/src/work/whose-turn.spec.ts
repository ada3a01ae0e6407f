import { describe, expect, it } from '@jest/globals';
import { LIFECYCLES } from '#libs/casework';
import { statesInMotion, statesOfTurn, stepsBack } from './whose-turn.js';

describe('whose turn it is, read off the machines', () => {
  it.each([
    ['intake', ['intake.REGISTERED', 'intake.CONSULTING', 'intake.SUPPLEMENTING', 'court-referral.SENT']],
    ['director', ['intake.REGISTERED', 'intake.CONSULTING', 'mediation.APPOINTING']],
    ['mediator', ['mediation.READY', 'mediation.MEDIATING', 'settlement.DRAFTING', 'dossier.COMPILING']],
    ['court', ['court-referral.FED_BACK', 'confirmation.APPLIED', 'confirmation.UNDER_REVIEW']],
    ['party', ['settlement.EXECUTING', 'settlement.PERFORMING', 'confirmation.OFFERED']],
    ['archivist', ['dossier.SUBMITTED', 'dossier.BORROWED']],
  ] as const)('%s', (role, states) => {
    expect(statesOfTurn(LIFECYCLES, [role])).toEqual(expect.arrayContaining([...states]));
  });

  it.each([
    // Who may end a mediation need not look at every one of them.
    ['director', 'mediation.MEDIATING'],
    // What the clerk may key for a court waits for the court.
    ['intake', 'confirmation.UNDER_REVIEW'],
    // A sealed dossier may be borrowed, and waits for nothing.
    ['archivist', 'dossier.ARCHIVED'],
    ['court', 'mediation.MEDIATING'],
  ] as const)('not %s in %s', (role, state) => {
    expect(statesOfTurn(LIFECYCLES, [role])).not.toContain(state);
  });

  it('is nobody’s whose roles only watch', () => {
    expect(statesOfTurn(LIFECYCLES, ['supervisor', 'finance'])).toEqual([]);
  });

  it('leaves out what is at rest', () => {
    const motion = statesInMotion(LIFECYCLES);
    expect(motion).toEqual(expect.arrayContaining(['intake.REGISTERED', 'mediation.SUSPENDED', 'dossier.SUBMITTED']));
    for (const rest of ['intake.ACCEPTED', 'mediation.TERMINATED', 'dossier.ARCHIVED', 'settlement.PERFORMED']) {
      expect(motion).not.toContain(rest);
    }
  });

  it('knows a step back from a step on', () => {
    const back = stepsBack(LIFECYCLES);
    for (const step of [
      'intake.SUPPLEMENTING>REGISTERED',
      'dossier.SUBMITTED>COMPILING',
      'settlement.EXECUTING>DRAFTING',
      'confirmation.APPLIED>OFFERED',
      'mediation.SUSPENDED>MEDIATING',
    ]) {
      expect(back).toContain(step);
    }
    for (const step of [
      'court-referral.FAILED>FED_BACK',
      'dossier.BORROWED>ARCHIVED',
      'mediation.MEDIATING>SETTLING',
    ]) {
      expect(back).not.toContain(step);
    }
  });
});
