import { describe, expect, it } from '@jest/globals';
import { LIFECYCLES } from '#libs/casework';
import { bulkEvents, bulkFields } from './bulk-events.js';

const names = bulkEvents(LIFECYCLES).map(({ room, event }) => `${room}.${event}`);

describe('what may be done to many cases at once', () => {
  it('is what the house decides and says alike of every case', () => {
    for (const name of [
      'intake.accept',
      'intake.askConsent',
      'mediation.appoint',
      'mediation.replaceMediator',
      'mediation.terminate',
      'dossier.extendRetention',
    ]) {
      expect(names).toContain(name);
    }
  });

  it.each([
    ['mediation.extendTerm', 'the consents are of these very parties'],
    ['mediation.holdSession', 'who was present'],
    ['mediation.scheduleSession', 'one room, one hour'],
    ['settlement.execute', 'a signature'],
    ['settlement.mediatorSign', 'a signature'],
    ['dossier.checkDossier', 'ticks about one dossier'],
    ['intake.withdrawApplication', 'the act of a party'],
    ['court-referral.enterOutcome', 'the act of a court'],
    ['intake.registerApplication', 'opens a case'],
    ['mediation.undoStep', 'puts right one step'],
    ['mediation.termExpired', 'the clock’s own'],
  ])('is not %s: %s', (name) => {
    expect(names).not.toContain(name);
  });

  it('never takes a value that may not stand in the open', () => {
    for (const { fields } of bulkEvents(LIFECYCLES)) {
      expect(Object.values(fields).filter(({ secrecy }) => secrecy !== 'public')).toEqual([]);
      expect(fields).not.toHaveProperty('note');
      expect(fields).toHaveProperty('occurredOn');
    }
  });

  it('is told by role', () => {
    const of = (...roles: ['director'] | ['mediator'] | ['party'] | ['finance']) =>
      bulkEvents(LIFECYCLES, { id: '', roles, org: null, region: '' }).map(({ event }) => event);
    expect(of('director')).toContain('accept');
    expect(of('mediator')).not.toContain('accept');
    expect(of('mediator')).toContain('terminate');
    expect(bulkFields(LIFECYCLES.get('intake')!, 'nothing')).toBeNull();
  });
});
