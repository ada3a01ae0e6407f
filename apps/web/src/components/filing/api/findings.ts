import { useQuery } from '@tanstack/react-query';
import { post } from '../../../lib/http';

export type Likeness = 'PARTIES' | 'CROSSED' | 'RIGHT_NUMBER' | 'APPLICANT';

export interface AlikeCase {
  readonly id: string;
  readonly caseNumber: string | null;
  readonly registerNumber: string | null;
  readonly title: string;
  readonly stage: string;
  readonly registeredOn: string;
  readonly closedOn: string | null;
  /** The closest first. */
  readonly alike: readonly Likeness[];
}

export interface Findings {
  readonly mediability: {
    readonly verdict: 'YES' | 'WARN' | 'NO';
    readonly confirmable: 'YES' | 'DOUBTFUL' | 'NO';
    readonly reasons: readonly string[];
    readonly basis: readonly string[];
    readonly referTo: string | null;
  };
  readonly class: { readonly class: string; readonly reason: string };
  readonly term: { readonly rule: string; readonly n: number; readonly unit: string; readonly cal: string } | null;
  readonly alike: readonly AlikeCase[];
}

/** May it be mediated, how heavy is it, has it been here before? Asked anew whenever an answer has changed. */
export const useFindings = (dispute: object) =>
  useQuery({
    queryKey: ['findings', dispute],
    queryFn: () => post<Findings>('/api/registration/findings', dispute),
    gcTime: 0,
  });
