import { buffer, text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { Api } from '../../../../test/support/api.js';
import { register } from '../../../../test/support/many-cases.js';
import { DEFAULT_COLUMNS } from './case-sheet.js';
import { exportCases } from './export-cases.js';

let api: Api;
const FORMULA = '=cmd|calc!A1';

beforeAll(async () => {
  api = await Api.open();
  const { city } = api;
  await register(city);
  await register(city, FORMULA, '云岭茶行');
  await register(city, '云岭茶行', '韩志远', {
    title: '云岭茶行与韩志远侵害商标权纠纷',
    parties: [
      { role: 'APPLICANT', type: 'ORGANISATION', name: '云岭茶行', region: 'xining' },
      { role: 'RESPONDENT', type: 'PERSON', name: '韩志远', region: 'xining', consented: true },
    ],
  });
  await register(city, '密方药业', '湟水药业', { secret: true });
});
afterAll(() => api?.close());

const download = (as: string, query: string, headers: Record<string, string> = {}) =>
  api.call('GET', `/api/cases/export?${query}`, { as, headers });
const linesOf = (csv: string) =>
  csv
    .replace(/^\ufeff/, '')
    .trimEnd()
    .split('\r\n');
const recorded = async () =>
  (
    await api.city.corridor.db.query<{ body: any }>(
      `select body from audit_entry where event = 'exportCases' order by arrival desc limit 1`,
    )
  )[0]?.body;

describe('an exported list', () => {
  it('is for who answers for the figures, and for nobody else', async () => {
    for (const as of ['intake', 'mediator', 'archivist', 'court', 'organ', 'party', 'lanzhou', 'finance']) {
      expect([as, (await download(as, 'format=csv')).status]).toEqual([as, 403]);
    }
    expect(await recorded()).toBeUndefined();
    for (const as of ['director', 'supervisor']) expect((await download(as, 'format=csv')).status).toBe(200);
  });

  it('is a CSV that Excel reads as UTF-8, in words, without formulas', async () => {
    const reply = await download('director', 'format=csv&sort=registeredOn&columns=number,title,stage,due');
    expect(reply.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="cases.csv"',
    });
    expect(reply.text.charCodeAt(0)).toBe(0xfeff);
    const [headings, ...rows] = linesOf(reply.text);
    expect(headings).toBe('调解案号,登记号,案件名称,阶段,最近期限,期限名称,剩余工作日');
    expect(rows).toHaveLength(4);
    expect(rows[0]).toMatch(
      /^,西知登〔2025〕1号,青麓茶业有限公司与城东区云岭茶行侵害商标权纠纷,登记受理 · .+,2025-01-\d\d,受理决定期限,\d+$/,
    );
    expect(rows[1]).toContain(`,'${FORMULA}与云岭茶行`);
  });

  it('is an XLSX of text cells, in the language asked for', async () => {
    const { corridor } = api.city;
    const asked = {
      format: 'xlsx',
      filter: {},
      sort: 'registeredOn',
      columns: ['title', 'stage'],
      language: 'en',
    } as const;
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await buffer(await exportCases(corridor, api.city.as('director'), asked))) as never);
    const [sheet] = book.worksheets;
    expect(sheet.getRow(1).values).toEqual([undefined, 'Title', 'Stage']);
    expect(sheet.rowCount).toBe(5);
    const cell = sheet.getRow(3).getCell(1);
    expect([cell.type, cell.value]).toEqual([ExcelJS.ValueType.String, `${FORMULA}与云岭茶行侵害商标权纠纷`]);
  });

  it('holds what its reader sees: neither names of people nor cases that are not his', async () => {
    const { text: csv } = await download('supervisor', 'format=csv&columns=title,parties');
    expect(csv).toContain('云岭茶行与韩**');
    expect(csv).not.toContain('志远');
    expect(linesOf((await download('supervisor', 'format=csv&q=' + encodeURIComponent('韩志远'))).text)).toHaveLength(
      1,
    );
    expect(linesOf((await download('lanzhouDirector', 'format=csv')).text)).toHaveLength(1);
    expect(linesOf((await download('director', 'format=csv&flags=secret')).text)).toHaveLength(2);
  });

  it('is recorded before it leaves: by whom, of what, how many, without the words that were searched', async () => {
    await download('director', `format=csv&right=TM&q=${encodeURIComponent('韩志远')}&columns=title`);
    const entry = await recorded();
    expect(entry).toMatchObject({
      kind: 'read',
      actor: { id: api.city.as('director').id, role: 'director' },
      payload: { format: 'csv', rows: 1, columns: ['title'], filter: { right: ['TM'], q: true } },
    });
    expect(JSON.stringify(entry)).not.toContain('韩');
  });

  it('is refused, and not recorded, with a filter the list would refuse', async () => {
    const before = await recorded();
    expect((await download('director', 'format=csv&stage=x')).status).toBe(422);
    expect((await download('director', 'format=pdf')).status).toBe(422);
    expect((await download('director', '')).status).toBe(400);
    expect(await recorded()).toEqual(before);
  });

  it('ends at its cap and says so; read in chunks it is the whole list', async () => {
    const { corridor } = api.city;
    const asked = { format: 'csv', filter: {}, sort: 'title', columns: DEFAULT_COLUMNS, language: 'zh-CN' } as const;
    const capped = linesOf(await text(await exportCases(corridor, api.city.as('director'), { ...asked, cap: 3 })));
    expect(capped).toHaveLength(1 + 3 + 1);
    expect(capped.at(-1)).toBe('仅导出前 3 件，请缩小筛选范围。');
    expect((await recorded()).payload.rows).toBe(3);
    const chunked = linesOf(await text(await exportCases(corridor, api.city.as('director'), { ...asked, chunk: 1 })));
    expect(chunked).toHaveLength(1 + 4);
    expect(new Set(chunked).size).toBe(5);
  });
});
