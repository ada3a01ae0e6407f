import { words } from '../../lib/words';

interface DaysProps {
  readonly days: readonly string[];
  readonly holidays: Readonly<Record<string, string>>;
}

/** Days off, drawn together to spans and told with their holiday: 春节 02-15–02-23. */
export function NoticeDays({ days, holidays }: DaysProps) {
  return (
    <ul className="notice-days numbers">
      {spansOf(days, holidays).map(({ holiday, from, to }) => (
        <li key={from}>
          {holiday && `${words(`holiday.${holiday}`)} `}
          {from}
          {to !== from && `–${to.slice(5)}`}
        </li>
      ))}
    </ul>
  );
}

export interface Span {
  readonly holiday: string | undefined;
  readonly from: string;
  readonly to: string;
}

/** Days that follow each other within one holiday. */
export function spansOf(days: readonly string[], holidays: Readonly<Record<string, string>>): Span[] {
  const spans: { holiday: string | undefined; from: string; to: string }[] = [];
  for (const day of [...days].sort()) {
    const last = spans.at(-1);
    if (last && last.holiday === holidays[day] && dayAfter(last.to) === day) last.to = day;
    else spans.push({ holiday: holidays[day], from: day, to: day });
  }
  return spans;
}

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
