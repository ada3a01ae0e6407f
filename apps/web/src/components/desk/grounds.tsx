import { useQuery } from '@tanstack/react-query';
import { get } from '../../lib/http';
import { language } from '../../lib/language';
import { common } from '../common.text';
import { t } from './desk.text';

type Bilingual = { readonly zh: string; readonly en: string };
interface LawVersion {
  readonly law: Bilingual;
  readonly article: string | null;
  readonly gist: Bilingual;
  readonly effectiveTo: string | null;
}
type Laws = ReadonlyMap<string, LawVersion>;

const useLaws = () =>
  useQuery({
    queryKey: ['machine', 'laws'],
    queryFn: async (): Promise<Laws> => {
      const { items } = await get<{ items: { id: string; versions: LawVersion[] }[] }>('/api/laws');
      return new Map(items.map(({ id, versions }) => [id, versions.at(-1)!]));
    },
    staleTime: Infinity,
  });

/** The articles something rests on, by name and number; what each says is there on pointing at it. */
export function Grounds({ ids, label = true }: { ids: readonly string[]; label?: boolean }) {
  const { data } = useLaws();
  if (ids.length === 0) return null;
  return (
    <span className="grounds">
      {label && `${common('lawLabel')} `}
      {[...new Set(ids)].map((id, i) => {
        const law = data?.get(id);
        return (
          <span key={id}>
            {i > 0 && '、'}
            {law ? <abbr title={law.gist[tongue]}>{nameOf(law)}</abbr> : id}
          </span>
        );
      })}
    </span>
  );
}

const tongue = language === 'en' ? 'en' : 'zh';
const nameOf = ({ law, article, gist }: LawVersion): string =>
  article ? t('article', { law: shortNameOf(law[tongue]), article }) : gist[tongue];

/** As people here call it: without the state's name before it and the document number behind it. */
export const shortNameOf = (law: string): string =>
  law.replace(/^\u4e2d\u534e\u4eba\u6c11\u5171\u548c\u56fd/, '').replace(/\uff08[^\uff08\uff09]*\uff09$/, '');
