import { useQuery } from '@tanstack/react-query';
import { post } from '../../../lib/http';
import { faultOfIdentifier } from '../../act/identifier-check';

/** The name under which an organisation of this code has been here before; null while the code is not complete. */
export function useKnownName(creditCode: string | undefined): string | null {
  const code = creditCode?.trim() ?? '';
  const isWhole = code !== '' && faultOfIdentifier('creditCode', code) === null;
  const { data } = useQuery({
    queryKey: ['known-organisation', code],
    queryFn: () => post<{ name: string | null }>('/api/registration/known-organisation', { creditCode: code }),
    enabled: isWhole,
    staleTime: 60_000,
  });
  return isWhole ? (data?.name ?? null) : null;
}
