import { verifyLines, type Verdict } from '#libs/domain';
import { ArgumentProblem, readArguments } from './arguments.js';
import { KeptHeadProblem, readKeptHeads } from './kept-heads.js';
import { linesOf } from './lines.js';
import { CATALOGUES } from './messages/catalogue.js';
import { jsonReport, problemReport, textReport } from './report.js';

/**
 * Verifies an export with nothing but the file and the heads somebody kept: no network, no database, no keys.
 * Writes a report and answers with the exit code: 0 nothing was changed, 1 something was, 2 nothing can be said.
 */
export async function runVerifier(args: readonly string[], write: (text: string) => void): Promise<0 | 1 | 2> {
  const request = readArguments(args);
  const messages = CATALOGUES[request.lang];
  if (request.help) {
    write(messages.usage + '\n');
    return 0;
  }
  try {
    if (!request.file) throw new ArgumentProblem(request.problem ?? '');
    const { heads, skipped } = await readKeptHeads(request.heads);
    const { file } = request;
    const verdict = await verifyLines(() => linesOf(file), heads);
    const report = request.json ? jsonReport : textReport;
    write(report({ verdict, file, skipped }, messages) + '\n');
    return EXIT[verdict.outcome];
  } catch (error) {
    const problem = problemOf(error);
    if (!problem) throw error;
    write(problemReport(problem, request.json, messages) + '\n');
    return 2;
  }
}

const EXIT: Record<Verdict['outcome'], 0 | 1 | 2> = { intact: 0, tampered: 1, unusable: 2 };

/** What the reader can put right; anything else is a fault of this program and may end it. */
function problemOf(error: unknown): { code: 'USAGE' | 'HEAD_UNREADABLE' | 'FILE_UNREADABLE'; about: string } | null {
  if (error instanceof ArgumentProblem) return { code: 'USAGE', about: error.message };
  if (error instanceof KeptHeadProblem) return { code: 'HEAD_UNREADABLE', about: error.message };
  const { syscall, message } = error as NodeJS.ErrnoException;
  if (syscall) return { code: 'FILE_UNREADABLE', about: message };
  return null;
}
