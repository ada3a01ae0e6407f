import { useEffect, useRef } from 'react';
import type { Point, Stroke } from './strokes';
import { t } from './work.text';

interface SignPadProps {
  readonly strokes: readonly Stroke[];
  readonly onStrokes: (strokes: readonly Stroke[]) => void;
}

/** A field for finger, pen or mouse. What is kept are the strokes; the picture is only what one sees. */
export function SignPad({ strokes, onStrokes }: SignPadProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const current = useRef<Point[] | null>(null);
  const began = useRef<number | null>(null);

  const draw = () => {
    const field = canvas.current;
    const pen = field?.getContext('2d');
    if (!field || !pen) return;
    const scale = window.devicePixelRatio || 1;
    const { width, height } = field.getBoundingClientRect();
    if (field.width !== Math.round(width * scale))
      [field.width, field.height] = [Math.round(width * scale), Math.round(height * scale)];
    pen.setTransform(scale, 0, 0, scale, 0, 0);
    pen.clearRect(0, 0, width, height);
    [pen.lineWidth, pen.lineCap, pen.lineJoin, pen.strokeStyle] = [3, 'round', 'round', '#10233f'];
    for (const stroke of current.current ? [...strokes, current.current] : strokes) {
      pen.beginPath();
      stroke.forEach(({ x, y }, i) => (i === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)));
      pen.stroke();
    }
  };
  useEffect(draw);

  const pointOf = (touch: React.PointerEvent<HTMLCanvasElement>): Point => {
    const { left, top } = touch.currentTarget.getBoundingClientRect();
    began.current ??= touch.timeStamp;
    const place = (value: number) => Math.min(Math.max(Math.round(value), 0), 9999);
    return {
      x: place(touch.clientX - left),
      y: place(touch.clientY - top),
      ms: Math.round(touch.timeStamp - began.current),
    };
  };
  const lift = () => {
    if (!current.current) return;
    const stroke = current.current;
    current.current = null;
    onStrokes([...strokes, stroke]);
  };
  return (
    <canvas
      ref={canvas}
      className="sign-pad"
      role="img"
      aria-label={t('padLabel')}
      onPointerDown={(touch) => {
        touch.currentTarget.setPointerCapture(touch.pointerId);
        current.current = [pointOf(touch)];
        draw();
      }}
      onPointerMove={(touch) => {
        if (!current.current) return;
        current.current.push(pointOf(touch));
        draw();
      }}
      onPointerUp={lift}
      onPointerCancel={lift}
    />
  );
}
