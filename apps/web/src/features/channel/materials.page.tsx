import { useState } from 'react';
import { FileDrop } from '../../components/evidence/file-drop';
import { fileSize } from '../../components/evidence/file-size';
import { useUploads } from '../../components/evidence/use-uploads';
import { words } from '../../lib/words';
import { useChoices, type Choices } from './api/application';
import { UPLOADS, useHandIn, type OwnCase } from './api/own-case';
import { OwnPage } from './own/own-page';
import { t } from './own/work.text';
import { goToFirstFault, SelectQuestion, TextQuestion, Tick } from './parts/questions';
import { Refusal } from './parts/refusal';
import { Shown } from './parts/shown';

interface Row {
  readonly file: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly name: string;
  readonly kind: string;
}

/** Evidence, what was asked for, proof of payment: everything that comes after the application. */
export function Page() {
  const choices = useChoices();
  return (
    <OwnPage title={t('materialsTitle')} back="/public/case">
      {(own) => <Shown query={choices}>{(known) => <HandIn own={own} choices={known} />}</Shown>}
    </OwnPage>
  );
}

function HandIn({ own, choices }: { own: OwnCase; choices: Choices }) {
  const [rows, setRows] = useState<readonly Row[]>([]);
  const [complete, setComplete] = useState(false);
  const [asked, setAsked] = useState(false);
  const handIn = useHandIn();
  const isAsked = own.standing.todo.some(({ what }) => what === 'supplement');
  const uploads = useUploads(UPLOADS, ({ id, name, bytes }) =>
    setRows((before) => [
      ...before,
      { file: id, fileName: name, bytes, name: name.replace(/\.\w{1,5}$/, ''), kind: 'EVIDENCE' },
    ]),
  );
  const change = (file: string, patch: Partial<Row>) =>
    setRows((before) => before.map((one) => (one.file === file ? { ...one, ...patch } : one)));
  const send = () => {
    setAsked(true);
    if (rows.length === 0 || rows.some(({ name }) => !name.trim())) return goToFirstFault();
    const materials = rows.map(({ file, name, kind }) => ({ file, name: name.trim(), kind }));
    handIn.mutate(
      { materials, ...(isAsked && complete && { complete }) },
      { onSuccess: () => (setRows([]), setAsked(false), setComplete(false)) },
    );
  };
  return (
    <>
      <p className="muted">{t('materialsHint')}</p>
      {own.missing.length > 0 && (
        <div className="note warn">
          {t('missing')}
          <ul style={{ margin: 0, paddingLeft: 22 }}>
            {own.missing.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </div>
      )}
      <Refusal problem={uploads.problem ?? handIn.error} />
      {handIn.isSuccess && rows.length === 0 && (
        <p className="note" role="status">
          {t('handedIn')}
        </p>
      )}
      <section className="card">
        <ul className="plain">
          {rows.map((row) => (
            <li key={row.file}>
              <div className="row-apart">
                <span>
                  {row.fileName} <span className="muted">{fileSize(row.bytes)}</span>
                </span>
                <button
                  type="button"
                  className="icon-btn"
                  aria-label={t('remove', { name: row.fileName })}
                  onClick={() => {
                    void uploads.drop(row.file);
                    setRows((before) => before.filter(({ file }) => file !== row.file));
                  }}
                >
                  ✕
                </button>
              </div>
              <TextQuestion
                name={`name-${row.file}`}
                label={t('name')}
                value={row.name}
                onChange={(name) => change(row.file, { name })}
                fault={asked && !row.name.trim() ? t('required') : undefined}
                max={200}
              />
              <SelectQuestion
                name={`kind-${row.file}`}
                label={t('kind')}
                value={row.kind}
                onChange={(kind) => change(row.file, { kind })}
                options={choices.materialKinds.map((value) => ({ value, label: words(`value.kind.${value}`) }))}
              />
            </li>
          ))}
        </ul>
        <FileDrop
          onFiles={(files) => void uploads.send(files)}
          sending={uploads.sending}
          onStop={uploads.stop}
          endings={choices.files.endings}
          mb={Math.floor(choices.files.bytes / 1024 ** 2)}
        />
        {asked && rows.length === 0 && (
          <p className="fault" role="alert">
            {t('chooseFirst')}
          </p>
        )}
        {isAsked && (
          <Tick name="complete" checked={complete} onChange={setComplete}>
            {t('complete')}
            <br />
            <span className="muted">{t('completeHint')}</span>
          </Tick>
        )}
        <div className="btns">
          <button
            type="button"
            className="btn primary"
            disabled={handIn.isPending || uploads.sending !== null}
            onClick={send}
          >
            {t('handIn')}
          </button>
        </div>
      </section>
    </>
  );
}
