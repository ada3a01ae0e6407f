import { useEffect, useId } from 'react';
import { Button, Select } from 'antd';
import { LeftOutlined, PrinterOutlined, RightOutlined } from '@ant-design/icons';
import { common } from '../../components/common.text';
import { Fetched } from '../../components/fetched';
import { usePaperPage } from '../../components/paper/paper-page';
import { PaperSheet } from '../../components/paper/paper-sheet';
import { dayWithWeekday } from '../../lib/days';
import { useVolumePages } from './api/dossier-desk';
import { t } from './dossier-desk.text';
import { turned, type Leaf } from './leaves';

interface PaperPanelProps {
  readonly process: string;
  readonly leaves: readonly Leaf[];
  readonly leaf: Leaf;
  readonly onChoose: (id: string) => void;
}

/** One leaf after the other, as it will lie in the volume. */
export function PaperPanel({ process, leaves, leaf, onChoose }: PaperPanelProps) {
  const heading = useId();
  const at = leaves.findIndex(({ id }) => id === leaf.id);
  const turn = (by: 1 | -1) => onChoose(turned(leaves, leaf.id, by).id);
  useKeys(turn);
  return (
    <section className="leaf-panel" aria-labelledby={heading}>
      <h2 id={heading} className="sr-only">
        {t('papers')}
      </h2>
      <div className="leaf-bar no-print">
        <Button
          icon={<LeftOutlined />}
          disabled={at === 0}
          onClick={() => turn(-1)}
          aria-label={t('previous')}
          title={t('keys')}
        />
        <Select
          className="leaf-choice"
          aria-label={t('papers')}
          value={leaf.id}
          onChange={onChoose}
          showSearch={{ optionFilterProp: 'label' }}
          options={leaves.map(({ id, name, on }) => ({
            value: id,
            label: [name, on && dayWithWeekday(on)].filter(Boolean).join(' · '),
          }))}
        />
        <Button
          icon={<RightOutlined />}
          disabled={at === leaves.length - 1}
          onClick={() => turn(1)}
          aria-label={t('nextOne')}
          title={t('keys')}
        />
        <span className="muted numbers" role="status">
          {t('count', { n: at + 1, all: leaves.length })}
        </span>
        <Button icon={<PrinterOutlined />} onClick={() => print()}>
          {common('print')}
        </Button>
      </div>
      <p className="muted no-print leaf-keys">{t('keys')}</p>
      {leaf.part === 'AROUND' ? <Around process={process} leaf={leaf.id} /> : <Paper id={leaf.id} />}
    </section>
  );
}

function Paper({ id }: { id: string }) {
  const query = usePaperPage(id);
  return <Fetched query={query}>{({ page }) => <PaperSheet page={page} />}</Fetched>;
}

function Around({ process, leaf }: { process: string; leaf: string }) {
  const query = useVolumePages(process, true);
  return (
    <Fetched query={query}>{(pages) => <PaperSheet page={pages[leaf as keyof typeof pages] ?? pages.cover} />}</Fetched>
  );
}

const TURNS: Readonly<Record<string, 1 | -1>> = { j: 1, ArrowRight: 1, k: -1, ArrowLeft: -1 };

/** Keys leaf through the volume unless somebody is typing or choosing. */
function useKeys(turn: (by: 1 | -1) => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const by = TURNS[event.key];
      if (!by || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      turn(by);
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  });
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName) ||
    target.closest('[role="dialog"],[role="listbox"],[role="combobox"]') !== null);
