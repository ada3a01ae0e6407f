import { Link } from 'react-router';
import { DeskCard } from '../../../components/desk/desk-card';
import { StateTag } from '../../../components/state-tag';
import { dayWithWeekday } from '../../../lib/days';
import { yuan } from '../../../lib/money';
import { words } from '../../../lib/words';
import { ROOMS, type Room } from '#domain/process/room';
import { common } from '../../../components/common.text';
import type { TabProps } from '../tab';
import { t } from '../case-page.text';

/** The case at a glance: what it is about, when what happened, where each of its lifecycles stands. */
export function Tab({ page }: TabProps) {
  return (
    <div className="desk">
      <DeskCard title={t('basics')}>
        <dl className="desk-facts case-basics">
          {factsOf(page).map(([label, value]) => (
            <Fact key={label} label={label} value={value} />
          ))}
        </dl>
      </DeskCard>
      <DeskCard title={t('lifecycles')}>
        <ul className="desk-list">
          {inOrder(page.processes).map(({ id, room, state, path }) => (
            <li key={id} className="lifecycle-row">
              <Link to={`/lifecycles/${room}?state=${state}&case=${page.id}`}>{words(`room.${room}`)}</Link>
              <StateTag room={room} state={state} />
              <span className="muted numbers">{path.find(({ standing }) => standing === 'current')?.on}</span>
            </li>
          ))}
        </ul>
      </DeskCard>
    </div>
  );
}

const inOrder = (processes: TabProps['page']['processes']) =>
  processes.toSorted((a, b) => ROOMS.indexOf(a.room as Room) - ROOMS.indexOf(b.room as Room));

function Fact({ label, value }: { label: string; value: string | undefined }) {
  if (!value) return null;
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  );
}

function factsOf({
  facts,
  committee,
  court,
  mediators,
  registerNumber,
}: TabProps['page']): [string, string | undefined][] {
  const day = (value: string | undefined) => value && dayWithWeekday(value);
  const money = (value: number | undefined) =>
    value === undefined ? undefined : common('yuan', { amount: yuan(value) });
  return [
    [words('series.REGISTER'), registerNumber ?? undefined],
    [t('right'), words(`right.${facts['right']}`)],
    [t('kind'), words(`kind.${facts['kind']}`)],
    [t('route'), words(`route.${facts['route']}`)],
    [t('class'), facts['class'] && words(`class.${facts['class']}`)],
    [t('claim'), money(facts['claimFen'])],
    [t('committee'), committee.name ?? undefined],
    [t('mediators'), mediators.map(({ name, lead }) => (lead ? `${name}（${t('lead')}）` : name)).join('、')],
    [t('court'), court?.name ?? undefined],
    [t('courtNumber'), facts['courtNumber']],
    [t('registered'), day(facts['registeredOn'])],
    [t('accepted'), day(facts['acceptedOn'])],
    [t('clockStart'), day(facts['clockStartOn'])],
    [t('closed'), day(facts['closedOn'])],
    [t('outcome'), facts['outcome'] && words(`outcome.${facts['outcome']}`)],
    [t('ground'), facts['ground'] && words(`ground.${facts['ground']}`)],
    [t('form'), facts['form'] && words(`value.form.${facts['form']}`)],
    [t('agreed'), money(facts['agreedFen'])],
  ];
}
