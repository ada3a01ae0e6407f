import { formatNumber, type CommandOf, type Series } from '#libs/domain';
import type { Queryable } from '#libs/persistence';
import type { Move, Plan } from '../plan.js';

export function numberCase(plan: Plan, move: Move, command: CommandOf<'numberCase'>): void {
  takeNumber(plan, move, command.series, (number) => {
    if (command.series === 'REGISTER') plan.registerNumber = number;
    else plan.caseNumber = number;
  });
}

/** Numbers count within the year of the act, so a paper of 31 December keyed in January keeps its year. */
export function takeNumber(plan: Plan, move: Move, series: Series, place: (number: string) => void): void {
  plan.numbers.push({
    series,
    year: Number(move.entry.on.slice(0, 4)),
    place: (number) => {
      move.entry.numbers = [...(move.entry.numbers ?? []), number];
      place(number);
    },
  });
}

/**
 * Takes the step's numbers inside its transaction. The series row stays locked until commit, so a step that fails gives
 * its numbers back: the series has no gaps (INV-18).
 */
export async function allotNumbers(tx: Queryable, plan: Plan): Promise<void> {
  const wanted = new Map<string, { series: Series; year: number; requests: Plan['numbers'] }>();
  for (const request of plan.numbers) {
    const key = `${request.series} ${request.year}`;
    const group = wanted.get(key) ?? { series: request.series as Series, year: request.year, requests: [] };
    group.requests.push(request);
    wanted.set(key, group);
  }
  // Always locked in the same order: two steps can then never wait for each other.
  for (const key of [...wanted.keys()].sort()) {
    const { series, year, requests } = wanted.get(key)!;
    const [{ last }] = await tx.query<{ last: number }>(
      `insert into number_series as s (series, year, last) values ($1, $2, $3)
       on conflict (series, year) do update set last = s.last + $3 returning last`,
      [series, year, requests.length],
      'take-number',
    );
    requests.forEach((request, index) => {
      const n = last - requests.length + 1 + index;
      const text = formatNumber(series, year, n);
      request.place(text);
      plan.writes.push((statement) =>
        statement.insert('number_issue', [{ series, year, n, text, case_id: plan.file.id, step: plan.step }]),
      );
    });
  }
}
