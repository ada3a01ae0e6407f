import { useState } from 'react';
import type { ProcessShown } from '../../components/act/subject';
import type { CasePage } from '../../components/desk/case-page';
import { Desk } from '../../components/desk/desk';
import { Fetched } from '../../components/fetched';
import { useDossierDesk, type DossierDesk } from './api/dossier-desk';
import { Checklist } from './checklist';
import { t } from './dossier-desk.text';
import { leavesOf } from './leaves';
import { PaperPanel } from './paper-panel';
import { VolumeState } from './volume-state';
import { VolumeWork } from './volume-work';
import './dossier-desk.css';

/** What every part of the desk looks at. */
export interface OnDesk {
  readonly process: ProcessShown;
  readonly page: CasePage;
  readonly desk: DossierDesk;
}

/** Two panels: the paper on the left, what the law wants of the volume on the right. */
export function Page() {
  return (
    <Desk room="dossier" title={t('title')} roles={['mediator', 'director', 'intake', 'archivist']}>
      {({ process, page }) => <OneCase process={process} page={page} />}
    </Desk>
  );
}

function OneCase({ process, page }: Omit<OnDesk, 'desk'>) {
  const query = useDossierDesk(process.id);
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <Fetched query={query}>
      {(desk) => {
        const leaves = leavesOf(desk);
        const leaf = leaves.find(({ id }) => id === chosen) ?? leaves[0];
        return (
          <div className="dossier">
            <PaperPanel process={process.id} leaves={leaves} leaf={leaf} onChoose={setChosen} />
            <div className="desk-column no-print">
              <VolumeWork process={process} page={page} desk={desk} />
              <Checklist desk={desk} chosen={leaf.id} onChoose={setChosen} />
              <VolumeState process={process} page={page} desk={desk} />
            </div>
          </div>
        );
      }}
    </Fetched>
  );
}
