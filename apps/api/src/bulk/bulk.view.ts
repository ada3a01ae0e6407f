import type { Language, Room } from '#libs/domain';
import { problemDocument } from '../http/problem-document.js';
import { HttpProblem } from '../http/problems.js';
import { refusalProblem } from '../http/refusal-problem.js';
import type { Item, Job } from './bulk.queries.js';

export interface ReasonView {
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly errors?: unknown;
}

export interface JobView extends Omit<Job, 'stoppedAt'> {
  readonly state: 'WAITING' | 'RUNNING' | 'FINISHED' | 'STOPPED';
}

export function jobView({ stoppedAt, ...job }: Job): JobView {
  const begun = (job.counts.PENDING ?? 0) < job.total;
  return { ...job, state: stoppedAt ? 'STOPPED' : job.finishedAt ? 'FINISHED' : begun ? 'RUNNING' : 'WAITING' };
}

/** Why a case was refused, in the words its own page would have used. */
export function reasonView(
  room: Room,
  reason: NonNullable<Item['reason']>,
  version: number | null,
  language: Language,
): ReasonView {
  const { code, title, detail, errors } = problemDocument(
    problemOf(room, reason, version),
    language,
    'bulk',
  ) as unknown as ReasonView;
  return { code, title, detail, ...(errors !== undefined && { errors }) };
}

function problemOf(room: Room, reason: NonNullable<Item['reason']>, version: number | null): HttpProblem {
  switch (reason.refused) {
    case 'GONE':
      return new HttpProblem('NOT_FOUND');
    case 'FAILED':
      return new HttpProblem('INTERNAL');
    case 'NO_PROCESS':
      return new HttpProblem('NO_PROCESS');
    default:
      return refusalProblem(room, reason, version);
  }
}

type Told = ReasonView & { readonly cases: number };

/** Reasons that differ inside and read the same are one to the reader. */
export function summed(told: readonly Told[]): Told[] {
  const sums = new Map<string, Told>();
  for (const one of told) {
    const key = JSON.stringify([one.code, one.detail, one.errors]);
    sums.set(key, { ...one, cases: one.cases + (sums.get(key)?.cases ?? 0) });
  }
  return [...sums.values()].sort((a, b) => b.cases - a.cases);
}
