import { Tag } from 'antd';
import { ActButton } from '../../components/act/next-step';
import { nameIn } from '../../components/desk/case-page';
import { DeskCard } from '../../components/desk/desk-card';
import { isWithheld, KeptText } from '../../components/desk/kept-apart';
import { dayWithWeekday } from '../../lib/days';
import { words } from '../../lib/words';
import type { Proposal } from './api/mediation-desk';
import { t } from './mediation-desk.text';
import type { OnDesk } from './mediation-desk.page';

const COLOURS: Readonly<Record<string, string>> = { ACCEPTED: 'green', CONDITIONAL: 'gold', REFUSED: 'red' };

/** Side by side: what each side proposed, version by version, and what the others said to it. */
export function Proposals({ process, page, desk }: OnDesk) {
  return (
    <DeskCard
      title={t('proposals')}
      extra={<ActButton process={process} event="makeProposal" initial={{ from: 'MEDIATOR' }} />}
    >
      {desk.proposals.length === 0 && <p className="muted">{t('noProposals')}</p>}
      <div
        className="proposals"
        tabIndex={desk.proposals.length > 1 ? 0 : undefined}
        role="group"
        aria-label={t('proposals')}
      >
        {desk.proposals.map(({ from, versions }) => (
          <section key={from} className="proposal-side">
            <h3>{words(`value.from.${from}`)}</h3>
            <ol className="desk-list">
              {versions.toReversed().map((proposal) => (
                <li key={proposal.no}>
                  <strong>{t('version', { n: proposal.version })}</strong>{' '}
                  <span className="muted">{dayWithWeekday(proposal.on)}</span>
                  <KeptText value={proposal.text} />
                  <Answers proposal={proposal} page={page} />
                  <ActButton
                    process={process}
                    event="answerProposal"
                    label={t('answer')}
                    type="link"
                    initial={{ round: proposal.round }}
                  />
                </li>
              ))}
            </ol>
          </section>
        ))}
      </div>
    </DeskCard>
  );
}

function Answers({ proposal, page }: { proposal: Proposal; page: OnDesk['page'] }) {
  return (
    <ul className="coming">
      {proposal.answers.map(({ party, answer, conditions }) => (
        <li key={party}>
          {nameIn(page, party)}{' '}
          {isWithheld(answer) ? (
            <Tag>{t('answer')}</Tag>
          ) : (
            <Tag color={COLOURS[answer]}>{words(`value.answer.${answer}`)}</Tag>
          )}
          <KeptText value={conditions} />
        </li>
      ))}
    </ul>
  );
}
