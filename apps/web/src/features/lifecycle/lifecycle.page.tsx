import { Empty } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearchParams } from 'react-router';
import { useMachine, type Machine } from '../../components/act/machine';
import { Fetched } from '../../components/fetched';
import { PageFrame } from '../../components/page';
import { get } from '../../lib/http';
import { words } from '../../lib/words';
import { Diagram } from './diagram';
import { layoutOf } from './layout';
import { t } from './lifecycle.text';
import { RoomTabs } from './room-tabs';
import { StateEvents } from './state-events';
import '../../components/desk/desk.css';
import './lifecycle.css';

type Drawn = Machine & { readonly usualWay: readonly string[] };

/** One lifecycle, drawn from the served definition. `?state=` chooses a state, `?case=` lights where a case is and was. */
export function Page() {
  const { room } = useParams();
  const query = useMachine(room!);
  return (
    <PageFrame title={`${t('title')} · ${words(`room.${room}`)}`} hint={t('hint')}>
      <RoomTabs room={room!} />
      <Fetched query={query}>{(machine) => <OneMachine machine={machine as Drawn} />}</Fetched>
    </PageFrame>
  );
}

function OneMachine({ machine }: { machine: Drawn }) {
  const [search, setSearch] = useSearchParams();
  const caseId = search.get('case');
  const walked = useWalked(caseId, machine.room);
  const layout = layoutOf(machine);
  const asked = search.get('state') ?? walked.here;
  const selected = layout.nodes.some(({ state }) => state === asked) ? asked : null;
  const select = (state: string) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        next.set('state', state);
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  return (
    <>
      <p className="muted">
        {t('version', { n: machine.version })} · {t('states', { n: layout.nodes.length, m: machine.events.length })}
        {walked.number && (
          <>
            {' · '}
            {t('case')} <Link to={`/cases/${caseId}`}>{walked.number}</Link>
          </>
        )}
      </p>
      <Legend ofCase={walked.here !== null} />
      <div className="lifecycle">
        <Diagram
          room={machine.room}
          layout={layout}
          selected={selected}
          here={walked.here}
          done={walked.done}
          onSelect={select}
        />
        {selected ? <StateEvents machine={machine} state={selected} /> : <Empty description={t('choose')} />}
      </div>
    </>
  );
}

interface CaseWalked {
  readonly caseNumber: string | null;
  readonly registerNumber: string | null;
  readonly processes: readonly {
    readonly room: string;
    readonly state: string;
    readonly path: readonly { readonly state: string; readonly standing: string }[];
  }[];
}

/** Where a case stands in this lifecycle and where it has been, as far as this reader may see the case. */
function useWalked(caseId: string | null, room: string) {
  const { data } = useQuery({
    queryKey: ['case', caseId],
    queryFn: () => get<CaseWalked>(`/api/cases/${caseId}`),
    enabled: caseId !== null,
  });
  const process = data?.processes.find((one) => one.room === room);
  return {
    here: process?.state ?? null,
    done: process?.path.filter(({ standing }) => standing === 'done').map(({ state }) => state) ?? [],
    number: data?.caseNumber ?? data?.registerNumber ?? null,
  };
}

function Legend({ ofCase }: { ofCase: boolean }) {
  return (
    <ul className="legend">
      <li className="way">{t('legendWay')}</li>
      <li className="other">{t('legendOther')}</li>
      {ofCase && <li className="done">{t('legendDone')}</li>}
      {ofCase && <li className="here">{t('legendHere')}</li>}
      <li className="plain">{t('legendFinal')}</li>
    </ul>
  );
}
