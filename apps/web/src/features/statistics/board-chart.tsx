import { useEffect, useRef } from 'react';
import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { words } from '../../lib/words';
import type { Board } from './api/board';
import { rowTitle, titleOf } from './figures';
import { t } from './statistics.text';

use([BarChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

/** Told apart by brightness as well as by hue. */
const SERIES = [
  { indicator: 'accepted', color: '#0f5c5c' },
  { indicator: 'closed', color: '#7fb3b3' },
  { indicator: 'success', color: '#d98e04' },
] as const;
/** More rows are in the table; a chart of fifty names says nothing. */
const MOST_ROWS = 24;
/** What fits between the margins of A4, in CSS pixels; a drawing does not flow by itself. */
const PAPER_WIDTH = 590;

/** The rows as bars. A picture only: the same figures stand in the table, where they can be read and clicked. */
export default function BoardChart({ board }: { board: Board }) {
  const place = useRef<HTMLDivElement>(null);
  const by = board.by!;
  useEffect(() => {
    const chart = init(place.current!, null, { renderer: 'svg' });
    const draw = () => chart.setOption(optionOf(board, by, place.current!.clientWidth), true);
    draw();
    const forScreen = () => {
      chart.resize();
      draw();
    };
    const watch = new ResizeObserver(forScreen);
    watch.observe(place.current!);
    const forPaper = () => {
      chart.resize({ width: PAPER_WIDTH });
      chart.setOption(optionOf(board, by, PAPER_WIDTH), true);
    };
    window.addEventListener('beforeprint', forPaper);
    window.addEventListener('afterprint', forScreen);
    return () => {
      window.removeEventListener('beforeprint', forPaper);
      window.removeEventListener('afterprint', forScreen);
      watch.disconnect();
      chart.dispose();
    };
  }, [board, by]);
  const names = SERIES.map(({ indicator }) => titleOf(indicator)).join(', ');
  return (
    <section className="stat-card">
      <h2>{t('chart')}</h2>
      <div
        ref={place}
        className="stat-chart"
        role="img"
        aria-label={t('chartSays', { by: words(`breakdown.${by}`), names })}
      />
    </section>
  );
}

function optionOf({ rows }: Board, by: string, width: number) {
  const shown = rows.slice(0, MOST_ROWS);
  const tight = width / shown.length < 130;
  return {
    animation: false,
    grid: { left: 8, right: 8, top: 36, bottom: 8, containLabel: true },
    legend: { top: 0 },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
    xAxis: {
      type: 'category',
      data: shown.map((row) => rowTitle(by, row)),
      axisLabel: { interval: 0, rotate: tight ? 40 : 0, width: 110, overflow: 'truncate', color: '#333' },
    },
    yAxis: { type: 'value', minInterval: 1, axisLabel: { color: '#333' } },
    series: SERIES.map(({ indicator, color }) => ({
      type: 'bar',
      name: titleOf(indicator),
      color,
      barMaxWidth: 26,
      data: shown.map(({ figures }) => figures[indicator]),
    })),
  };
}
