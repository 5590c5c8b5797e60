// <act-compare> for any page: functions in one plot, side by side, over their derivatives, or as a table of facts.
import { nothing } from 'lit';
import type { Layout } from '../model/state.ts';
import type { Told } from './embed-lesson.ts';
import type { ActFigure } from './figure.ts';
import { ActPlot, type Around, type Shown } from './plot.ts';
import type { TableContent } from './table-files.ts';

/** All layouts but the one that <act-plot> has too; they come when one is first wanted. */
let layouts: typeof import('./compare-embed-layouts.ts') | null = null;

/** What stands around each: panels have their own names and values, the stack tells its own gaps. */
const around: Readonly<Record<Layout, readonly Around[]>> = {
  overlay: ['header', 'gaps', 'at', 'values', 'controls'],
  stack: ['header', 'at', 'values', 'controls'],
  grid: ['gaps', 'at', 'controls'],
  table: [],
};

/** Its attributes are those of <act-plot>; `layout`, `axes`, `sort` and `filter` say how functions are put together. */
export class ActCompareEmbed extends ActPlot {
  protected override readonly page = 'compare';

  #coming: Promise<void> | null = null;

  protected override has(part: Around): boolean {
    return this.view !== null && around[this.view.layout].includes(part);
  }

  protected override body(shown: Shown, told: Told): unknown {
    if (shown.view.layout === 'overlay') return super.body(shown, told);
    if (layouts !== null) return layouts.layoutOf(this.renderRoot, shown, this.inView, this.probe);
    this.#fetch();
    return nothing;
  }

  #fetch(): void {
    this.#coming ??= import('./compare-embed-layouts.ts').then(
      (module) => {
        layouts = module;
        this.requestUpdate();
      },
      (error: unknown) => {
        this.#coming = null;
        this.fail(error);
      },
    );
  }

  protected override get figures(): readonly ActFigure[] {
    return layouts?.figuresIn(this.renderRoot) ?? super.figures;
  }

  protected override async drawn(): Promise<void> {
    await super.drawn();
    await this.#coming;
    await this.updateComplete;
    await layouts?.settled(this.renderRoot);
    await super.drawn();
  }

  protected override get table(): Promise<TableContent> | null {
    return layouts?.tableIn(this.renderRoot) ?? null;
  }
}
