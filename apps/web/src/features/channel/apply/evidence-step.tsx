import { FileDrop } from '../../../components/evidence/file-drop';
import { fileSize } from '../../../components/evidence/file-size';
import { useUploads } from '../../../components/evidence/use-uploads';
import { words } from '../../../lib/words';
import { UPLOADS } from '../api/application';
import { SelectQuestion, TextQuestion, Tick } from '../parts/questions';
import { Refusal } from '../parts/refusal';
import type { Material } from './application';
import { t } from './apply.text';
import type { StepProps } from './dispute-step';
import { faultAt } from './side-questions';
import { Summary } from './summary';

/** Step three: what proves it, one look over everything, and the declaration. */
export function EvidenceStep(props: StepProps & { readonly onGoTo: (step: number) => void }) {
  const { draft, onChange, faults, onGoTo, choices } = props;
  return (
    <>
      <Evidence {...props} />
      <Summary draft={draft} choices={choices} onGoTo={onGoTo} />
      <section className="card" aria-label={t('declaration')}>
        <h2>{t('declaration')}</h2>
        <Tick
          name="/declaration/truthful"
          checked={draft.truthful}
          onChange={(truthful) => onChange({ truthful })}
          fault={faultAt(faults, '/declaration/truthful')}
        >
          {t('truthful')}
        </Tick>
        <Tick
          name="/declaration/dataProcessing"
          checked={draft.dataProcessing}
          onChange={(dataProcessing) => onChange({ dataProcessing })}
          fault={faultAt(faults, '/declaration/dataProcessing')}
        >
          {t('dataProcessing')}
        </Tick>
      </section>
    </>
  );
}

function Evidence({ draft, onChange, faults, choices }: StepProps) {
  const { materials } = draft;
  const { files, materialKinds } = choices;
  const uploads = useUploads(UPLOADS, ({ id, name, bytes }) =>
    onChange({
      materials: [
        ...materials,
        { file: id, fileName: name, bytes, name: name.replace(/\.\w{1,5}$/, ''), kind: 'EVIDENCE' },
      ],
    }),
  );
  const change = (file: string, patch: Partial<Material>) =>
    onChange({ materials: materials.map((one) => (one.file === file ? { ...one, ...patch } : one)) });
  return (
    <section className="card" aria-label={t('evidence')}>
      <h2>{t('evidence')}</h2>
      <p className="muted">{t('evidenceHint')}</p>
      <Refusal problem={uploads.problem} />
      <ul className="plain">
        {materials.map((one, i) => (
          <li key={one.file}>
            <div className="row-apart">
              <span>
                {one.fileName} <span className="muted">{fileSize(one.bytes)}</span>
              </span>
              <button
                type="button"
                className="icon-btn"
                aria-label={t('removeFile', { name: one.fileName })}
                onClick={() => {
                  void uploads.drop(one.file);
                  onChange({ materials: materials.filter(({ file }) => file !== one.file) });
                }}
              >
                ✕
              </button>
            </div>
            <TextQuestion
              name={`/materials/${i}/name`}
              label={t('materialName')}
              value={one.name}
              onChange={(name) => change(one.file, { name })}
              fault={faultAt(faults, `/materials/${i}/name`) ?? faultAt(faults, `/materials/${i}/file`)}
              max={200}
            />
            <SelectQuestion
              name={`/materials/${i}/kind`}
              label={t('materialKind')}
              value={one.kind}
              onChange={(kind) => change(one.file, { kind })}
              options={materialKinds.map((value) => ({ value, label: words(`value.kind.${value}`) }))}
            />
          </li>
        ))}
      </ul>
      {materials.length < files.most && (
        <FileDrop
          onFiles={(chosen) => void uploads.send(chosen)}
          sending={uploads.sending}
          onStop={uploads.stop}
          endings={files.endings}
          mb={Math.floor(files.bytes / 1024 ** 2)}
        />
      )}
    </section>
  );
}
