import { printHead, type Finding, type Notice, type SignedHead, type Verdict } from '#libs/domain';
import type { Messages, ProblemCode } from './messages/catalogue.js';

export interface Checked {
  readonly verdict: Verdict;
  readonly file: string;
  /** Files in the folder of kept heads that hold none. */
  readonly skipped: readonly string[];
}

/** The report for a person: what was read, the verdict, the first fault and what it means, the limits, what to keep. */
export function textReport({ verdict, file, skipped }: Checked, messages: Messages): string {
  const { outcome, first, findings, findingCount, latest } = verdict;
  const blocks = [
    [messages.title, ...facts(verdict, file, messages)],
    [fill(messages.outcomes[outcome], { kept: verdict.kept }), ...anchorLine(verdict, messages)],
  ];
  if (first) {
    const { what, means } = messages.findings[first.code];
    blocks.push([
      messages.first,
      ...[placeOf(first, messages), what, means].filter(Boolean).map((line) => `  ${line}`),
      ...valuesOf(first, messages),
    ]);
  }
  const others = findings.filter((finding) => finding !== first);
  if (others.length > 0) {
    blocks.push([
      fill(messages.others, { count: findingCount - 1, shown: Math.min(others.length, SHOWN) }),
      ...others.slice(0, SHOWN).map((finding) => `  - ${says(finding, messages)}`),
    ]);
  }
  blocks.push([
    messages.limits,
    ...verdict.notices.map((notice) => `  - ${noticeText(notice, messages)}`),
    ...skipped.map((path) => `  - ${fill(messages.skipped, { file: path })}`),
    `  - ${messages.always}`,
  ]);
  if (latest && outcome === 'intact') blocks.push([messages.keepThis, '', printHead(latest)]);
  return blocks.map((lines) => lines.join('\n')).join('\n\n');
}

/** The same for a program; `says` is the sentence a person would read. */
export function jsonReport({ verdict, file, skipped }: Checked, messages: Messages): string {
  const spoken = (finding: Finding) => ({ ...finding, says: says(finding, messages) });
  return JSON.stringify(
    {
      file,
      skipped,
      ...verdict,
      first: verdict.first && spoken(verdict.first),
      findings: verdict.findings.map(spoken),
      notices: verdict.notices.map((notice) => ({ ...notice, says: noticeText(notice, messages) })),
    },
    null,
    2,
  );
}

/** Why nothing was checked at all. */
export function problemReport(
  problem: { code: ProblemCode; about: string },
  json: boolean,
  messages: Messages,
): string {
  const text = fill(messages.problems[problem.code], { about: problem.about });
  if (!json) return problem.code === 'USAGE' ? `${text}\n\n${messages.usage}` : text;
  return JSON.stringify({ ok: false, outcome: 'unusable', code: problem.code, says: text }, null, 2);
}

const SHOWN = 20;

function facts(verdict: Verdict, file: string, messages: Messages): string[] {
  const { region, exportedAt, scope } = verdict;
  const lines = [fill(messages.file, { file })];
  if (!region || !exportedAt || !scope) return lines;
  return [
    ...lines,
    fill(messages.header, { scope: messages.scopes[scope], region, exportedAt: clock(exportedAt) }),
    fill(messages.counts, { entries: verdict.entries, cases: verdict.cases, heads: verdict.heads }),
  ];
}

function anchorLine({ anchor, scope }: Verdict, messages: Messages): string[] {
  if (!anchor || scope !== 'all') return [];
  return [fill(messages.anchored, { size: anchor.size, at: clock(anchor.at) })];
}

function says(finding: Finding, messages: Messages): string {
  return [placeOf(finding, messages), messages.findings[finding.code].what].filter(Boolean).join(messages.colon);
}

function placeOf({ line, seq, upTo, case: caseId, no }: Finding, messages: Messages): string {
  const { places } = messages;
  const parts = [
    seq !== undefined &&
      (upTo !== undefined && upTo > seq ? fill(places.span, { seq, upTo }) : fill(places.seq, { seq })),
    caseId !== undefined && fill(places.entry, { case: caseId, no: no ?? '?' }),
    line !== undefined && fill(places.line, { line }),
  ];
  return parts.filter(Boolean).join(places.comma);
}

function valuesOf({ expected, found }: Finding, messages: Messages): string[] {
  const shown = (value: string | number | null | undefined) => (value === null ? messages.nothing : value);
  return [
    ...(expected === undefined ? [] : [`  ${fill(messages.expected, { value: shown(expected) })}`]),
    ...(found === undefined ? [] : [`  ${fill(messages.found, { value: shown(found) })}`]),
  ];
}

function noticeText({ code, count, key }: Notice, messages: Messages): string {
  return fill(messages.notices[code], { count, key });
}

/** Values come from a file nobody vouches for: no control characters reach the screen, and none is endless. */
function fill(template: string, values: Record<string, string | number | undefined>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name] ?? '';
    if (typeof value === 'number') return value.toLocaleString('en-US');
    return value.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\ufffd').slice(0, 300);
  });
}

/** Beijing time, to the second. */
function clock(at: SignedHead['at']): string {
  const shifted = new Date(Date.parse(at) + 8 * 60 * 60 * 1000);
  return shifted.toISOString().slice(0, 19).replace('T', ' ');
}
