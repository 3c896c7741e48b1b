import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { EChartsCoreOption } from 'echarts/core';
import type { Palette } from '../parts/chart';
import '../parts/chart';
import type { Column } from '../parts/table';
import '../parts/table';
import { number } from '../shell/format';
import type { Bin, Line } from './line';
import type { Band, Point } from './service';
import { words } from './words';

/** The part of the scale at its left whose scores may leave the curve's frame. */
const HIGHEST = 0.05;

/** So few bars that each has its own label. */
const FEW = 20;

const GRID = { left: 8, right: 16, top: 28, bottom: 22, containLabel: true };

const axis = (colours: Palette, title: string, more: Record<string, unknown>): Record<string, unknown> => ({
  name: title,
  nameLocation: 'middle',
  nameTextStyle: { color: colours.soft, fontSize: 12 },
  axisLabel: { color: colours.soft, fontSize: 12, formatter: (value: number | string) => (typeof value === 'number' ? number(value) : value) },
  axisLine: { lineStyle: { color: colours.rule } },
  axisTick: { show: false },
  splitLine: { lineStyle: { color: colours.rule, opacity: 0.6 } },
  ...more,
});

/** A line across a chart, with what it stands for. */
const mark = (colours: Palette, at: Record<string, unknown>, text: string, position: string): Record<string, unknown> => ({
  silent: true,
  symbol: 'none',
  animation: false,
  data: [at],
  lineStyle: { color: colours.ink, width: 1.5, type: 'dashed' },
  label: { formatter: text, color: colours.ink, position, fontSize: 12, fontWeight: 600 },
});

/** Every cut-off that a number of invitations up to `end` gives, with the number that is chosen. */
export function curveChart(points: readonly Point[], end: number, invitations: number, line: Line): TemplateResult {
  const w = words().charts;
  const shown = points.filter((_, at) => at === 0 || points[at - 1]!.invitations < end);
  // The few highest scores would press the rest of the curve flat.
  const top = (points.find((point) => point.invitations >= end * HIGHEST) ?? points[0])!.cutOff;
  const steps = shown.map((point): [number, number] => [Math.min(end, point.invitations), point.cutOff]);
  const draw = (colours: Palette): EChartsCoreOption => ({
    grid: GRID,
    xAxis: axis(colours, w.invitations, { type: 'value', min: 0, max: end, nameGap: 28, splitLine: { show: false }, splitNumber: 4 }),
    yAxis: axis(colours, '', { type: 'value', scale: true, min: (at: { min: number }) => Math.floor(at.min / 10) * 10, max: Math.ceil(top / 10) * 10, splitNumber: 4 }),
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      confine: true,
      formatter: (at: unknown) => {
        const [first] = at as { value: [number, number] }[];
        return first ? w.curvePoint(number(first.value[0]), number(first.value[1])) : '';
      },
    },
    series: [
      { type: 'line', step: 'start', symbol: 'none', data: steps, lineStyle: { color: colours.soft, width: 1.5 }, sampling: 'lttb' },
      line.cutOff === null
        ? { type: 'scatter', data: [] }
        : {
            type: 'scatter',
            symbolSize: 13,
            z: 5,
            itemStyle: { color: colours.accent, borderColor: colours.sheet, borderWidth: 2 },
            data: [[Math.min(invitations, end), Math.min(line.cutOff, Math.ceil(top / 10) * 10)]],
            label: { show: true, formatter: number(line.cutOff), position: invitations > end * 0.85 ? 'left' : 'right', color: colours.ink, fontWeight: 700, fontSize: 14, textBorderColor: colours.sheet, textBorderWidth: 3 },
          },
    ],
  });
  const columns: readonly Column<Point>[] = [
    { title: w.cutOff, value: (row) => row.cutOff },
    { title: w.candidates, value: (row) => row.candidates },
    { title: w.reached, value: (row) => row.invitations },
  ];
  return html`<figure-chart .caption=${w.curve} .draw=${draw}
    .table=${html`${guard([points, w], () => html`<data-table .caption=${w.curve} .columns=${columns} .rows=${points}></data-table>`)}`}></figure-chart>`;
}

/** The ranked by score, the invited part coloured, with the line. */
export function distributionChart(all: readonly Bin[], line: Line, bands: readonly Band[]): TemplateResult {
  const w = words().charts;
  const draw = (colours: Palette): EChartsCoreOption => {
    const at = all.findIndex((bin) => line.cutOff !== null && bin.from <= line.cutOff && line.cutOff <= bin.to);
    return {
      grid: GRID,
      xAxis: axis(colours, w.score, {
        type: 'category',
        nameGap: 28,
        splitLine: { show: false },
        data: all.map((_, index) => (index === 0 ? `≤ ${all[index]!.to}` : index === all.length - 1 ? `≥ ${all[index]!.from}` : String(all[index]!.from))),
        axisLabel: { color: colours.soft, fontSize: 12, interval: (index: number) => all.length <= FEW || index === 0 || index === all.length - 1 || (all[index]!.from % 50 === 0 && index > 3 && index < all.length - 4) },
      }),
      yAxis: axis(colours, '', { type: 'value', splitNumber: 4 }),
      tooltip: {
        trigger: 'axis',
        renderMode: 'richText',
        confine: true,
        formatter: (at: unknown) => {
          const bin = all[(at as { dataIndex: number }[])[0]?.dataIndex ?? 0]!;
          return w.binPoint(bin.from, bin.to, number(bin.invited + bin.others), number(bin.invited));
        },
      },
      series: [
        { name: w.invited, type: 'bar', stack: 'all', barCategoryGap: '12%', itemStyle: { color: colours.accent }, data: all.map((bin) => bin.invited) },
        {
          name: w.others,
          type: 'bar',
          stack: 'all',
          itemStyle: { color: colours.quiet },
          data: all.map((bin) => bin.others),
          markLine: at < 0 ? undefined : mark(colours, { xAxis: at }, w.line(number(line.cutOff!)), 'end'),
        },
      ],
    };
  };
  return html`<figure-chart .caption=${w.distribution} .draw=${draw} .table=${bandsTable(bands)}></figure-chart>`;
}

/** The bands of the published distributions, for draws whose curve is not told. */
export function bandsChart(bands: readonly Band[]): TemplateResult {
  return distributionChart(
    [...bands].reverse().map((band) => ({ from: band.from, to: band.to, invited: band.invited, others: band.candidates - band.invited })),
    { cutOff: null, invited: 0, atCutOff: 0, invitedAtCutOff: 0 },
    bands,
  );
}

function bandsTable(bands: readonly Band[]): TemplateResult {
  const w = words().charts;
  const columns: readonly Column<Band>[] = [
    { title: w.band, value: (band) => `${band.from}–${band.to}` },
    { title: w.candidates, value: (band) => band.candidates },
    { title: w.invited, value: (band) => band.invited },
  ];
  return html`<data-table .caption=${w.bands} .columns=${columns} .rows=${bands}></data-table>`;
}
