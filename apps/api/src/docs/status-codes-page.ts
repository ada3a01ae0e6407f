import { PROBLEM_CODES, PROBLEMS } from '../http/problems.js';
import { problemDetail, problemTitle } from '../http/wording.js';

/** The closed list of problems, by status. */
export function statusCodesPage(): string {
  const codes = [...PROBLEM_CODES].sort((a, b) => PROBLEMS[a] - PROBLEMS[b]);
  const rows = codes.map(
    (code) =>
      `| ${PROBLEMS[code]} | \`${code}\` | ${problemTitle(code, 'zh-CN')} | ${problemTitle(code, 'en')}: ${problemDetail(code, 'en')} |`,
  );
  return `# Status codes

Generated from \`apps/api/src/http/problems.ts\`; do not edit. Every error is \`application/problem+json\` (RFC 9457) with \`type\`, \`title\`, \`status\`,
\`detail\`, \`instance\`, \`code\` and, where a field is at fault, \`errors\` with JSON Pointers. A refusal of a lifecycle also carries \`from\`, \`event\`, \`rule\`, \`law\`.
What a person may not see is 404, exactly like what does not exist. Of two who act at once on one version, the loser gets 412 when his \`If-Match\` was
stale as it arrived, 409 when it became stale while he was being served; both carry \`currentVersion\`.

| Status | Code | 中文 | English |
|---|---|---|---|
${rows.join('\n')}
`;
}
