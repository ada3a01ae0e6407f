import { words } from '../../lib/words';
import type { DossierDesk } from './api/dossier-desk';
import { t } from './dossier-desk.text';

/** What is leafed through: the cover, the contents, every paper in its place, the back cover. */
export interface Leaf {
  /** The paper's id, or the name of a page that the volume itself adds. */
  readonly id: string;
  readonly name: string;
  readonly on: string | null;
  readonly part: 'AROUND' | 'VOLUME' | 'OUTSIDE';
}

export function leavesOf({ papers }: Pick<DossierDesk, 'papers'>): Leaf[] {
  const leaf = ({ id, kind, number, on, place }: DossierDesk['papers'][number]): Leaf => ({
    id,
    name: [words(`paper.${kind}`), number].filter(Boolean).join(' '),
    on,
    part: place > 0 ? 'VOLUME' : 'OUTSIDE',
  });
  const all = papers.map(leaf);
  return [
    { id: 'cover', name: t('cover'), on: null, part: 'AROUND' },
    { id: 'contents', name: t('contentsPage'), on: null, part: 'AROUND' },
    ...all.filter(({ part }) => part === 'VOLUME'),
    { id: 'backCover', name: t('backCover'), on: null, part: 'AROUND' },
    ...all.filter(({ part }) => part === 'OUTSIDE'),
  ];
}

/** The leaf so many further on; at the ends it stays. */
export function turned(leaves: readonly Leaf[], id: string, by: 1 | -1): Leaf {
  const at = leaves.findIndex((leaf) => leaf.id === id);
  return leaves[Math.min(Math.max(at + by, 0), leaves.length - 1)];
}
