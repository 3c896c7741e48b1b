import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { EChartsCoreOption, ECharts } from 'echarts/core';
import { colour, onTheme } from '../shell/theme';
import { View } from '../shell/view';
import { words } from './words';

/** What draws is the largest part of the workbench, and figures need not wait for it: it is fetched when the first chart is shown. */
const drawing = (): Promise<typeof import('./echarts')> => import('./echarts');

/** Colours and type of the style sheet, for what is drawn on a canvas. */
export interface Palette {
  readonly ink: string;
  readonly soft: string;
  readonly rule: string;
  readonly sheet: string;
  readonly accent: string;
  readonly quiet: string;
  readonly fonts: string;
}

const palette = (): Palette => ({
  ink: colour('ink'),
  soft: colour('soft'),
  rule: colour('rule'),
  sheet: colour('sheet'),
  accent: colour('accent'),
  quiet: colour('bar'),
  fonts: colour('fonts'),
});

/**
 * A drawing of figures, with the same figures as a table for those who cannot see it: put a data-table in `table`. `draw` gives the
 * option of the chart in the colours of the theme, and is asked again when they change.
 */
@customElement('figure-chart')
export class FigureChart extends View {
  /** What the drawing says, in a sentence. */
  @property() caption = '';
  @property({ attribute: false }) draw: (palette: Palette) => EChartsCoreOption = () => ({});
  @property({ attribute: false }) table: TemplateResult | typeof nothing = nothing;
  /** Called with the data index of the bar or point that was clicked, and the index of its series. */
  @property({ attribute: false }) chosen: (index: number, series: number) => void = () => undefined;
  /** What draws could not be fetched. */
  @state() private missing = false;
  private chart: ECharts | null = null;
  private readonly resized = new ResizeObserver(() => this.chart?.resize());

  override connectedCallback(): void {
    super.connectedCallback();
    this.whileConnected(onTheme(() => this.paint()));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resized.disconnect();
    this.chart?.dispose();
    this.chart = null;
  }

  protected override render(): TemplateResult {
    return html`<figure class="chart">
      <figcaption>${this.caption}</figcaption>
      ${this.missing
        ? html`<div class="trouble" role="alert"><p>${words().noDrawing}</p><button type="button" @click=${() => (this.missing = false)}>${words().again}</button></div>`
        : html`<div class="canvas" role="img" aria-label=${this.caption}></div>`}
      ${this.table === nothing ? nothing : html`<details><summary>${words().table}</summary>${this.table}</details>`}
    </figure>`;
  }

  protected override updated(): void {
    if (this.chart) {
      this.paint();
    } else if (!this.missing) {
      void this.begin();
    }
  }

  private async begin(): Promise<void> {
    try {
      const { init } = await drawing();
      const canvas = this.querySelector<HTMLElement>('.canvas');
      if (this.chart || !this.isConnected || !canvas) {
        return;
      }
      this.chart = init(canvas);
    } catch {
      this.missing = true;
      return;
    }
    this.chart.on('click', (event) => this.chosen(event.dataIndex, event.seriesIndex ?? 0));
    this.resized.observe(this.chart.getDom());
    this.paint();
  }

  private paint(): void {
    const colours = palette();
    this.chart?.setOption(
      {
        animation: false,
        backgroundColor: 'transparent',
        textStyle: { fontFamily: colours.fonts, color: colours.ink },
        // Drawn, not written as markup: a strict content security policy refuses styles within elements.
        tooltip: { renderMode: 'richText', confine: true },
        ...this.draw(colours),
      },
      { notMerge: true },
    );
  }
}
