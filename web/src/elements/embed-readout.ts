// The row under an embedded plot: x to type, and the values of each curve beside a sample of its line.
import { html, nothing, svg } from 'lit';
import { live } from 'lit/directives/live.js';
import { plain, readout, signedReadout } from '../model/format.ts';
import type { Curve } from '../model/state.ts';
import { setAt, toggle } from '../model/transitions.ts';
import { dashes } from '../plot/palette.ts';
import type { Shown } from './plot.ts';
import { breakAt, secondSides } from './subject.ts';
import { sendStep } from './transition.ts';

const orders = [
  { curve: 'f', primes: '', width: 2.5, dash: '', digits: readout },
  { curve: 'd1', primes: '′', width: 1.5, dash: '', digits: signedReadout },
  { curve: 'd2', primes: '″', width: 1.25, dash: '4 3', digits: signedReadout },
] as const;

function sample(slot: number, width: number, dash: string): unknown {
  return html`<svg width="28" height="6" aria-hidden="true">
    ${svg`<line x1="0" x2="28" y1="3" y2="3" stroke="var(--act-line-${slot + 1})" stroke-width=${width} stroke-dasharray=${dash}></line>`}
  </svg>`;
}

function take(event: Event): void {
  if (!(event.target instanceof HTMLInputElement)) return;
  const x = event.target.valueAsNumber;
  if (Number.isFinite(x)) sendStep(event.target, (state) => setAt(state, x));
}

/** A curve's values: two where the sides of a break differ. */
function single(
  shown: Shown,
  { curve, primes, width, dash, digits }: (typeof orders)[number],
  switches: boolean,
): unknown {
  const { core, view, items, at, slots } = shown;
  const [{ id, params }] = items;
  const visible = view.show.includes(curve);
  if (!visible && !switches && curve !== 'f') return nothing;
  const here = breakAt(core.breaks(id, params, view.transform), at);
  const sides =
    here && (curve === 'd2' ? secondSides(core, items[0], view.transform, at) : here[curve as 'f' | 'd1']);
  const value = core.evaluate(id, [at], params, { transform: view.transform })[
    curve as Curve & ('f' | 'd1' | 'd2')
  ][0];
  const told = [
    ...new Set(sides ? [sides[0], sides[sides.length - 1]].map((side) => digits(side)) : [digits(value)]),
  ];
  const text = told.join(' | ');
  const name = html`${sample(slots[0], width, dash)}<span><span class="math">f</span>${primes}</span>`;
  return html`<span>
    ${
      switches
        ? html`<button aria-pressed=${visible} aria-label="f${primes}" @click=${(event: Event) => event.target instanceof HTMLElement && sendStep(event.target, (state) => toggle(state, curve))}>${name}</button>`
        : name
    }
    <span class=${curve === 'f' ? 'first' : ''}>${text}</span>
  </span>`;
}

function several({ core, view, items, names, slots, at }: Shown): unknown {
  return items.map((item, i) => {
    const { f, d1 } = core.evaluate(item.id, [at], item.params, { transform: view.transform });
    return html`<span>${sample(slots[i], 2.5, dashes[slots[i]].join(' '))}<span>${names[i]}</span>
      <span class="first">${readout(f[0])}</span>${view.show.includes('d1') ? html`<span class="small">f′ ${signedReadout(d1[0])}</span>` : nothing}</span>`;
  });
}

interface ReadoutOptions {
  /** Whether the samples of lines switch their curves. */
  readonly switches: boolean;
  /** Whether there is more than x. */
  readonly values: boolean;
}

export function readoutOf(shown: Shown, { switches, values }: ReadoutOptions): unknown {
  const each =
    shown.items.length > 1 ? several(shown) : orders.map((order) => single(shown, order, switches));
  return html`<div class="readout" part="readout" role="group" aria-label=${shown.words.readout}>
    <label><span class="math">x</span><input class="field" type="number" step="any" .value=${live(plain(shown.at))} @change=${take} /></label>
    ${values ? each : nothing}
  </div>`;
}
