import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post } from '../../../lib/http';

export interface ClaimRow {
  readonly id: string;
  readonly caseId: string;
  readonly state: string;
  readonly caseNumber: string | null;
  readonly title: string;
}

export const useClaims = (state: string | undefined) =>
  useQuery({
    queryKey: ['subsidies', state],
    queryFn: () => get<{ items: readonly ClaimRow[]; total: number }>('/api/subsidies', { state, limit: 100 }),
  });

export interface Fund {
  readonly id: string;
  readonly year: number;
  readonly name: string;
  readonly budgetFen: number;
  readonly availableFen: number;
  readonly committedFen: number;
  readonly paidFen: number;
}
export const useFunds = (may: boolean) =>
  useQuery({ queryKey: ['funds'], queryFn: () => get<{ items: readonly Fund[] }>('/api/funds'), enabled: may });

export interface FundEntry {
  readonly id: number;
  readonly entry: string;
  readonly debit: string;
  readonly credit: string;
  readonly fen: number;
  readonly bookedOn: string;
  readonly case: string | null;
  readonly caseNumber: string | null;
}
export const useLedger = (fund: string) =>
  useQuery({
    queryKey: ['funds', fund, 'entries'],
    queryFn: () => get<{ items: readonly FundEntry[]; total: number }>(`/api/funds/${fund}/entries`, { limit: 200 }),
  });

export interface PayeeAccount {
  readonly id: string;
  readonly name: string;
  readonly holder: string;
  readonly bank: string;
  readonly account: string;
  readonly verifiedAt: string | null;
}
export const useAccounts = (may: boolean) =>
  useQuery({
    queryKey: ['payee-accounts'],
    queryFn: () => get<{ items: readonly PayeeAccount[] }>('/api/payee-accounts'),
    enabled: may,
  });

/** Sends something and asks the lists anew. */
export function useSend<T>(path: (given: T) => string, bodyOf: (given: T) => object | undefined) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (given: T) => post(path(given), bodyOf(given)),
    onSuccess: () =>
      client
        .invalidateQueries({ queryKey: ['funds'] })
        .then(() => client.invalidateQueries({ queryKey: ['payee-accounts'] })),
  });
}
