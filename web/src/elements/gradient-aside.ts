// What stands beside the gradient's picture: the sentence, the numbers at the probe, χ.
import { html, nothing } from 'lit';
import type { ChainRun, GradientNumbers } from '../describe/gradient.ts';
import { exact } from '../model/format.ts';
import { exponentText } from '../model/power.ts';
import { chiText, gradientNotes, gradientSentence, type GradientWords, slopeText } from './gradient-words.ts';
import { markedText } from './sentence.ts';

type Row = readonly [label: unknown, value: unknown, name: string];

const joined = (parts: readonly string[], code: string): string =>
  parts.filter((part) => part !== '').join(code === 'en' ? ' ' : '');

/** A power of ten with its exponent in full. */
const ten = (log: number): unknown =>
  Number.isFinite(log)
    ? html`10<sup>${exponentText(log)}</sup>`
    : log === -Infinity
      ? '0'
      : Number.isNaN(log)
        ? '–'
        : '∞';

export function saidPart(numbers: GradientNumbers | null, words: GradientWords, code: string): unknown {
  if (numbers === null) return html`<p class="sentence">${words.waiting}</p>`;
  const said = joined([gradientSentence(numbers, words), words.verdict[numbers.fate]], code);
  return html`<p class="sentence">${markedText(said)}</p>
    <p class="notes">${joined(gradientNotes(numbers, words), code)}</p>`;
}

/** @param isLine whether the function is one straight line: then every slope is the steepest */
export function numbersPart(numbers: GradientNumbers | null, isLine: boolean, words: GradientWords): unknown {
  if (numbers === null) return nothing;
  const { at, count, median, low, high, theory, bound, steepest, meanSlope, zeroGradients, layer } = numbers;
  const rows: readonly Row[] = [
    [words.medianOf(String(count)), ten(median), 'median'],
    [words.range, html`${ten(low)} … ${ten(high)}`, 'range'],
    [words.theory, ten(theory), 'theory'],
    ...(isLine || steepest === null
      ? []
      : [[words.ifSteepest(exact(Number(steepest.toPrecision(3)))), ten(bound), 'bound'] as const]),
    [words.meanSlope(String(layer)), slopeText(meanSlope), 'slope'],
    [
      words.zeroSlopes,
      Number.isNaN(zeroGradients) ? '–' : `${Number((100 * zeroGradients).toPrecision(3))} %`,
      'zero',
    ],
  ];
  return html`<h2>${words.after(String(at))}</h2>
    <dl class="values">${rows.map(([label, value, name]) => html`<div data-value=${name}><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`;
}

/** χ = σ_w² E φ′(√q* z)², and what it comes to; or Lyapunov's exponent, where that is known. */
export function chiPart({ theory, lyapunov }: ChainRun, words: GradientWords): unknown {
  if (theory === null) return nothing;
  return html`<div class="chi">
    <math><mi>χ</mi><mo>=</mo><msubsup><mi>σ</mi><mi>w</mi><mn>2</mn></msubsup><mspace width="0.16em"></mspace><mi mathvariant="normal">𝔼</mi><mo stretchy="false">[</mo><msup><mi>φ</mi><mo>′</mo></msup><mo stretchy="false">(</mo><msqrt><msup><mi>q</mi><mo>*</mo></msup></msqrt><mi>z</mi><msup><mo stretchy="false">)</mo><mn>2</mn></msup><mo stretchy="false">]</mo></math>
    <p class="chi-value">${chiText(theory, words)}</p>
    ${theory.q === null && theory.chi !== null && lyapunov === null ? html`<p class="small">${words.noFixedPoint}</p>` : nothing}
    ${
      lyapunov === null
        ? nothing
        : html`<p class="lyapunov small">${words.lyapunov}: e<sup>${exact(Number(lyapunov.toPrecision(4)))}</sup> = ${exact(Number(Math.exp(lyapunov).toPrecision(4)))}</p>`
    }
  </div>`;
}
