// <act-compare> for any page: functions side by side in small plots, or in one, with one probe for all.
import { html, nothing } from 'lit';
import type { Core } from '../core/types.ts';
import { readout } from '../model/format.ts';
import type { Range } from '../model/range.ts';
import { type Item, knownItems, type ViewState } from '../model/state.ts';
import { autoRange } from '../plot/range.ts';
import { Survey } from '../plot/survey.ts';
import { compareEmbedStyles } from './compare-embed-styles.ts';
import type { Told } from './embed-lesson.ts';
import { ActPlot, type Shown } from './plot.ts';
import { infoOf, itemName, scenePart, shownOrders } from './subject.ts';

const panelShape = { width: 160, height: 120 };

/** Its attributes are those of <act-plot>; `layout="grid"` and `axes` decide how the functions are put together. */
export class ActCompareEmbed extends ActPlot {
  protected override readonly page = 'compare';

  #shared = { key: '', y: [-1, 1] as Range };

  static override readonly styles = [...ActPlot.styles, compareEmbedStyles];

  /** One range of y for all panels. */
  #sharedY(core: Core, items: readonly Item[], { transform }: ViewState, x: Range): Range {
    const key = JSON.stringify([items, transform, x]);
    if (key !== this.#shared.key) {
      const lists = items.map(({ id, params }) => {
        const survey = new Survey();
        survey.read(core, { id, params, transform }, x, []);
        return survey.values[0];
      });
      const { width, height } = panelShape;
      this.#shared = { key, y: autoRange(lists, x[1] - x[0], width, height, 0.05) };
    }
    return this.#shared.y;
  }

  protected override get inPanels(): boolean {
    return this.view?.layout === 'grid';
  }

  protected override body(shown: Shown, told: Told): unknown {
    const { core, view, x, at, slots } = shown;
    if (!this.inPanels) return super.body(shown, told);
    const items = knownItems(view);
    const shared = view.y === 'auto' && view.axes === 'shared' ? this.#sharedY(core, items, view, x) : null;
    const y = view.y === 'auto' ? shared : view.y;
    const still = view.controls === 'none';
    return html`<div class="grid" part="plot">
      ${items.map((item, i) => {
        const name = itemName(item, infoOf(core, item));
        const { f } = core.evaluate(item.id, [at], item.params, { transform: view.transform });
        const value = readout(f[0], 3);
        return html`<section>
          <p class="panel"><span>${name}</span>${still ? nothing : html`<span class="small">${value}</span>`}</p>
          <act-figure
            compact
            .core=${core}
            .parts=${[scenePart(core, item, view.transform, slots[i] ?? null)]}
            .orders=${shownOrders(view)}
            .x=${x}
            .y=${y}
            .at=${still ? view.at : at}
            .gesture=${still ? 'still' : view.gesture}
            .resting=${!this.inView}
            theme=${view.theme}
            .label=${`${name}: f = ${value}`}
            @act-probe-move=${this.probe}
          ></act-figure>
        </section>`;
      })}
    </div>`;
  }
}
