import { describe, expect, it } from '@jest/globals';
import { LIFECYCLES } from '#libs/casework';
import type { Role } from '#libs/domain';
import { statesInMotion, statesOfTurn, stepsBack } from './whose-turn.js';

const turnOf = (role: Role, route: string = 'COURT_DELEGATED') =>
  statesOfTurn(LIFECYCLES, [role])
    .filter((state) => state.startsWith(`${route}:`))
    .map((state) => state.slice(route.length + 1));

describe('whose turn it is, read off the machines', () => {
  it.each([
    ['intake', ['court-referral.SENT', 'court-referral.AGREED', 'settlement.EXECUTING']],
    ['director', ['mediation.APPOINTING']],
    ['mediator', ['mediation.READY', 'mediation.MEDIATING', 'settlement.DRAFTING', 'dossier.COMPILING']],
    ['court', ['court-referral.FED_BACK', 'confirmation.APPLIED', 'confirmation.UNDER_REVIEW']],
    ['party', ['settlement.EXECUTING', 'settlement.PERFORMING', 'confirmation.OFFERED']],
    ['archivist', ['dossier.SUBMITTED', 'dossier.BORROWED']],
  ] as const)('%s', (role, states) => {
    expect(turnOf(role)).toEqual(expect.arrayContaining([...states]));
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
    expect(turnOf(role)).not.toContain(state);
  });

  it('depends on the way in: a referral is signed for, an application accepted', () => {
    for (const role of ['intake', 'director'] as const) {
      expect(turnOf(role, 'PARTY_APPLICATION')).toEqual(
        expect.arrayContaining(['intake.REGISTERED', 'intake.CONSULTING']),
      );
      expect(turnOf(role)).not.toContain('intake.REGISTERED');
    }
    expect(turnOf('intake', 'PARTY_APPLICATION')).toContain('intake.SUPPLEMENTING');
  });

  it('is nobody’s who has no hand in cases', () => {
    expect(statesOfTurn(LIFECYCLES, ['sysadmin', 'auditadmin'])).toEqual([]);
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
