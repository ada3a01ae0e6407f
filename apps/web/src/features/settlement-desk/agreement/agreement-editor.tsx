import { useState } from 'react';
import { Alert, Button, Checkbox } from 'antd';
import { PlusOutlined } from '@ant-design/icons';
import { chineseAmount } from '#domain/agreement/chinese-amount';
import { DeskCard } from '../../../components/desk/desk-card';
import { nameIn, type CasePage } from '../../../components/desk/case-page';
import { useMachine, type FieldSchema } from '../../../components/act/machine';
import type { ProcessShown } from '../../../components/act/subject';
import { common } from '../../../components/common.text';
import { Fetched } from '../../../components/fetched';
import { yuan } from '../../../lib/money';
import { words } from '../../../lib/words';
import type { SavedVersion } from '../api/settlement-desk';
import { AgreementPaper } from './agreement-paper';
import { t } from './agreement.text';
import { ClauseCard } from './clause-card';
import { ClauseLibrary } from './clause-library';
import { BLANKS } from './clause-library.text';
import { moved, payloadOf, replaced, totalOf, without, type Draft, type Obligation } from './draft';
import { EditorBar } from './editor-bar';
import { FindingList } from './finding-list';
import { findingsAbove, findingsAt, type Finding } from './findings';
import { incompleteIn } from './incomplete';
import { Names } from './names';
import { ObligationCard } from './obligation-card';
import { Payees } from './payees';
import { filled } from './placeholders';
import { opened } from './saved-draft';
import { useDraftInWork } from './use-draft-in-work';
import { useLint } from './use-lint';
import './agreement.css';

interface EditorProps {
  readonly process: ProcessShown;
  readonly page: CasePage;
  readonly saved: SavedVersion | null;
  /** What was masked in the saved draft and has been asked for. */
  readonly shown: ReadonlyMap<string, unknown>;
}

/** Where an agreement is written: what it says, what it comes to, and what the server finds wrong, as it is typed. */
export function AgreementEditor(props: EditorProps) {
  const machine = useMachine('settlement');
  return (
    <Fetched query={machine}>
      {({ events }) => {
        const { fields } = events.find(({ event }) => event === 'saveDraft')!;
        return <Editor {...props} schema={fields} />;
      }}
    </Fetched>
  );
}

const OTHER_SIDES: readonly (readonly [Obligation['act'], 'addPay' | 'addDo' | 'addRefrain'])[] = [
  ['PAY', 'addPay'],
  ['DO', 'addDo'],
  ['REFRAIN', 'addRefrain'],
];

