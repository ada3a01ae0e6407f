import type { CasePage } from '../../components/desk/case-page';
import { common } from '../../components/common.text';
import { dayWithWeekday } from '../../lib/days';
import { useSession } from '../../lib/session';
import { words } from '../../lib/words';
import { t } from './registration.text';
import './registration.css';

export interface Material {
  readonly name: string;
  readonly copies: number;
  readonly original: boolean;
}

interface ReceiptProps {
  readonly page: CasePage;
  /** Known in the window in which it was registered; else only the kinds of paper are. */
  readonly materials?: readonly Material[];
}

/** The sheet itself. */
export function Receipt({ page, materials }: ReceiptProps) {
  const { organisation } = useSession();
  const { facts, committee, owner } = page as CasePage & {
    facts: { route: string; right: string; kind: string; registeredOn: string };
    committee: { name: string | null };
    owner: { name: string | null } | null;
  };
  return (
    <article className="receipt" aria-label={t('receipt')}>
      <header>
        <p>{committee.name ?? organisation.name}</p>
        <h2>{t('receipt')}</h2>
      </header>
      <dl>
        <dt>{t('number')}</dt>
        <dd>
          <strong>{page.registerNumber}</strong>
        </dd>
        <dt>{t('caseName')}</dt>
        <dd>{page.title}</dd>
        <dt>{t('cameFrom')}</dt>
        <dd>{words(`route.${facts.route}`)}</dd>
        <dt>{t('dispute')}</dt>
        <dd>
          {words(`right.${facts.right}`)} · {words(`kind.${facts.kind}`)}
        </dd>
        <dt>{t('receivedOn')}</dt>
        <dd>{dayWithWeekday(facts.registeredOn)}</dd>
        {owner && (
          <>
            <dt>{t('receivedBy')}</dt>
            <dd>{owner.name}</dd>
          </>
        )}
      </dl>
      <h3>{t('parties')}</h3>
      <ul>
        {page.parties.map(({ id, role, name }) => (
          <li key={id}>{common('pair', { label: words(`partyRole.${role}`), value: name })}</li>
        ))}
      </ul>
      <h3>{t('materials')}</h3>
      <Materials page={page} materials={materials} />
      <h3>{t('whatNext')}</h3>
      <Next page={page} route={facts.route} />
      <p className="receipt-foot">
        {committee.name ?? organisation.name}
        <br />
        {t('seal')}
      </p>
    </article>
  );
}

function Materials({ page, materials }: ReceiptProps) {
  if (!materials) {
    const kinds = [...new Set(page.papers.filter(({ entry }) => entry === 1).map(({ kind }) => kind))];
    return (
      <>
        <p className="muted">{t('kindsOnly')}</p>
        <ul>
          {kinds.map((kind) => (
            <li key={kind}>{words(`paper.${kind}`)}</li>
          ))}
        </ul>
      </>
    );
  }
  if (materials.length === 0) return <p>{t('noMaterials')}</p>;
  return (
    <table>
      <thead>
        <tr>
          <th>{t('materialName')}</th>
          <th>{t('copies')}</th>
          <th>{t('original')}</th>
        </tr>
      </thead>
      <tbody>
        {materials.map(({ name, copies, original }, index) => (
          <tr key={index}>
            <td>{name}</td>
            <td className="numbers">{copies}</td>
            <td>{common(original ? 'yes' : 'no')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Only where it still waits for the first answer: a receipt that is printed later does not tell what is past. */
function Next({ page, route }: { page: CasePage; route: string }) {
  const states = page.processes.map(({ state }) => state);
  const running = page.deadlines.filter(({ state }) => state === 'RUNNING');
  return (
    <ul>
      {states.includes('SENT') ? (
        <li>{t('next.SENT')}</li>
      ) : (
        states.includes('REGISTERED') && <li>{t('next.REGISTERED')}</li>
      )}
      {running.map(({ id, name, due }) => (
        <li key={id}>
          <strong>{t('nextBy', { clock: words(`clock.${name}`), day: dayWithWeekday(due) })}</strong>
        </li>
      ))}
      {route === 'PARTY_APPLICATION' && <li>{t('limitation')}</li>}
      <li>{t('free')}</li>
      <li>{t('contact')}</li>
    </ul>
  );
}
