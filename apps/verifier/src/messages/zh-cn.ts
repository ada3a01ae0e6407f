import { RECORD_WORDS } from '#libs/domain';
import type { Messages } from './messages.js';

/** 「封签」是系统对截至某一时刻的全部记录所作的签名摘要（signed head）。 */
export const ZH_CN: Messages = {
  usage: [
    '用法：npm run audit:verify -- 导出文件 [--head 封签文件或文件夹]... [--json] [--lang en]',
    '  --head  您另行保存的封签：日报、邮件或纸面抄录的文字，或者下载的 JSON；可以给多个',
    '  --json  输出给程序读取的结果',
    '  --lang  zh-CN（默认）或 en',
    '退出码：0 未发现改动；1 发现改动；2 无法核验',
  ].join('\n'),
  title: '知和 · 记录核验报告',
  file: '文件：{file}',
  header: '范围：{scope}；地区：{region}；导出时间：{exportedAt}（文件自述）',
  counts: '内容：{entries} 条记录，{cases} 个案件（含系统自身的记录链），{heads} 个封签',
  scopes: { all: '全部记录', case: '个别案件的摘录' },
  outcomes: {
    intact: '结论：未发现改动。',
    tampered: '结论：发现改动。请保留本文件和您的封签，不要在系统中作任何更正，并立即报告。',
    unusable: '结论：无法核验。不能说记录被改动，也不能说没有。',
  },
  anchored: '与您保存的封签相符：截至第 {size} 条（{at}）的全部记录与当时完全一致。',
  first: '第一处问题',
  others: '其他发现：共 {count} 处，列出 {shown} 处',
  places: {
    seq: '总序号 {seq}',
    span: '总序号 {seq} 至 {upTo} 之间',
    entry: '案件 {case} 的第 {no} 条记录',
    line: '文件第 {line} 行',
    comma: '，',
  },
  colon: '：',
  expected: '应为：{value}',
  found: '实为：{value}',
  nothing: '（无）',
  limits: '本次核验的界限',
  always:
    '核验只能发现记录写成以后的改动、删除、插入和调换；有人盗用账号写入的不实内容，以及从未写入系统的事情，不在可以发现之列。',
  skipped: '{file} 不是封签，未使用。',
  keepThis: '请把下面的封签保存在系统之外（打印、抄写或发到自己的邮箱），下次核验时用 --head 给出：',
  ...RECORD_WORDS['zh-CN'],
  problems: {
    USAGE: '参数不能使用。{about}',
    HEAD_UNREADABLE: '无法核验：{about} 中没有能读懂的封签。请检查抄写是否完整，或去掉它再核验。',
    FILE_UNREADABLE: '无法核验：文件读不出来（{about}）。',
  },
};
