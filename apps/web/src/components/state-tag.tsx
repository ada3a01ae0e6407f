import { Tag } from 'antd';
import { words } from '../lib/words';
import { STATE_TONES, type Tone } from './state-tones';

const COLOURS: Record<Tone, string> = {
  todo: 'cyan',
  waiting: 'gold',
  good: 'green',
  ended: 'default',
  stopped: 'volcano',
};

/** The state of a lifecycle, in words; its colour only underlines them. */
export function StateTag({ room, state }: { room: string; state: string }) {
  const tone = STATE_TONES.get(`${room}.${state}`);
  return <Tag color={tone && COLOURS[tone]}>{words(`state.${room}.${state}`)}</Tag>;
}

/** The same from `mediation.MEDIATING`, as a list of cases tells it. */
export function StageTag({ stage }: { stage: string }) {
  const [room, state] = stage.split('.');
  return <StateTag room={room} state={state} />;
}
