import { useId } from 'react';
import { words } from '../../lib/words';
import { NODE, type Edge, type Layout, type Node } from './layout';
import { t } from './lifecycle.text';

interface DiagramProps {
  readonly room: string;
  readonly layout: Layout;
  readonly selected: string | null;
  /** Where a case is, and where it has been. */
  readonly here: string | null;
  readonly done: readonly string[];
  readonly onSelect: (state: string) => void;
}

export const stateName = (room: string, state: string): string =>
  state === 'NEW' ? t('begin') : words(`state.${room}.${state}`);

/** The machine as a drawing. Every state is a button; choosing one brings its lines to the front. */
export function Diagram({ room, layout, selected, here, done, onSelect }: DiagramProps) {
  const { nodes, edges, width, height } = layout;
  const arrow = useId();
  const lit = (edge: Edge) => selected !== null && (edge.from === selected || edge.to === selected);
  return (
    <div className="diagram" role="region" aria-label={t('scroll')} tabIndex={0}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="group"
        aria-label={t('diagram', { room: words(`room.${room}`) })}
      >
        <defs>
          {['', '-lit'].map((kind) => (
            <marker
              key={kind}
              id={arrow + kind}
              viewBox="0 0 8 8"
              refX="7"
              refY="4"
              markerWidth="9"
              markerHeight="9"
              markerUnits="userSpaceOnUse"
              orient="auto-start-reverse"
            >
              <path d="M 0 0 L 8 4 L 0 8 z" className={`arrow${kind}`} />
            </marker>
          ))}
        </defs>
        {edges
          .toSorted((a, b) => Number(lit(a)) - Number(lit(b)))
          .map((edge) => (
            <path
              key={`${edge.from} ${edge.to}`}
              d={edge.path}
              className={lit(edge) ? 'edge lit' : 'edge'}
              markerEnd={`url(#${arrow}${lit(edge) ? '-lit' : ''})`}
            />
          ))}
        {nodes.map((node) => (
          <State
            key={node.state}
            node={node}
            name={stateName(room, node.state)}
            standing={node.state === here ? 'here' : done.includes(node.state) ? 'done' : node.onWay ? 'way' : 'other'}
            selected={node.state === selected}
            onSelect={onSelect}
          />
        ))}
      </svg>
    </div>
  );
}

interface StateProps {
  readonly node: Node;
  readonly name: string;
  readonly standing: 'here' | 'done' | 'way' | 'other';
  readonly selected: boolean;
  readonly onSelect: (state: string) => void;
}

function State({ node: { state, x, y, final }, name, standing, selected, onSelect }: StateProps) {
  const said = { here: t('legendHere'), done: t('legendDone'), way: '', other: '' }[standing];
  return (
    <g
      role="button"
      tabIndex={0}
      aria-pressed={selected}
      aria-current={standing === 'here' ? 'step' : undefined}
      aria-label={[name, said].filter(Boolean).join('，')}
      className={`state ${standing}${selected ? ' selected' : ''}`}
      transform={`translate(${x} ${y})`}
      onClick={() => onSelect(state)}
      onKeyDown={(key) => {
        if (key.key !== 'Enter' && key.key !== ' ') return;
        key.preventDefault();
        onSelect(state);
      }}
    >
      <rect width={NODE.width} height={NODE.height} rx={6} />
      {final && <rect className="inner" x={3} y={3} width={NODE.width - 6} height={NODE.height - 6} rx={4} />}
      <text
        x={NODE.width / 2}
        y={NODE.height / 2}
        textAnchor="middle"
        dominantBaseline="central"
        fontSize={Math.min(LARGEST, (NODE.width - 16) / emsOf(name))}
      >
        {name}
      </text>
    </g>
  );
}

const LARGEST = 14;

/** How wide a name is in its own letters: a Chinese sign fills its square, a Latin letter about half of it. */
const emsOf = (name: string): number =>
  [...name].reduce((sum, sign) => sum + (sign.codePointAt(0)! > 0x2e7f ? 1 : 0.56), 0);
