// Parts of the softmax lab beside its rows: formulas, facts, float32 step by step, softmax's kin.
import { html, nothing } from 'lit';
import { largest, type SoftmaxNumbers } from '../describe/softmax.ts';
import { type en, sub } from '../i18n/softmax.ts';
import { exact, readout } from '../model/format.ts';
import { fateOf, float32Softmax, largestExponent, largestFloat32 } from '../model/float32Softmax.ts';
import type { SoftmaxSettings } from '../model/softmaxCodec.ts';
import { indexed } from './softmax-rows.ts';
import { styled } from './styled.ts';

type Words = typeof en;

/** Enough shift for a naive eˣ to overflow. */
const telling = 90;
const short = (value: number): string => exact(Number(value.toPrecision(4)));

export function formulas(): unknown {
  return html`<div class="formulas">
    <math displaystyle="true"><msub><mi>p</mi><mi>i</mi></msub><mo>=</mo><mfrac><msup><mi>e</mi><mrow><msub><mi>z</mi><mi>i</mi></msub><mo lspace="0em" rspace="0em">/</mo><mi>T</mi></mrow></msup><mrow><msub><mo>∑</mo><mi>k</mi></msub><msup><mi>e</mi><mrow><msub><mi>z</mi><mi>k</mi></msub><mo lspace="0em" rspace="0em">/</mo><mi>T</mi></mrow></msup></mrow></mfrac></math>
    <math class="later" displaystyle="true"><mfrac><mrow><mo>∂</mo><msub><mi>p</mi><mi>i</mi></msub></mrow><mrow><mo>∂</mo><msub><mi>z</mi><mi>j</mi></msub></mrow></mfrac><mo>=</mo><mfrac><mrow><msub><mi>p</mi><mi>i</mi></msub><mo stretchy="false">(</mo><msub><mi>δ</mi><mrow><mi>i</mi><mi>j</mi></mrow></msub><mo>−</mo><msub><mi>p</mi><mi>j</mi></msub><mo stretchy="false">)</mo></mrow><mi>T</mi></mfrac></math>
    <math class="later" displaystyle="true"><mfrac><mrow><mo>∂</mo><mi>L</mi></mrow><mrow><mo>∂</mo><mi>z</mi></mrow></mfrac><mo>=</mo><mfrac><mrow><mi>p</mi><mo>−</mo><mi>y</mi></mrow><mi>T</mi></mfrac></math>
  </div>`;
}

export function facts(numbers: SoftmaxNumbers, { target }: SoftmaxSettings, words: Words): unknown {
  const { n, loss, entropy, jacobian, steepest } = numbers;
  const slope = largest(jacobian);
  const [i, j] = [Math.floor(slope.at / n), slope.at % n];
  const sums = Array.from({ length: n }, (_, row) =>
    jacobian.slice(row * n, (row + 1) * n).reduce((a, b) => a + b),
  );
  const most = readout(Math.log(n), 3);
  const rows: readonly (readonly [string, string])[] = [
    [`${words.facts.loss} −ln p${sub(target + 1)}`, readout(loss, 3)],
    [words.facts.entropy, words.facts.ofAtMost(readout(entropy, 3), most)],
    [words.facts.choices, words.facts.equal(readout(Math.exp(entropy), 2))],
    [
      `${words.facts.largest} ∂p${sub(i + 1)}/∂z${sub(j + 1)}`,
      words.facts.atMost(readout(slope.value, 3), short(steepest)),
    ],
    [words.facts.sums, readout(Math.abs(largest(sums).value), 3)],
  ];
  return html`<dl class="facts">${rows.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`;
}

export function float32Part(
  settings: SoftmaxSettings,
  words: Words,
  change: (next: SoftmaxSettings) => void,
): unknown {
  const { z, shift, T, stable } = settings;
  const naive = float32Softmax(z, shift, T, false);
  const shown = stable ? float32Softmax(z, shift, T, true) : naive;
  const fate = fateOf(naive);
  const three = (value: number): string =>
    Math.abs(value) >= 1e5 && Number.isFinite(value) ? readout(value, 2) : readout(value, 3);
  return html`<p class="small">${words.float32Hint(readout(largestExponent, 2), readout(largestFloat32))}</p>
    <table>
      <thead><tr>${[words.of, stable ? words.exponentStable : words.exponentNaive, words.power, words.result].map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
      <tbody>
        ${shown.rows.map(
          ({ exponent, power, p }, i) => html`<tr>
            <th scope="row">${i + 1}</th>
            ${[exponent, power, p].map((value) => html`<td class=${Number.isFinite(value) ? '' : 'lost'}>${three(value)}</td>`)}
          </tr>`,
        )}
        <tr class="sum"><th scope="row">${words.sum}</th><td></td><td class=${Number.isFinite(shown.sum) ? '' : 'lost'}>${three(shown.sum)}</td><td></td></tr>
      </tbody>
    </table>
    <p class=${fate === 'fine' ? 'told' : 'told lost'}>${words.fates[fate]} ${
      fate === 'fine'
        ? html`<button class="quiet try" @click=${() => change({ ...settings, shift: telling, stable: false })}>${words.tryShift(telling)}</button>`
        : ''
    }</p>
    <p class="told">${words.stableWhy}</p>`;
}

export function kinPart(
  { p, logP, softmin, sparsemax }: SoftmaxNumbers,
  narrow: boolean,
  words: Words,
): unknown {
  const deepest = Math.max(1e-300, ...[...logP].map((value) => (Number.isFinite(value) ? -value : 0)));
  const columns = [
    { name: words.kinNames.softmax, values: p, most: 1, hue: 1 },
    { name: words.kinNames.logSoftmax, values: logP, most: deepest, hue: 2 },
    { name: words.kinNames.softmin, values: softmin, most: 1, hue: 3 },
    { name: words.kinNames.sparsemax, values: sparsemax, most: 1, hue: 4 },
  ];
  return html`<p class="small">${words.kinHint}</p>
    <div class="wide" role="group" tabindex=${narrow ? 0 : nothing} aria-label=${words.kin}>
      <table>
        <thead><tr><th scope="col">${words.of}</th>${columns.map(({ name }) => html`<th scope="col">${name}</th>`)}</tr></thead>
        <tbody>
          ${Array.from(
            p,
            (_, i) => html`<tr>
              <th scope="row">${indexed('z', i)}</th>
              ${columns.map(({ values, most, hue }) => {
                const share = Math.min(1, Math.abs(values[i]) / most);
                return html`<td><span class="cell-bar" ${styled({ width: `${100 * share}%`, background: `var(--act-line-${hue})` })}></span>${readout(values[i], 3)}</td>`;
              })}
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <p class="told">${words.sparse(sparsemax.filter((share) => share === 0).length)}</p>`;
}
