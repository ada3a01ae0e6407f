import type { Step } from './api/deadlines';

/** One day, or a run of days that were simply counted. */
export type Line =
  | { readonly step: Step }
  | { readonly from: string; readonly to: string; readonly first: number; readonly last: number };

/** Days on which nothing happens but counting, put together; a rest day that is counted is no news either. */
export function condensed(steps: readonly Step[]): Line[] {
  const lines: Line[] = [];
  let run: Step[] = [];
  const close = () => {
    if (run.length > 2) {
      lines.push({ from: run[0].day, to: run.at(-1)!.day, first: run[0].count!, last: run.at(-1)!.count! });
    } else lines.push(...run.map((step) => ({ step })));
    run = [];
  };
  for (const step of steps) {
    if (step.kind === 'counted' && step.count !== undefined) run.push(step);
    else {
      close();
      lines.push({ step });
    }
  }
  close();
  return lines;
}
