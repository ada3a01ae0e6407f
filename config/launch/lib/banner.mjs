const ACCOUNTS = [
  ['窗口、主任、调解员', 'intake  director  mediator  mediator2 … mediator6'],
  ['法院、行政机关', 'court (西宁中院)  court2 (城西区法院)  organ (市场监管局)'],
  ['兰州、白银', 'lanzhou  baiyin'],
  ['补贴、监督、档案', 'reviewer1  reviewer2  reviewer3  finance  supervisor  archivist'],
  ['系统、安全、审计', 'sysadmin  secadmin  auditadmin'],
  ['当事人', 'party'],
];

/** The few lines that stay on the screen once everything runs. */
export function banner({ url, demo }) {
  const lines = ['', `  知和  ${url}`, ''];
  if (demo) {
    lines.push(
      '  演示城市：人物、案件均为虚构，时间自 2025-12-31 起。 Illustrative data: people and cases are invented.',
      '  密码 password: zhihe-demo-2026',
      ...ACCOUNTS.map(([who, names]) => `    ${padded(who, 20)}${names}`),
      '',
    );
  }
  lines.push('  Ctrl-C 停止 stops everything.', '');
  return lines.join('\n');
}

/** Chinese characters take two columns. */
function padded(text, columns) {
  return text + ' '.repeat(columns - [...text].length * 2);
}
