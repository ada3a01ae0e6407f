import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Api } from '../../../../test/support/api.js';
import { AN_APPLICATION, ORGANISATIONS, PEOPLE } from '../../../../test/support/city.js';

let api: Api;
let caseId: string;
let intake: string;

beforeAll(async () => {
  api = await Api.open();
  const opened = await api.city.do('intake', 'intake', null, 'registerApplication', AN_APPLICATION);
  [caseId, intake] = [opened.caseId, opened.id];
});
afterAll(() => api.close());

const undoOf = async (room: string, as: string, id = caseId) => {
  const { body } = await api.call('GET', `/api/cases/${id}/corrections`, { as });
  return body.items.find((one: { room: string }) => one.room === room);
};

it('shows what stands beside what would stand, and writes nothing', async () => {
  await api.city.do('intake', 'intake', intake, 'askConsent');
  const before = await api.call('GET', `/api/cases/${caseId}`, { as: 'intake' });
  expect(await undoOf('intake', 'intake')).toMatchObject({
    state: 'CONSULTING',
    facts: { contactDueOn: '2025-01-20' },
    last: { event: 'askConsent', from: 'REGISTERED', by: { name: 'intake' } },
    becomes: {
      state: 'REGISTERED',
      facts: { contactDueOn: null },
      papers: [{ kind: 'CONSENT_INQUIRY', number: null }],
    },
    deadlines: expect.arrayContaining([
      expect.objectContaining({ name: 'intake.acceptance', change: 'STARTED' }),
      expect.objectContaining({ name: 'intake.contact', change: 'ENDED' }),
    ]),
    refused: null,
  });
  const after = await api.call('GET', `/api/cases/${caseId}`, { as: 'intake' });
  expect(after.body.entries).toBe(before.body.entries);
});

it('leaves a step to whoever made it, or to the director', async () => {
  expect((await undoOf('intake', 'intake2')).refused).toMatchObject({ code: 'NOT_YOURS', by: ['director'] });
  expect((await undoOf('intake', 'director')).refused).toBeNull();
});

it('tells what goes back along with an acceptance', async () => {
  const [applicant] = await api.city.partiesOf(caseId);
  await api.city.do('intake', 'intake', intake, 'recordConsent', { party: applicant, how: 'ORAL' });
  await api.city.do('director', 'intake', intake, 'accept');
  const { becomes } = await undoOf('intake', 'director');
  expect(becomes.also).toEqual([
    { room: 'mediation', from: 'APPOINTING', to: 'VOIDED' },
    { room: 'dossier', from: 'OPEN', to: 'VOIDED' },
  ]);
  expect(becomes.caseNow).toMatchObject({ acceptedOn: '2025-01-06' });
  expect(becomes.caseThen).toMatchObject({ acceptedOn: null });
  expect(becomes.papers).toContainEqual({ kind: 'ACCEPTANCE_NOTICE', number: expect.stringContaining('2025') });
});

it('says which lifecycle has moved on since and comes first', async () => {
  const mediation = await api.city.processOf(caseId, 'mediation');
  await api.city.do('director', 'mediation', mediation, 'appoint', {
    mediators: [{ person: PEOPLE.mediator.id, lead: true }],
  });
  expect((await undoOf('intake', 'director')).refused).toMatchObject({ code: 'MOVED_ON', rooms: ['mediation'] });
  expect((await undoOf('mediation', 'director')).refused).toBeNull();
});

it('does not take back what a court has signed for', async () => {
  const { city } = api;
  const { id, caseId: referred } = await city.do('court', 'court-referral', null, 'sendReferral', {
    ...AN_APPLICATION,
    applicationMode: undefined,
    route: 'COURT_DELEGATED',
    court: ORGANISATIONS.COURT,
    courtNumber: '（2025）青01诉前调15号',
    partiesConsent: true,
    judge: '张明哲',
    materials: [{ name: '起诉状', copies: 1, original: true }],
    serviceAddressConfirmed: true,
  });
  await city.do('intake', 'court-referral', id, 'signReceipt', { checked: [{ name: '起诉状', present: true }] });
  const mediation = await city.processOf(referred, 'mediation');
  const [party] = await city.partiesOf(referred);
  await city.do('intake', 'mediation', mediation, 'partyRefuses', { party });
  await city.do('intake', 'court-referral', id, 'sendFeedback', { materialsReturned: true });
  await city.do('court', 'court-referral', id, 'signFeedback');
  expect((await undoOf('court-referral', 'director', referred)).refused).toMatchObject({ code: 'RELIED_ON' });
});

it('is closed to those who may not see the case, and to parties', async () => {
  expect((await api.call('GET', `/api/cases/${caseId}/corrections`, { as: 'court' })).status).toBe(404);
  expect((await api.call('GET', `/api/cases/${caseId}/corrections`, { as: 'party' })).status).toBe(403);
});
