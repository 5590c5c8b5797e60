// The rows of the softmax lab, one class straight across: its logit, its probability, its pull on the loss.
import { html, nothing } from 'lit';
import type { SoftmaxNumbers } from '../describe/softmax.ts';
import type { en } from '../i18n/softmax.ts';
import { exact, readout, signedReadout } from '../model/format.ts';
import { classBounds, logitBounds, type SoftmaxSettings } from '../model/softmaxCodec.ts';
import { numberRow } from './number-row.ts';
import { styled } from './styled.ts';

type Words = typeof en;
type Change = (settings: SoftmaxSettings) => void;

/** A letter with its index, as mathematics. */
export const indexed = (letter: string, i: number): unknown =>
  html`<span class="math">${letter}</span><sub>${i + 1}</sub>`;

/** How much of a column's width a bar of 1 takes; the value stands behind it. */
const barShare = 74;
/** Of a gradient column: where its zero is, and how far the largest arrow reaches. */
const zeroAt = 40;
const arrowReach = 36;

export function logitRows(settings: SoftmaxSettings, words: Words, change: Change): unknown {
  const { z, target } = settings;
  const set = (i: number, value: number): void => change({ ...settings, z: z.with(i, value) });
  const remove = (i: number): void =>
    change({
      ...settings,
      z: z.filter((_, at) => at !== i),
      // The true class stays the same one; when it goes, the one in its place.
      target: Math.min(i < target ? target - 1 : target, z.length - 2),
    });
  return html`${z.map((value, i) =>
    numberRow({
      id: `z${i}`,
      label: indexed('z', i),
      name: words.logit(i + 1),
      value,
      bounds: logitBounds,
      range: [-5, 5],
      step: 0.1,
      set: (next) => set(i, next),
      after:
        z.length > classBounds.min
          ? html`<button class="quiet remove" aria-label=${words.remove(i + 1)} @click=${() => remove(i)}>×</button>`
          : nothing,
    }),
  )}`;
}

export function probabilityRows(p: ArrayLike<number>, target: number): unknown {
  return html`${Array.from(p, (share, i) => {
    const width = `${barShare * (Number.isFinite(share) ? share : 0)}%`;
    return html`<div class="row bars" data-class=${i}>
      <span class="bar ${i === target ? 'true' : ''}" ${styled({ width })}></span>
      <span class="value"><span class="hidden">p ${i + 1}: </span>${readout(share, 3)}</span>
    </div>`;
  })}
  <div class="axis" aria-hidden="true">${[0, 0.5, 1].map((at) => html`<span ${styled({ left: `${barShare * at}%` })}>${exact(at)}</span>`)}</div>`;
}

export function gradientRows({ gradient }: SoftmaxNumbers, T: number): unknown {
  const most = 1 / T;
  return html`${Array.from(gradient, (slope, i) => {
    const length = (arrowReach * Math.abs(slope)) / most;
    const up = slope > 0;
    const place = { left: `${up ? zeroAt : zeroAt - length}%`, width: `${length}%` };
    // On the side that the arrow leaves free, and behind its head while there is room.
    const text: Readonly<Record<string, string>> =
      up && length > arrowReach / 3
        ? { right: `calc(${100 - zeroAt}% + 10px)` }
        : { left: `calc(${zeroAt + (up ? length : 0)}% + ${up && length > 3 ? 16 : 10}px)` };
    return html`<div class="row slopes" data-class=${i}>
      <span class="arrow ${up ? 'up' : 'down'} ${length > 3 ? 'headed' : ''}" ${styled(place)}></span>
      <span class="value" ${styled(text)}><span class="hidden">${i + 1}: </span>${signedReadout(slope, 3)}</span>
    </div>`;
  })}
  <div class="axis" aria-hidden="true">${[-1, 0, 1].map(
    (at) =>
      html`<span ${styled({ left: `${zeroAt + arrowReach * at}%` })}>${exact(Number((at * most).toPrecision(3)))}</span>`,
  )}</div>`;
}
