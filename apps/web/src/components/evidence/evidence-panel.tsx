import type { ProcessShown } from '../act/subject';
import { Fetched } from '../fetched';
import { useEvidence } from './api/evidence';
import { EvidenceAdd } from './evidence-add';
import { EvidenceList } from './evidence-list';
import { t } from './evidence.text';
import './evidence.css';

interface EvidencePanelProps {
  readonly caseId: string;
  /** Lifecycles of the case as they were looked at. */
  readonly processes: readonly ProcessShown[];
  readonly parties: readonly { readonly id: string; readonly name: string }[];
}

/** All files of a case and a way to add to them; what this reader may not open is only counted. */
export function EvidencePanel({ caseId, processes, parties }: EvidencePanelProps) {
  const query = useEvidence(caseId);
  const intake = processes.find(({ room }) => room === 'intake');
  return (
    <section aria-label={t('title')}>
      <Fetched query={query}>
        {({ items, kept }) => (
          <EvidenceList items={items} kept={kept} nameOf={(id) => parties.find((party) => party.id === id)?.name} />
        )}
      </Fetched>
      {intake && <EvidenceAdd intake={intake} parties={parties} />}
      <p className="muted">{t('logged')}</p>
    </section>
  );
}
