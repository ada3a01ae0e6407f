import type { ReactNode } from 'react';
import { Alert, Tag } from 'antd';
import { Link, useParams, useSearchParams } from 'react-router';
import { dayWithWeekday } from '../../lib/days';
import { useSession } from '../../lib/session';
import { words } from '../../lib/words';
import { ActButton, NextStep } from '../act/next-step';
import { SubjectProvider, type ProcessShown } from '../act/subject';
import { useCasePage, type CasePage } from '../desk/case-page';
import { common } from '../common.text';
import { DeskCard } from '../desk/desk-card';
import { Due } from '../due';
import { Fetched } from '../fetched';
import { PageFrame } from '../page';
import { StateTag } from '../state-tag';
import { useOutgoingCase, type Outgoing } from './api/outgoing';
import { concernsSender } from './clocks-shown';
import { t } from './sender.text';
import { whoseMove } from './sent-list';
import '../desk/desk.css';
import './sender.css';

type PathStep = { readonly state: string; readonly standing: 'done' | 'current' | 'next'; readonly on: string | null };
/** The case as its page tells it, with what a sender reads of it. */
export interface SentCasePage extends Omit<CasePage, 'processes'> {
  readonly facts: {
    readonly route: string;
    readonly right: string;
    readonly kind: string;
    readonly courtNumber?: string;
  };
  readonly processes: readonly (ProcessShown & { readonly path: readonly PathStep[] })[];
}

interface SentCaseProps {
  /** Where the list is. */
  readonly list: string;
  /** Lifecycles whose way is told, in this order. */
  readonly told: readonly string[];
  /** Acts that stand here as buttons, most important first; the rest is behind "next step". */
  readonly acts: readonly { readonly room: string; readonly event: string; readonly primary?: true }[];
  /** Papers that went to and fro between the sender and us. */
  readonly papers: readonly string[];
  readonly result: (page: SentCasePage) => ReactNode;
}

/** One case as its sender follows it: progress in plain steps, clocks, whose move, result. */
export function SentCase({ list, told, acts, papers, result }: SentCaseProps) {
  const { id } = useParams();
  const [params] = useSearchParams();
  const { roles } = useSession();
  const page = useCasePage(id!);
  const outgoing = useOutgoingCase(id!);
  return (
    <Fetched query={page}>
      {(found) => {
        const shown = found as unknown as SentCasePage;
        const { processes } = shown;
        const buttons = acts.flatMap(({ room, event, primary }) => {
          const process = processes.find((one) => one.room === room);
          return process?.allowedEvents.includes(event) ? [{ process, event, primary }] : [];
        });
        return (
          <SubjectProvider value={{ ...found, caseId: found.id }}>
            <PageFrame
              title={found.title}
              hint={
                <>
                  {outgoing.data && <StateTag room={outgoing.data.room} state={outgoing.data.state} />}
                  {outgoing.data && whoseMove(outgoing.data, roles)} · <Link to={list}>{t('back')}</Link>
                </>
              }
              actions={
                <>
                  {buttons.map(({ process, event, primary }) => (
                    <ActButton
                      key={process.room + event}
                      process={process}
                      event={event}
                      type={primary ? 'primary' : 'default'}
                    />
                  ))}
                  <NextStep processes={processes} />
                </>
              }
            >
              {params.has('sent') && (
                <Alert
                  type="success"
                  showIcon
                  role="status"
                  style={{ marginBottom: 16 }}
                  title={t('sentNow', { number: found.registerNumber ?? '' })}
                  description={t('sentNext')}
                />
              )}
              <div className="desk two">
                <div className="desk-column">
                  <DeskCard title={t('progress')}>
                    <Progress page={shown} told={told} />
                  </DeskCard>
                  <DeskCard title={t('result')}>{result(shown)}</DeskCard>
                </div>
                <div className="desk-column">
                  <DeskCard title={t('clocks')}>
                    <Clocks page={found} />
                  </DeskCard>
                  <DeskCard title={t('basics')}>
                    <Basics page={shown} outgoing={outgoing.data} />
                  </DeskCard>
                  <DeskCard title={t('papers')}>
                    <Papers page={found} kinds={papers} />
                  </DeskCard>
                </div>
              </div>
            </PageFrame>
          </SubjectProvider>
        );
      }}
    </Fetched>
  );
}

