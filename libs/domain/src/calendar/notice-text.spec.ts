import { packagedNotices } from '#config/holidays';
import { addDays } from './day.js';
import { readNoticeText, type ReadNotice } from './notice-text.js';

/** The arrangements as published, shortened to what is read. */
const OF_2026 = `国务院办公厅关于2026年部分节假日安排的通知　国办发明电〔2025〕7号
经国务院批准，现将2026年元旦等放假调休日期的具体安排通知如下。
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。`;
const OF_2025 = `关于2025年部分节假日安排的通知
一、元旦：1月1日（周三）放假1天，不调休。
二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
三、清明节：4月4日（周五）至6日（周日）放假，共3天。
四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。`;

const daysOff = ({ off }: ReadNotice) =>
  off.flatMap(({ from, to }) => {
    const days = [];
    for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
    return days;
  });

it.each([
  [2025, OF_2025],
  [2026, OF_2026],
])('reads the notice of %i as the data package has it', (year, text) => {
  const read = readNoticeText(text);
  const { off, makeUp } = packagedNotices().find((notice) => notice.year === year)!;
  expect(read.year).toBe(year);
  expect(daysOff(read).sort()).toEqual(off);
  expect(read.makeUp.map(({ day }) => day).sort()).toEqual(makeUp);
});

it('takes number, holiday and years from the words', () => {
  expect(readNoticeText(OF_2026)).toMatchObject({
    documentNumber: '国办发明电〔2025〕7号',
    off: expect.arrayContaining([{ holiday: 'SPRING_FESTIVAL', from: '2026-02-15', to: '2026-02-23' }]),
    makeUp: expect.arrayContaining([{ holiday: 'NATIONAL_DAY', day: '2026-09-20' }]),
  });
  const across = readNoticeText('2023年元旦等：一、元旦：2022年12月31日至2023年1月2日放假调休，共3天。');
  expect(across.off).toEqual([{ holiday: 'NEW_YEARS_DAY', from: '2022-12-31', to: '2023-01-02' }]);
});

it('finds nothing where nothing is said', () => {
  const nothing = { year: null, documentNumber: null, off: [], makeUp: [] };
  expect(readNoticeText('')).toEqual(nothing);
  expect(readNoticeText('一、元旦：2月31日放假')).toEqual(nothing);
});
