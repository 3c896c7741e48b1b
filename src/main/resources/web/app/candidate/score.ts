import { html, nothing, svg, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../parts/table';
import type { Column } from '../parts/table';
import { change, number } from '../shell/format';
import { View } from '../shell/view';
import { SECTIONS, type Evaluation, type PointsItem } from './service';
import { words } from './words';

export const sectionName = (name: string): string => (words().sections as Readonly<Record<string, string>>)[name] ?? name;

/** A score as the sum of its sections, with every rule behind it. */
@customElement('candidate-score')
export class CandidateScore extends View {
  @property({ attribute: false }) found!: Evaluation;
  /** The same person otherwise: what differs is marked. */
  @property({ attribute: false }) other: Evaluation | null = null;

  protected override render(): TemplateResult {
    const w = words();
    const { crs } = this.found;
    const before = this.other?.crs ?? null;
    return html`<dl class="figures">
        <div><dt>${w.score}</dt><dd class="total">${number(crs.total)}${this.apart(crs.total, before?.total)}</dd></div>
        ${SECTIONS.map((section) => html`<div><dt><span class="swatch ${section}" aria-hidden="true"></span>${w.sections[section]}</dt>
            <dd>${number(crs[section])}${this.apart(crs[section], before?.[section])}</dd></div>`)}
      </dl>
      ${this.bar()}
      ${crs.otherFirstLanguage
        ? html`<p class="notice">${w.otherLanguage(crs.otherFirstLanguage.language, crs.otherFirstLanguage.total, crs.otherFirstLanguage.more)}</p>`
        : nothing}`;
  }

  private apart(now: number, otherwise: number | undefined): TemplateResult | typeof nothing {
    return otherwise === undefined || otherwise === now ? nothing : html`<small class="apart">${words().than(change(now - otherwise))}</small>`;
  }

  private bar(): TemplateResult {
    const w = words();
    const { crs } = this.found;
    const whole = Math.max(crs.total, this.other?.crs.total ?? 0, 1);
    let from = 0;
    return html`<svg class="stack" viewBox="0 0 1000 24" preserveAspectRatio="none" role="img"
      aria-label=${SECTIONS.map((section) => `${w.sections[section]}: ${crs[section]}`).join(', ')}>
      ${SECTIONS.map((section) => {
        const start = from;
        from += (crs[section] / whole) * 1000;
        return svg`<rect class=${section} x=${start} y="0" width=${Math.max(0, from - start - 2)} height="24"></rect>`;
      })}</svg>`;
  }
}

/** Every rule that gave points. */
export function points(found: Evaluation): TemplateResult {
  const w = words();
  const columns: Column<PointsItem>[] = [
    { title: w.rule, value: (item) => item.name },
    { title: w.section, value: (item) => sectionName(item.section) },
    { title: w.pointsOf, value: (item) => item.points },
    { title: w.because, value: (item) => item.because },
    { title: w.source, value: (item) => item.source, show: (item) => cited(item.source) },
  ];
  return html`<section class="sheet"><data-table .caption=${w.points} titled .columns=${columns} .rows=${ordered(found.crs.points)}></data-table></section>`;
}

/** A source; an address in it is a link of a few letters. */
export function cited(source: string): TemplateResult {
  const address = /https?:\/\/[^\s,;)]+/.exec(source)?.[0];
  if (address === undefined) {
    return html`${source}`;
  }
  const [before, after] = source.split(address);
  return html`${before}<a href=${address} target="_blank" rel="noopener">${new URL(address).host}</a>${after}`;
}

/** By section, the most points first. */
export function ordered(items: readonly PointsItem[]): readonly PointsItem[] {
  const place = (item: PointsItem): number => (SECTIONS as readonly string[]).indexOf(item.section);
  return [...items].sort((a, b) => place(a) - place(b) || b.points - a.points);
}