/** The ways of several lifecycles as one: what a lifecycle still has before it is told only where none has begun after it. */
function Progress({ page, told }: { page: SentCasePage; told: readonly string[] }) {
  const ways = told.flatMap((room) => page.processes.filter((one) => one.room === room));
  const steps = ways.flatMap(({ room, path }, index) =>
    path
      .filter(({ standing }) => standing !== 'next' || index === ways.length - 1)
      .map((step) => ({
        ...step,
        room,
        standing: step.standing === 'current' && index < ways.length - 1 ? ('done' as const) : step.standing,
      })),
  );
  return (
    <ol className="sender-progress">
      {steps.map(({ room, state, standing, on }) => (
        <li key={room + state} className={standing} aria-current={standing === 'current' ? 'step' : undefined}>
          {words(`state.${room}.${state}`)} {on && <span className="muted nowrap">{dayWithWeekday(on)}</span>}
          {standing === 'current' && <Tag style={{ marginInlineStart: 8 }}>{t('current')}</Tag>}
          <span className="sr-only">{t(standing === 'next' ? 'ahead' : standing)}</span>
        </li>
      ))}
    </ol>
  );
}

function Clocks({ page }: { page: CasePage }) {
  const clocks = page.deadlines.filter(({ name }) => concernsSender(name));
  if (clocks.length === 0) return <p className="muted">{t('noClocks')}</p>;
  const running = clocks.filter(({ state }) => state === 'RUNNING');
  const over = clocks.filter(({ state }) => state !== 'RUNNING');
  return (
    <ul className="desk-list">
      {running.map(({ id, name, start, due, provisional }) => (
        <li key={id}>
          <strong>{words(`clock.${name}`)}</strong> <Due day={due} provisional={provisional} />
          <br />
          <span className="muted">{t('from', { day: dayWithWeekday(start) })}</span>
        </li>
      ))}
      {over.map(({ id, name, due, state }) => (
        <li key={id} className="muted">
          {words(`clock.${name}`)} {dayWithWeekday(due)} · {words(`deadline.${state}`)}
        </li>
      ))}
    </ul>
  );
}

function Basics({ page, outgoing }: { page: SentCasePage; outgoing?: Outgoing }) {
  const { facts, mediators, parties } = page;
  const courtNumber = facts.courtNumber ?? outgoing?.courtNumber;
  return (
    <dl className="desk-facts">
      <dt>{t('number')}</dt>
      <dd>{page.registerNumber}</dd>
      {page.caseNumber && (
        <>
          <dt>{t('caseNumber')}</dt>
          <dd>{page.caseNumber}</dd>
        </>
      )}
      {courtNumber && (
        <>
          <dt>{t('courtNumber')}</dt>
          <dd>{courtNumber}</dd>
        </>
      )}
      <dt>{t('route')}</dt>
      <dd>
        {words(`route.${facts.route}`)}
        {outgoing?.procedure && ` · ${words(`value.procedure.${outgoing.procedure}`)}`}
      </dd>
      <dt>{t('dispute')}</dt>
      <dd>
        {words(`right.${facts.right}`)} · {words(`kind.${facts.kind}`)}
      </dd>
      <dt>{t('parties')}</dt>
      <dd>
        {parties.map(({ id, role, name }) => (
          <div key={id}>{common('pair', { label: words(`partyRole.${role}`), value: name })}</div>
        ))}
      </dd>
      <dt>{t('handler')}</dt>
      <dd>{mediators.map(({ name }) => name).join('、') || t('noHandler')}</dd>
    </dl>
  );
}

function Papers({ page, kinds }: { page: CasePage; kinds: readonly string[] }) {
  const papers = page.papers.filter(({ kind, withdrawn }) => !withdrawn && kinds.includes(kind));
  if (papers.length === 0) return <p className="muted">{t('noPapers')}</p>;
  return (
    <ul className="desk-list">
      {papers.map(({ id, kind, number, on }) => (
        <li key={id}>
          {words(`paper.${kind}`)} {number && <span className="nowrap">{number}</span>}{' '}
          <span className="muted nowrap">{dayWithWeekday(on)}</span>
        </li>
      ))}
    </ul>
  );
}
