import { describe, expect, it } from '@jest/globals';
import { at, COURT, factsOf, ordersOf, papersOf, TERM, TEAM } from '../../../../test/support/mediation-stage.js';
import { refusedFor } from '../../../../test/support/room-table.js';

const SHEET = {
  id: 'sheet',
  heldBy: 'person-party',
  mediaType: 'application/json',
  bytes: 900,
  sha256: 'c'.repeat(64),
};
const SIGNING = { documentHash: 'd'.repeat(64), evidence: 'sheet', code: 'RECEIPT' };
const assigned = (facts: object = {}) =>
  at('ASSIGNED', TERM, TEAM, { facts, world: { files: new Map([['sheet', SHEET]]) } });

describe('The rights notice, signed one by one', () => {
  it('waits for the last signature', () => {
    const stage = assigned().do('party', 'acknowledgeRights', { party: 'applicant' });
    expect([stage.process.state, factsOf(stage).rightsSignedBy, factsOf(stage).rightsNoticeOn]).toEqual([
      'ASSIGNED',
      ['applicant'],
      null,
    ]);
    stage.do('party', 'acknowledgeRights', { party: 'respondent' });
    expect([stage.process.state, factsOf(stage).rightsNoticeOn]).toEqual(['READY', '2025-01-06']);
    expect(papersOf(stage)).toEqual(['RIGHTS_NOTICE']);
  });

  it('is signed once by each', () => {
    const stage = assigned().do('party', 'acknowledgeRights', { party: 'applicant' });
    expect(refusedFor(stage, 'party', 'acknowledgeRights', { party: 'applicant' })).toEqual([
      '/party RIGHTS_SIGNED_ALREADY',
    ]);
  });

  it('on the court’s platform is signed with the warning about shams', () => {
    const stage = at('ASSIGNED', TERM, TEAM, { file: { ...COURT.file, online: true } });
    expect(refusedFor(stage, 'party', 'acknowledgeRights', { party: 'applicant' })).toEqual([
      '/shamWarningRead SHAM_WARNING_MISSING',
    ]);
    stage.do('party', 'acknowledgeRights', { party: 'applicant', shamWarningRead: true });
  });

  it('waits while somebody’s recusal is asked for', () => {
    const stage = assigned({ challenged: 'second' });
    expect(refusedFor(stage, 'party', 'acknowledgeRights', { party: 'applicant' })).toEqual(['noPendingRecusal']);
  });

  it('keeps the sheet of a drawn signature, and says what it is not', () => {
    const stage = assigned().do('party', 'acknowledgeRights', { party: 'applicant', signing: SIGNING });
    expect(ordersOf(stage, 'fileEvidence')).toMatchObject([
      { party: 'applicant', files: [{ id: 'sheet', paper: 'SIGNING_EVIDENCE', sha256: SHEET.sha256 }] },
    ]);
    expect(ordersOf(stage, 'filePaper')).toMatchObject([
      {
        paper: 'SIGNING_EVIDENCE',
        facts: {
          document: 'RIGHTS_NOTICE',
          documentHash: SIGNING.documentHash,
          evidenceHash: SHEET.sha256,
          reliable: false,
        },
      },
    ]);
  });

  it('takes no sheet that somebody else holds', () => {
    const stage = assigned();
    stage.world = { files: new Map([['sheet', { ...SHEET, heldBy: 'somebody' }]]) };
    expect(refusedFor(stage, 'party', 'acknowledgeRights', { party: 'applicant', signing: SIGNING })).toEqual([
      '/signing/evidence FILE_NOT_THERE',
    ]);
  });
});

describe('The time of a session', () => {
  const planned = () => at('READY', TERM, TEAM, { facts: { rightsNoticeOn: '2025-01-06', sessions: ['one', 'two'] } });

  it('is answered by each party, the last answer counts', () => {
    const stage = planned()
      .do('party', 'answerSession', { session: 'one', party: 'applicant', attending: true })
      .do('intake', 'answerSession', { session: 'one', party: 'respondent', attending: true })
      .do('party', 'answerSession', { session: 'one', party: 'applicant', attending: false, reason: '出差' });
    expect(factsOf(stage).sessionAnswers).toEqual([
      { session: 'one', party: 'respondent', attending: true },
      { session: 'one', party: 'applicant', attending: false },
    ]);
    expect(ordersOf(stage, 'notify').map(({ template }) => template)).toEqual([
      'sessionConfirmed',
      'sessionConfirmed',
      'sessionDeclined',
    ]);
    expect(ordersOf(stage, 'openTask')).toEqual([{ kind: 'openTask', task: 'moveSession', to: 'mediator' }]);
  });

  it('is asked of sessions that are planned', () => {
    expect(
      refusedFor(planned(), 'party', 'answerSession', { session: 'gone', party: 'applicant', attending: true }),
    ).toEqual(['/session UNKNOWN_SESSION']);
  });

  it('is forgotten with its session', () => {
    const stage = planned().do('party', 'answerSession', { session: 'one', party: 'applicant', attending: true });
    stage.do('mediator', 'cancelSession', { session: 'one', reason: '生病' });
    stage.do('party', 'answerSession', { session: 'two', party: 'applicant', attending: true });
    expect(factsOf(stage).sessionAnswers).toEqual([{ session: 'two', party: 'applicant', attending: true }]);
  });
});
