import { describe, expect, it } from '@jest/globals';
import type { FieldSchema } from '../act/machine';
import { placeIn, type Place } from './api/places';
import { labelAt } from './faults';
import { disputeOf, filingPayload } from './filing-values';
import { suggestedTitle } from './title';
import { stepOf } from './ways';

const text: FieldSchema = { type: 'string', 'x-kind': 'text' };
const party: FieldSchema = {
  type: 'object',
  properties: {
    role: text,
    type: text,
    name: text,
    idNumber: text,
    creditCode: text,
    legalRepresentative: text,
    agent: { type: 'object', properties: { name: text, phone: text } },
  },
};
const schema: FieldSchema = {
  type: 'object',
  required: ['title', 'parties'],
  properties: {
    title: text,
    right: text,
    kind: text,
    flags: { type: 'object', properties: { monopoly: { type: 'boolean' }, foreignParty: { type: 'boolean' } } },
    parties: { type: 'array', items: party },
  },
};
const company = { role: 'APPLICANT', type: 'ORGANISATION', name: '青麓茶业有限公司', creditCode: '91630100MA752XQ419' };
const person = { role: 'RESPONDENT', type: 'PERSON', name: '王小明', idNumber: '630102199001011219' };

describe('what the pages hold becomes what the event takes', () => {
  it('leaves out what was typed for the other kind of party', () => {
    const parties = [
      { ...company, idNumber: '630102199001011219' },
      { ...person, creditCode: '91630100MA752XQ419', legalRepresentative: '张三' },
    ];
    expect(filingPayload(schema, { parties }, '').parties).toEqual([company, person]);
  });

  it('knows no agent without a name, and only the ticks that are set', () => {
    const values = {
      parties: [{ ...company, agent: { phone: '13897212345' } }],
      flags: { monopoly: false, foreignParty: true },
    };
    const payload = filingPayload(schema, values, '');
    expect(payload).toMatchObject({ parties: [company], flags: { foreignParty: true } });
    expect(payload.flags).not.toHaveProperty('monopoly');
  });

  it('names the case after the parties unless somebody named it', () => {
    const values = { parties: [company, person], right: 'TM', kind: 'INFRINGEMENT' };
    const title = suggestedTitle(values);
    expect(title).toBe('青麓茶业有限公司与王小明商标侵权纠纷');
    expect(filingPayload(schema, values, title).title).toBe(title);
    expect(filingPayload(schema, { ...values, title: ' 茶行案 ' }, title).title).toBe('茶行案');
    expect(suggestedTitle({ ...values, parties: [company] })).toBe('');
  });

  it('judges by the way in, or by what was chosen where the way in asks', () => {
    expect(disputeOf({ parties: [] }, 'PROACTIVE').route).toBe('PROACTIVE');
    expect(disputeOf({ parties: [], route: 'COURT_ENTRUSTED' }, null).route).toBe('COURT_ENTRUSTED');
    const [judged] = disputeOf({ parties: [{ ...company, phone: '1' }] }, 'PROACTIVE').parties as object[];
    expect(judged).not.toHaveProperty('phone');
  });
});

describe('where a question is asked', () => {
  it.each([
    [['parties', 0, 'name'], 'parties'],
    [['flags', 'monopoly'], 'dispute'],
    [['courtNumber'], 'source'],
    [['late', 'reason'], 'source'],
  ])('%j on the page of the %s', (path, step) => expect(stepOf(path)).toBe(step));

  it('is said in the words of the form', () =>
    expect(labelAt(schema, 'registerApplication', ['parties', 1, 'name'])).toBe('当事人 2 · 姓名或名称'));
});

describe('the place an address names', () => {
  const name = (zh: string) => ({ zh, en: '' });
  const places: Place[] = [
    { id: 'xining', name: name('西宁市'), districts: [{ id: 'chengxi', name: name('城西区') }] },
    { id: 'lanzhou', name: name('兰州市'), districts: [{ id: 'chengguan', name: name('城关区') }] },
  ];
  it.each([
    ['青海省西宁市城西区五四大街1号', { region: 'xining', district: 'chengxi' }],
    ['兰州市城关区', { region: 'lanzhou', district: 'chengguan' }],
    ['城关区雁南路', { region: 'lanzhou', district: 'chengguan' }],
    ['西宁市', { region: 'xining' }],
    ['西宁市城关区', { region: 'xining' }],
    ['北京市朝阳区', null],
  ])('%s', (address, place) => expect(placeIn(address, places)).toEqual(place));
});
