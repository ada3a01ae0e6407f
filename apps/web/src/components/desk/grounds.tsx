import { listed } from './listed';
import { useQuery } from '@tanstack/react-query';
import { useCityClock } from '../../lib/city-clock';
import { get } from '../../lib/http';
import { language } from '../../lib/language';
import { common } from '../common.text';
import { t } from './desk.text';

type Bilingual = { readonly zh: string; readonly en: string };
interface LawVersion {
  readonly law: Bilingual;
  readonly article: string | null;
  readonly gist: Bilingual;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
}
type Laws = ReadonlyMap<string, readonly LawVersion[]>;

const useLaws = () =>
  useQuery({
    queryKey: ['machine', 'laws'],
    queryFn: async (): Promise<Laws> => {
      const { items } = await get<{ items: { id: string; versions: LawVersion[] }[] }>('/api/laws');
      return new Map(items.map(({ id, versions }) => [id, versions]));
    },
    staleTime: Infinity,
  });

/** The articles something rests on, by name and number; what each says is there on pointing at it. */
export function Grounds({ ids, label = true }: { ids: readonly string[]; label?: boolean }) {
  const { data } = useLaws();
  const { today } = useCityClock();
  if (ids.length === 0) return null;
  return (
    <span className="grounds">
      {label && `${common('lawLabel')} `}
      {[...new Set(ids)].map((id, i) => {
        const law = inForce(data?.get(id), today);
        return (
          <span key={id}>
            {i > 0 && BETWEEN}
            {law ? <abbr title={law.gist[tongue]}>{nameOf(law)}</abbr> : id}
          </span>
        );
      })}
    </span>
  );
}

/** The version of that day: a revision that is passed but not in force yet is not cited. */
const inForce = (versions: readonly LawVersion[] = [], on: string): LawVersion | undefined =>
  versions.find(({ effectiveFrom, effectiveTo }) => effectiveFrom <= on && (effectiveTo ?? on) >= on) ??
  versions.at(-1);

const BETWEEN = listed(['', '']);
const tongue = language === 'en' ? 'en' : 'zh';
const nameOf = ({ law, article, gist }: LawVersion): string =>
  article ? t('article', { law: shortNameOf(law[tongue]), article }) : gist[tongue];

/** As people here call it: without the state's name before it and the document number behind it. */
export const shortNameOf = (law: string): string =>
  law.replace(/^\u4e2d\u534e\u4eba\u6c11\u5171\u548c\u56fd/, '').replace(/\uff08[^\uff08\uff09]*\uff09$/, '');