function Editor({ process, page, saved, shown, schema }: EditorProps & { schema: FieldSchema }) {
  const [library, setLibrary] = useState(false);
  const work = useDraftInWork(process.id, opened(saved?.content ?? null, shown));
  const { draft, change } = work;
  const { clauses, obligations } = draft;
  const payload = payloadOf(draft, (id) => nameIn(page, id));
  const gaps = incompleteIn(schema, payload);
  const lint = useLint(process, payload, gaps.length === 0);
  const findings: readonly Finding[] =
    gaps.length > 0
      ? gaps.map((pointer) => ({ pointer, code: 'REQUIRED', message: gapIn(pointer) }))
      : (lint.data?.findings ?? []);
  const parties = page.parties.map(({ id, name }) => ({ value: id, label: name }));
  const clauseSchema = schema.properties!.clauses.items!;
  const total = totalOf(draft);
  const known = knownIn(page, draft);
  return (
    <div className="desk two">
      <div className="desk-column">
        {work.restored && (
          <Alert
            type="info"
            title={t('restored')}
            action={
              <Button size="small" onClick={work.forget}>
                {t('discard')}
              </Button>
            }
          />
        )}
        <DeskCard
          title={t('clauses')}
          extra={
            <Button icon={<PlusOutlined />} onClick={() => setLibrary(true)}>
              {t('library')}
            </Button>
          }
        >
          {clauses.length === 0 && <p className="muted">{t('noClauses')}</p>}
          <ol className="clauses">
            {clauses.map((clause, i) => (
              <ClauseCard
                key={i}
                no={i + 1}
                last={i === clauses.length - 1}
                clause={clause}
                schema={clauseSchema}
                parties={parties}
                findings={findingsAt(findings, `/clauses/${i}`)}
                known={clause.text && filled(clause.text, known)}
                onChange={(with_) => change({ clauses: replaced(clauses, i, with_) })}
                onMove={(by) => change({ clauses: moved(clauses, i, by) })}
                onRemove={() => change({ clauses: without(clauses, i) })}
              />
            ))}
          </ol>
        </DeskCard>
        <DeskCard title={t('obligations')}>
          {obligations.length === 0 && <p className="muted">{t('noObligations')}</p>}
          <ol className="clauses">
            {obligations.map((obligation, i) => (
              <ObligationCard
                key={i}
                no={i + 1}
                obligation={obligation}
                parties={parties}
                findings={findingsAt(findings, `/obligations/${i}`)}
                onChange={(with_) => change({ obligations: replaced(obligations, i, with_) })}
                onRemove={() => change({ obligations: without(obligations, i) })}
              />
            ))}
          </ol>
          <div className="desk-buttons">
            {OTHER_SIDES.map(([act, label]) => (
              <Button
                key={act}
                icon={<PlusOutlined />}
                onClick={() => change({ obligations: [...obligations, newObligation(page, act)] })}
              >
                {t(label)}
              </Button>
            ))}
          </div>
          <Total fen={total} />
        </DeskCard>
        <Payees payees={draft.payees} parties={parties} findings={findings} onChange={(payees) => change({ payees })} />
        <Names names={draft.names} parties={parties} onChange={(names) => change({ names })} />
        <DeskCard title={words('field.touchesOutsiders')}>
          <Checkbox
            checked={draft.touchesOutsiders ?? false}
            onChange={({ target }) => change({ touchesOutsiders: target.checked })}
          >
            {t('outsiders')}
          </Checkbox>
        </DeskCard>
      </div>
      <div className="desk-column editor-side">
        <DeskCard title={t('findings')}>
          <FindingList findings={findingsAbove(findings)} />
          <EditorBar
            process={process}
            payload={payload}
            lint={gaps.length > 0 ? null : lint}
            dirty={work.dirty}
            savedOn={saved?.on ?? null}
            onSaved={work.forget}
          />
        </DeskCard>
        <DeskCard title={t('paper')}>
          <AgreementPaper draft={draft} page={page} />
        </DeskCard>
      </div>
      {library && (
        <ClauseLibrary
          kinds={clauseSchema.properties!.kind.enum ?? []}
          known={known}
          onTake={(clause) => change({ clauses: [...clauses, clause] })}
          onClose={() => setLibrary(false)}
        />
      )}
    </div>
  );
}

/** '/obligations/0/obligeeId' → the word of that field, and that it is required. */
function gapIn(pointer: string): string {
  const [list, name] = pointer
    .split('/')
    .filter((part) => !/^\d*$/.test(part))
    .slice(-2);
  return `${words(`field.${list}.${name ?? list}`)}: ${common('required')}`;
}

function Total({ fen }: { fen: number }) {
  return (
    <p className="amount-total">
      {t('total')}{' '}
      {fen > 0 ? (
        <>
          <strong className="numbers">¥{yuan(fen)}</strong> <span lang="zh">{chineseAmount(fen)}</span>
        </>
      ) : (
        t('noMoney')
      )}
    </p>
  );
}

/** As a rule the respondent owes the applicant; both can be chosen otherwise. */
function newObligation({ parties }: CasePage, act: Obligation['act']): Obligation {
  const first = (role: string) => parties.find((party) => party.role === role)?.id;
  return { act, obligorId: first('RESPONDENT'), obligeeId: first('APPLICANT') };
}

function knownIn({ parties }: CasePage, draft: Draft): Record<string, string | undefined> {
  const side = (role: string) =>
    parties
      .filter((party) => party.role === role)
      .map(({ name }) => name)
      .join('、') || undefined;
  const total = totalOf(draft);
  return {
    [BLANKS.applicant]: side('APPLICANT'),
    [BLANKS.respondent]: side('RESPONDENT'),
    [BLANKS.amount]: total > 0 ? yuan(total) : undefined,
    [BLANKS.amountInWords]: total > 0 ? chineseAmount(total) : undefined,
  };
}
