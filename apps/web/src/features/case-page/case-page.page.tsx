import { lazy, Suspense, useEffect, type ComponentType } from 'react';
import { Skeleton, Tabs } from 'antd';
import { useParams, useSearchParams } from 'react-router';
import { ActHost } from '../../components/act/act-host';
import { SubjectProvider } from '../../components/act/subject';
import { DeskNames, namesIn } from '../../components/desk/desk-names';
import { Fetched } from '../../components/fetched';
import { common } from '../../components/common.text';
import { hasRole, useSession } from '../../lib/session';
import { useCase, type CaseShown } from './api/case';
import { CaseHeader } from './case-header';
import { t } from './case-page.text';
import { Rail } from './rail';
import type { TabProps } from './tab';
import '../../components/page.css';
import '../../components/desk/desk.css';
import './case-page.css';

const tab = (load: () => Promise<{ Tab: ComponentType<TabProps> }>) =>
  lazy(async () => ({ default: (await load()).Tab }));

const TABS = {
  overview: tab(() => import('./tabs/overview-tab')),
  parties: tab(() => import('./tabs/parties-tab')),
  material: tab(() => import('./tabs/material-tab')),
  mediation: tab(() => import('./tabs/mediation-tab')),
  agreement: tab(() => import('./tabs/agreement-tab')),
  deadlines: tab(() => import('./tabs/deadlines-tab')),
  correspondence: tab(() => import('./tabs/correspondence-tab')),
  timeline: tab(() => import('./tabs/timeline-tab')),
  access: tab(() => import('./tabs/access-tab')),
};
type TabKey = keyof typeof TABS;

/** A case: its header always in sight, everything else behind tabs that stand in the address. */
export function Page() {
  const { id } = useParams();
  const query = useCase(id!);
  return <Fetched query={query}>{(page) => <OneCase page={page} />}</Fetched>;
}

function OneCase({ page }: TabProps) {
  const [search, setSearch] = useSearchParams();
  const session = useSession();
  const keys = (Object.keys(TABS) as TabKey[]).filter(
    (key) => key !== 'access' || hasRole(session, 'director', 'supervisor'),
  );
  const chosen = keys.find((key) => key === search.get('tab')) ?? 'overview';
  const Content = TABS[chosen];
  useTitle(page);
  return (
    <SubjectProvider value={{ ...page, caseId: page.id }}>
      <DeskNames value={namesIn(page)}>
        <ActHost>
          <CaseHeader page={page} />
          <div className="case-body">
            <div className="case-main">
              <Tabs
                activeKey={chosen}
                onChange={(key) => setSearch(key === 'overview' ? {} : { tab: key }, { preventScrollReset: true })}
                items={keys.map((key) => ({
                  key,
                  label: t(key),
                  children: key === chosen && (
                    <Suspense fallback={<Skeleton active aria-label={common('loading')} />}>
                      <Content page={page} />
                    </Suspense>
                  ),
                }))}
              />
            </div>
            <Rail page={page} />
          </div>
        </ActHost>
      </DeskNames>
    </SubjectProvider>
  );
}

function useTitle({ caseNumber, registerNumber, title }: CaseShown): void {
  useEffect(() => {
    document.title = `${caseNumber ?? registerNumber ?? t('case')} ${title} · ${common('product')}`;
  }, [caseNumber, registerNumber, title]);
}
