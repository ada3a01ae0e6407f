import type { ReactNode } from 'react';
import { Empty } from 'antd';
import { Link, useParams } from 'react-router';
import type { Room } from '#domain/process/room';
import { ActHost } from '../act/act-host';
import { NextStep } from '../act/next-step';
import { SubjectProvider, type ProcessShown } from '../act/subject';
import { hasRole, useSession } from '../../lib/session';
import { Fetched } from '../fetched';
import { PageFrame } from '../page';
import { StateTag } from '../state-tag';
import { useCasePage, type CasePage } from './case-page';
import { DeskNames, namesIn } from './desk-names';
import { t } from './desk.text';
import './desk.css';

interface DeskProps {
  readonly room: Room;
  readonly title: string;
  /** Acts of these lifecycles are offered beside those of the room itself. */
  readonly beside?: readonly Room[];
  /** Whose desk it is: of others the server tells nothing of what lies on it. */
  readonly roles: readonly string[];
  readonly children: (desk: { process: ProcessShown; page: CasePage }) => ReactNode;
}

/** A desk: one lifecycle of one case, with everything its forms may point at. The address names the case. */
export function Desk({ room, title, beside = [], roles, children }: DeskProps) {
  const { id } = useParams();
  const mine = hasRole(useSession(), ...roles);
  const query = useCasePage(id!);
  return (
    <Fetched query={query}>
      {(page) => {
        const process = page.processes.find((one) => one.room === room);
        const processes = page.processes.filter((one) => [room, ...beside].includes(one.room as Room));
        return (
          <SubjectProvider value={{ ...page, caseId: page.id }}>
            <DeskNames value={namesIn(page)}>
              <ActHost>
                <PageFrame
                  title={`${title} · ${page.caseNumber ?? page.registerNumber ?? ''}`}
                  hint={
                    <>
                      {process && <StateTag room={room} state={process.state} />}
                      {page.title} · <Link to={`/cases/${page.id}`}>{t('toCase')}</Link>
                    </>
                  }
                  actions={process && <NextStep processes={processes} />}
                >
                  {process && mine ? (
                    children({ process, page })
                  ) : (
                    <Empty description={t(process ? 'notYours' : 'notYet')} />
                  )}
                </PageFrame>
              </ActHost>
            </DeskNames>
          </SubjectProvider>
        );
      }}
    </Fetched>
  );
}
