import type { EChartsCoreOption } from 'echarts/core';
import type { Palette } from '../parts/chart';
import { date, number } from '../shell/format';
import { locale } from '../shell/language';
import { TYPES, type Band, type Round, type RoundType } from './service';
import { words } from './words';

/** Told apart by shape and by being hollow or filled, for readers who cannot tell colours. */
const SYMBOL: Record<RoundType, { readonly symbol: string; readonly hollow: boolean }> = {
  GENERAL: { symbol: 'circle', hollow: false },
  PROGRAM: { symbol: 'rect', hollow: true },
  CATEGORY: { symbol: 'diamond', hollow: false },
  PNP: { symbol: 'triangle', hollow: true },
};

const tint = (type: RoundType, colours: Palette): string =>
  ({ GENERAL: colours.ink, PROGRAM: colours.soft, CATEGORY: colours.accent, PNP: colours.soft })[type];

const DAY = 86_400_000;

/** A year where it begins, a month otherwise. */
const tick = (at: number): string => {
  const day = new Date(at);
  return new Intl.DateTimeFormat(locale(), day.getMonth() === 0 && day.getDate() === 1 ? { year: 'numeric' } : day.getDate() === 1 ? { month: 'short' } : { day: 'numeric', month: 'short' }).format(day);
};

/** The rounds of each series of the drawing, in the order of its points. */
export const byType = (rounds: readonly Round[]): ReadonlyMap<RoundType, readonly Round[]> =>
  new Map(TYPES.map((type) => [type, rounds.filter((round) => round.type === type)] as const).filter(([, some]) => some.length > 0));

/** Cut-offs above, invitations below, over the same days. */
export function history(rounds: readonly Round[], colours: Palette): EChartsCoreOption {
  const w = words();
  const groups = [...byType(rounds)];
  const days = rounds.map((round) => Date.parse(round.date));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const air = Math.max(DAY, (last - first) * 0.015);
  const span = { type: 'time', min: first - air, max: last + air };
  const narrow = innerWidth < 640;
  const axis = { axisLine: { lineStyle: { color: colours.rule } }, axisLabel: { color: colours.soft }, splitLine: { lineStyle: { color: colours.rule } } };
  const value = (name: string, gridIndex: number): object => ({
    ...axis,
    type: 'value',
    name,
    nameTextStyle: { color: colours.soft, align: 'left', padding: [0, 0, 0, -36] },
    gridIndex,
    scale: gridIndex === 0,
    splitNumber: gridIndex === 0 ? 5 : 3,
    axisLabel: { color: colours.soft, formatter: number },
  });
  const paint = (type: RoundType): object =>
    SYMBOL[type].hollow
      ? { color: colours.sheet, borderColor: tint(type, colours), borderWidth: 1.5 }
      : { color: tint(type, colours), borderColor: colours.sheet, borderWidth: 0.5 };
  return {
    legend: { top: 0, left: 'center', itemWidth: 14, itemHeight: 12, textStyle: { color: colours.ink }, data: groups.map(([type]) => ({ name: w.types[type] })) },
    grid: [
      { left: 48, right: 16, top: narrow ? 76 : 56, height: '50%' },
      { left: 48, right: 16, bottom: 28, height: '20%' },
    ],
    xAxis: [
      { ...axis, ...span, gridIndex: 0, axisLabel: { show: false }, axisTick: { show: false } },
      { ...axis, ...span, gridIndex: 1, axisLabel: { color: colours.soft, hideOverlap: true, formatter: tick } },
    ],
    yAxis: [value(w.chartScores, 0), value(w.chartSizes, 1)],
    tooltip: {
      renderMode: 'richText',
      confine: true,
      formatter: (point: { seriesIndex: number; dataIndex: number }) => {
        const round = groups[point.seriesIndex % groups.length]?.[1][point.dataIndex];
        return round
          ? `${w.round(round.number)} · ${date(round.date)}\n${round.name}\n${w.cutOff}: ${number(round.cutOff)} · ${w.invitations}: ${number(round.invitations)}`
          : '';
      },
    },
    series: [
      ...groups.map(([type, some]) => ({
        type: 'scatter',
        name: w.types[type],
        symbol: SYMBOL[type].symbol,
        symbolSize: rounds.length > 150 ? 8 : 11,
        cursor: 'pointer',
        itemStyle: paint(type),
        data: some.map((round) => [round.date, round.cutOff]),
      })),
      ...groups.map(([type, some]) => ({
        type: 'bar',
        name: w.types[type],
        xAxisIndex: 1,
        yAxisIndex: 1,
        barGap: '-100%',
        barWidth: rounds.length > 150 ? 2 : 5,
        itemStyle: { color: tint(type, colours) },
        data: some.map((round) => [round.date, round.invitations]),
      })),
    ],
  };
}

/** A pool by score, the lowest scores first, with the band of the line marked. */
export function distribution(bands: readonly Band[], cutOff: number, colours: Palette): EChartsCoreOption {
  const rising = [...bands].sort((a, b) => a.from - b.from);
  const label = { color: colours.soft };
  return {
    grid: { left: 56, right: 12, top: 24, bottom: 56 },
    xAxis: { type: 'category', data: rising.map(named), axisLabel: { ...label, rotate: 45 }, axisLine: { lineStyle: { color: colours.rule } }, axisTick: { show: false } },
    yAxis: { type: 'value', axisLabel: { ...label, formatter: number }, splitLine: { lineStyle: { color: colours.rule } } },
    tooltip: { trigger: 'axis', renderMode: 'richText', confine: true, valueFormatter: number },
    series: [
      {
        type: 'bar',
        name: words().candidates,
        barCategoryGap: '15%',
        data: rising.map((band) => ({
          value: band.candidates,
          itemStyle: { color: band.from <= cutOff && cutOff <= band.to ? colours.accent : colours.quiet },
          label: band.from <= cutOff && cutOff <= band.to ? { show: true, position: 'top', color: colours.ink, formatter: String(cutOff) } : undefined,
        })),
      },
    ],
  };
}

export const named = (band: Band): string => `${band.from}–${band.to}`;
