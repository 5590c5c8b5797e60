// The layouts of an embedded comparison beyond one plot: small plots side by side, f over f′ over f″, a table of facts.
import { adoptStyles, html, nothing } from 'lit';
import { home } from 'virtual:home';
import type { Core } from '../core/types.ts';
import { readout } from '../model/format.ts';
import type { Range } from '../model/range.ts';
import { type Item, knownItems, overlaid, type ViewState } from '../model/state.ts';
import { assignSlots } from '../plot/palette.ts';
import { autoRange } from '../plot/range.ts';
import { Survey } from '../plot/survey.ts';
import { compareEmbedStyles } from './compare-embed-styles.ts';
import './compare-stack.ts';
import type { ActCompareStack } from './compare-stack.ts';
import type { Shown as Compared } from './compare-view.ts';
import type { ActFigure, ProbeDetail } from './figure.ts';
import './function-table.ts';
import type { ActFunctionTable } from './function-table.ts';
import { ActPlot, type Shown } from './plot.ts';
import { infoOf, itemName, scenePart, shownOrders } from './subject.ts';
import type { TableContent } from './table-files.ts';

const panelShape = { width: 160, height: 120 };

interface Hearing {
  readonly shown: Shown;
  readonly inView: boolean;
  readonly probe: (event: CustomEvent<ProbeDetail>) => void;
}

const sharedRanges = new WeakMap<object, { readonly key: string; readonly y: Range }>();

/** One range of y for all panels of an element. */
function sharedY(
  root: object,
  core: Core,
  items: readonly Item[],
  { transform }: ViewState,
  x: Range,
): Range {
  const key = JSON.stringify([items, transform, x]);
  let shared = sharedRanges.get(root);
  if (shared?.key !== key) {
    const lists = items.map(({ id, params }) => {
      const survey = new Survey();
      survey.read(core, { id, params, transform }, x, []);
      return survey.values[0];
    });
    const { width, height } = panelShape;
    shared = { key, y: autoRange(lists, x[1] - x[0], width, height, 0.05) };
    sharedRanges.set(root, shared);
  }
  return shared.y;
}

function grid(root: object, { shown, inView, probe }: Hearing): unknown {
  const { core, view, x, at, slots } = shown;
  const items = knownItems(view);
  const shared = view.y === 'auto' && view.axes === 'shared' ? sharedY(root, core, items, view, x) : null;
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
          .resting=${!inView}
          theme=${view.theme}
          .label=${`${name}: f = ${value}`}
          @act-probe-move=${probe}
        ></act-figure>
      </section>`;
    })}
  </div>`;
}

function compared({ core, view }: Shown): readonly Compared[] {
  const slots = assignSlots(
    overlaid(view).map((item) => item.id),
    core.catalogue,
  );
  return knownItems(view).map((item, i) => ({
    item,
    index: view.items.indexOf(item),
    name: itemName(item, infoOf(core, item)),
    slot: slots[i] ?? null,
  }));
}

function stack({ shown, inView, probe }: Hearing): unknown {
  const { core, view, words, x, at } = shown;
  return html`<act-compare-stack
    class="layout"
    part="plot"
    .core=${core}
    .state=${view}
    .words=${words}
    .shown=${compared(shown)}
    .x=${x}
    .at=${at}
    .gesture=${view.controls === 'none' ? 'still' : view.gesture}
    .resting=${!inView}
    theme=${view.theme}
    @act-probe-move=${probe}
  ></act-compare-stack>`;
}

function table({ shown }: Hearing): unknown {
  const { core, view, words } = shown;
  const functions = compared(shown);
  return html`<act-function-table
    class="layout"
    part="plot"
    embedded
    .core=${core}
    .state=${view}
    .words=${words}
    .shown=${functions}
    .only=${new Set(functions.map(({ item }) => item.id))}
    .tools=${view.controls !== 'none'}
    .home=${home}
  ></act-function-table>`;
}

const dressed = new WeakSet<object>();

/** @param probe called with what the probe does */
export function layoutOf(
  root: HTMLElement | DocumentFragment,
  shown: Shown,
  inView: boolean,
  probe: Hearing['probe'],
): unknown {
  if (root instanceof ShadowRoot && !dressed.has(root)) {
    dressed.add(root);
    adoptStyles(root, [...ActPlot.styles, compareEmbedStyles]);
  }
  const hearing = { shown, inView, probe };
  const { layout } = shown.view;
  return layout === 'grid' ? grid(root, hearing) : layout === 'stack' ? stack(hearing) : table(hearing);
}

const layoutIn = (root: ParentNode): ActCompareStack | ActFunctionTable | null =>
  root.querySelector<ActCompareStack | ActFunctionTable>('.layout');

export function figuresIn(root: ParentNode): readonly ActFigure[] {
  return [root, layoutIn(root)?.renderRoot].flatMap((place) => [
    ...(place?.querySelectorAll<ActFigure>('act-figure') ?? []),
  ]);
}

/** When a layout that is an element of its own has its figures. */
export async function settled(root: ParentNode): Promise<void> {
  await layoutIn(root)?.updateComplete;
}

/** What the table shows, once it is all computed; null where there is none. */
export function tableIn(root: ParentNode): Promise<TableContent> | null {
  const layout = layoutIn(root);
  return layout !== null && 'whole' in layout ? layout.whole() : null;
}
