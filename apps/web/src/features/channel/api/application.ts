import { useQuery } from '@tanstack/react-query';
import { get, post, remove } from '../../../lib/http';
import { language } from '../../../lib/language';
import type { Uploaded } from '../../../components/evidence/send-file';

interface Bilingual {
  readonly zh: string;
  readonly en: string;
}
interface Named {
  readonly id: string;
  readonly name: Bilingual;
}

/** What an application may say today. */
export interface Choices {
  readonly today: string;
  /** A demo city lives on a day of its own. */
  readonly clockIsSet: boolean;
  readonly region: string;
  readonly rights: readonly string[];
  readonly kinds: readonly string[];
  readonly regions: readonly (Named & { readonly committee: Bilingual; readonly districts: readonly Named[] })[];
  readonly materialKinds: readonly string[];
  readonly complaintGrounds: readonly string[];
  readonly decideBy: string | null;
  readonly files: { readonly bytes: number; readonly most: number; readonly endings: readonly string[] };
  readonly respondents: number;
  readonly declaration: string;
}

export const useChoices = () =>
  useQuery({
    queryKey: ['public', 'choices'],
    queryFn: () => get<Choices>('/api/public/choices'),
    staleTime: 600_000,
  });

/** Names of places and committees come in both languages. */
export const tongue: keyof Bilingual = language === 'en' ? 'en' : 'zh';

/** The committee of this house; nothing while it is not known yet. */
export function useCommittee(): string | undefined {
  const { data } = useChoices();
  return data?.regions.find(({ id }) => id === data.region)?.committee[tongue];
}

export interface Receipt {
  readonly reference: string;
  readonly code: string;
  readonly registerNumber: string | null;
  readonly registeredOn: string;
  readonly decideBy: string;
}

/** A browser that has begun already keeps its ticket and its uploads. */
export const beginApplication = (): Promise<void> => post('/api/public/application');
export const sendApplication = (application: object): Promise<Receipt> =>
  post('/api/public/application/send', application);
export const endApplication = (): Promise<void> => remove<void>('/api/public/application').catch(() => {});
export const uploadedFiles = (): Promise<{ items: readonly Uploaded[] }> => get('/api/public/application/evidence');

export const UPLOADS = '/api/public/application/evidence';
