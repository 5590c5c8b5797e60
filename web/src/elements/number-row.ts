// A slider with a number box beside it: a bad number leaves what is in force, one out of range goes to the nearest end,
// and both are told.
import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import { plain } from '../model/format.ts';
import { type Bounds, inBounds, type LabProblem } from '../model/labValue.ts';
import { parseNumber } from '../model/number.ts';
import { excerpt } from '../model/problem.ts';

declare global {
  interface HTMLElementEventMap {
    /** What was typed into a box of a lab could not be used as it was; null: it could. */
    'act-typed': CustomEvent<LabProblem | null>;
  }
}

/** @param typed null where it is not a number */
function problemOf(text: string, typed: number | null, used: number): LabProblem | null {
  if (typed === used) return null;
  return { text: excerpt(text), reason: typed === null ? 'not-a-number' : 'clamped', used: plain(used) };
}

export interface NumberRow {
  readonly id: string;
  /** What stands before it. */
  readonly label: unknown;
  /** What it is called. */
  readonly name: string;
  readonly value: number;
  readonly bounds: Bounds;
  /** Of the slider, which reaches further while the value does. */
  readonly range: readonly [lo: number, hi: number];
  readonly step: number;
  /** A slider of the logarithm. */
  readonly log?: true;
  /** May give back the number that is in force instead. */
  readonly set: (value: number) => unknown;
  /** After the box. */
  readonly after?: unknown;
}

/** As many digits as tell one place of a slider from the next. */
const rounded = (value: number): number => Number(value.toPrecision(3));

/** What is being typed stays while the page around is drawn anew: the box is set only when the value changes. */
export function numberRow({
  id,
  label,
  name,
  value,
  bounds,
  range,
  step,
  log,
  set,
  after = '',
}: NumberRow): unknown {
  const [lo, hi] = range;
  const onSlider = log ? Math.log10 : (x: number): number => x;
  const slide = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement)) return;
    const { valueAsNumber: place } = target;
    set(inBounds(log ? rounded(10 ** place) : place, bounds));
  };
  const type = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement)) return;
    const typed = parseNumber(target.value);
    const wanted = typed === null ? value : inBounds(typed, bounds);
    const taken = typed === null ? value : set(wanted);
    const used = typeof taken === 'number' ? taken : wanted;
    const detail = problemOf(target.value, typed, used);
    target.dispatchEvent(new CustomEvent('act-typed', { detail, bubbles: true, composed: true }));
    // Where nothing changes nothing is drawn either.
    target.value = plain(used);
  };
  return html`<div class="number-row" data-row=${id}>
    <label for="box-${id}">${label}</label>
    <input
      type="range"
      aria-label=${name}
      aria-valuetext=${plain(value)}
      min=${onSlider(Math.min(lo, value))}
      max=${onSlider(Math.max(hi, value))}
      step=${log ? 0.01 : step}
      .value=${live(plain(onSlider(value)))}
      @input=${slide}
    />
    <input class="field" id="box-${id}" type="text" inputmode="decimal" autocomplete="off" aria-label=${name} .value=${plain(value)} @change=${type} />
    ${after}
  </div>`;
}
