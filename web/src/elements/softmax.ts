// <act-softmax>: logits to probabilities; the whole Jacobian, the pull of the loss, float32, softmax's kin.
import { html } from 'lit';
import type { Core } from '../core/types.ts';
import { remarkOf, softmaxNumbers, type SoftmaxNumbers } from '../describe/softmax.ts';
import type { Lang } from '../i18n/index.ts';
import { en as labEn, zh as labZh } from '../i18n/lab.ts';
import { en, sub, zh } from '../i18n/softmax.ts';
import { exact, readout, signedReadout } from '../model/format.ts';
import { float32Softmax } from '../model/float32Softmax.ts';
import type { LabProblem } from '../model/labValue.ts';
import {
  classBounds,
  shiftBounds,
  softmaxCodec,
  type SoftmaxSettings,
  temperatureBounds,
} from '../model/softmaxCodec.ts';
import { define } from './define.ts';
import './jacobian.ts';
import { type CellDetail, cellText } from './jacobian.ts';
import { Lab, labBase } from './lab.ts';
import { defineLabKeys, labAttributes } from './lab-keys.ts';
import type { LabTable } from './lab-table.ts';
import { numberRow } from './number-row.ts';
import { markedText } from './sentence.ts';
import { describedPart, labPart } from './lab-parts.ts';
import './simplex.ts';
import type { SimplexDetail } from './simplex.ts';
import { facts, float32Part, formulas, kinPart } from './softmax-parts.ts';
import { gradientRows, logitRows, probabilityRows } from './softmax-rows.ts';
import { softmaxStyles } from './softmax-styles.ts';

const short = (value: number): string => exact(Number(value.toPrecision(3)));
/** Temperatures along the way of the point in the simplex. */
const wayT = Array.from({ length: 49 }, (_, k) => 10 ** ((k - 24) / 12));

const own = { en, zh };

export class ActSoftmax extends Lab<SoftmaxSettings> {
  static override readonly properties = {
    ...Lab.properties,
    ...labAttributes('softmax'),
    cell: { state: true },
  };
  static override readonly styles = [...labBase, softmaxStyles];

  /** The cell of the Jacobian that is explained. */
  declare cell: CellDetail;

  protected readonly page = 'softmax';
  protected readonly codec = softmaxCodec;

  constructor() {
    super();
    this.cell = { i: 0, j: 1 };
  }

  get #lang(): Lang {
    return this.words.code === 'en' ? 'en' : 'zh';
  }

  protected problemText(problem: LabProblem): string {
    return (this.words.code === 'en' ? labEn : labZh).problem(problem);
  }

  protected content(core: Core, settings: SoftmaxSettings): unknown {
    const words = own[this.#lang];
    const numbers = softmaxNumbers(core, settings);
    const { n } = numbers;
    const cell = { i: Math.min(this.cell.i, n - 1), j: Math.min(this.cell.j, n - 1) };
    const change = (next: SoftmaxSettings): void => this.change(next);
    return html`
      <header>
        <h1>${words.title}</h1>
        <span class="second">${words.tagline}</span>
        <div class="true-class"><span class="small">${words.trueClass}</span>${this.#target(settings, words)}</div>
      </header>
      ${formulas()}
      <div class="board rows-${n > 7 ? 'many' : n > 5 ? 'more' : 'few'}">
        <section class="logits" aria-label=${words.logits}>
          <h2>${words.logits} <span class="math">z</span></h2>
          <p class="small">${words.logitsHint}</p>
          <div class="rows">${logitRows(settings, words, change)}</div>
          <button class="quiet add" ?disabled=${n === classBounds.max} @click=${() => this.change({ ...settings, z: [...settings.z, 0] }, 'push')}>+ ${words.add}</button>
        </section>
        ${this.#probabilities(settings, numbers, words)} ${this.#sliders(settings, words)}
        <section class="gradient" aria-label="${words.gradient} (p − y)/T">
          <h2>${words.gradient} (<span class="math">p</span> − <span class="math">y</span>)/<span class="math">T</span></h2>
          <p class="small">${words.gradientHint(settings.target + 1)}</p>
          <div class="rows">${gradientRows(numbers, settings.T)}</div>
        </section>
        ${this.#jacobian(numbers, settings, cell, words)}
        <div class="said">
          <p class="sentence ${numbers.jacobian[cell.i * n + cell.j] < 0 ? 'falls' : ''}">${markedText(this.#sentence(numbers, cell, words))}</p>
          <p class="cell-words" aria-live="polite">${this.#product(numbers, settings, cell)}</p>
          ${this.actions()}
        </div>
      </div>
      ${facts(numbers, settings, words)}
      <div class="below">
        ${labPart(this.narrow, 'kin', words.kin, kinPart(numbers, this.narrow, words))}
        ${labPart(this.narrow, 'float32', words.float32, float32Part(settings, words, change))}
        ${labPart(this.narrow, 'simplex-part', words.simplex, this.#simplex(core, settings, numbers, words))}
      </div>
      ${describedPart(this.words, this.sentences(core, settings, this.#lang), this.table(core, settings, this.#lang))}
    `;
  }

  #target(settings: SoftmaxSettings, words: typeof en): unknown {
    return html`<div class="segmented" role="group" aria-label=${words.trueClass}>
      ${settings.z.map(
        (_, i) =>
          html`<button aria-pressed=${settings.target === i} aria-label=${words.classNumber(i + 1)} @click=${() => this.change({ ...settings, target: i })}>${i + 1}</button>`,
      )}
    </div>`;
  }

  #probabilities(settings: SoftmaxSettings, { p }: SoftmaxNumbers, words: typeof en): unknown {
    const { z, shift, T, target, stable } = settings;
    const shown = stable ? p : float32Softmax(z, shift, T, false).rows.map((row) => row.p);
    return html`<section class="probabilities" aria-label=${words.probabilities}>
      <h2>${words.probabilities} <span class="math">p</span></h2>
      <p class="small">${stable ? words.probabilitiesHint : words.probabilitiesNaive}</p>
      <div class="rows">${probabilityRows(shown, target)}</div>
    </section>`;
  }

  #jacobian(
    { n, jacobian, steepest }: SoftmaxNumbers,
    _settings: SoftmaxSettings,
    cell: CellDetail,
    words: typeof en,
  ): unknown {
    return html`<section class="jacobian" aria-label=${words.jacobian}>
      <h2>${words.jacobian} (diag(<span class="math">p</span>) − <span class="math">p</span> <span class="math">p</span><sup>⊤</sup>)/<span class="math">T</span></h2>
      <p class="small">${words.jacobianHint}</p>
      <act-jacobian
        .values=${jacobian} .n=${n} .most=${steepest} .at=${cell} .label=${words.jacobianLabel(n)}
        .cellName=${(i: number, j: number, value: number) => words.cell(i + 1, j + 1, cellText(value, n))}
        @act-cell=${({ detail }: CustomEvent<CellDetail>) => {
          this.cell = detail;
        }}
      ></act-jacobian>
      <p class="small">${words.diagonal(n * n - n)}</p>
    </section>`;
  }

  #sliders(settings: SoftmaxSettings, words: typeof en): unknown {
    const { T, shift, stable } = settings;
    const arithmetic = (wanted: boolean, name: string): unknown =>
      html`<button aria-pressed=${stable === wanted} @click=${() => this.change({ ...settings, stable: wanted })}>${name}</button>`;
    return html`<div class="sliders">
      ${numberRow({
        ...{ id: 'T', name: words.temperature, value: T, bounds: temperatureBounds, step: 0.01, log: true },
        label: html`${words.temperature} <span class="math">T</span>`,
        range: [temperatureBounds.min, temperatureBounds.max],
        set: (value) => this.change({ ...settings, T: value }),
      })}
      <p class="small">${words.temperatureHint}</p>
      ${numberRow({
        ...{ id: 'shift', name: `${words.shift} c`, value: shift, bounds: shiftBounds, step: 1 },
        label: html`${words.shift} <span class="math">c</span>`,
        range: [-100, 100],
        set: (value) => this.change({ ...settings, shift: value }),
      })}
      <p class="small">${words.shiftHint}</p>
      <div class="arithmetic"><span class="small">${words.arithmetic}</span>
      <div class="segmented" role="group" aria-label=${words.arithmetic}>${arithmetic(true, words.stable)}${arithmetic(false, words.naive)}</div></div>
    </div>`;
  }

  #sentence(numbers: SoftmaxNumbers, { i, j }: CellDetail, words: typeof en): string {
    const value = numbers.jacobian[i * numbers.n + j];
    const first = words.sentence(
      i + 1,
      j + 1,
      readout(Math.abs(value), 3),
      value > 0,
      short(numbers.steepest),
    );
    const second = words.remarks[remarkOf(numbers)];
    return this.words.code === 'en' ? `${first} ${second}` : first + second;
  }

  /** The number of a cell as the product it is. */
  #product({ n, p, jacobian }: SoftmaxNumbers, { T }: SoftmaxSettings, { i, j }: CellDetail): string {
    const [a, b] = [i + 1, j + 1];
    const three = (value: number): string => readout(value, 3);
    const name = `∂p${sub(a)}/∂z${sub(b)}`;
    const over = T === 1 ? '' : ` / ${exact(T)}`;
    const value = signedReadout(jacobian[i * n + j], 3);
    if (i === j)
      return `${name} = p${sub(a)}(1 − p${sub(a)})/T = ${three(p[i])} × ${three(1 - p[i])}${over} = ${value}`;
    return `${name} = −p${sub(a)}p${sub(b)}/T = −${three(p[i])} × ${three(p[j])}${over} = ${value}`;
  }

  #simplex(
    core: Core,
    settings: SoftmaxSettings,
    { n, p, sparsemax }: SoftmaxNumbers,
    words: typeof en,
  ): unknown {
    const { z, T } = settings;
    if (n !== 3)
      return html`<p class="told">${words.simplexOnlyThree}</p>
        <button @click=${() => this.change({ ...settings, z: [...z, 0, 0].slice(0, 3), target: Math.min(settings.target, 2) }, 'push')}>${words.simplexKeep}</button>`;
    const way = wayT.map((t) => core.evaluateVector('softmax', z, { T: t }).value);
    const drag = ({ detail }: CustomEvent<SimplexDetail>): void => {
      const logs = detail.p.map((share) => T * Math.log(share));
      const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value) / 3;
      // Which of the many z: the one with the mean there was.
      const digits = T < 0.2 ? 5 : 3;
      this.change({
        ...settings,
        z: logs.map((log) => Number((log - mean(logs) + mean(z)).toFixed(digits)) + 0),
      });
    };
    return html`<p class="small">${words.simplexHint}</p>
      <act-simplex .p=${p} .sparse=${sparsemax} .way=${way} .label=${words.simplexPoint} @act-simplex-move=${drag}></act-simplex>`;
  }

  protected sentences(core: Core, settings: SoftmaxSettings, lang: Lang): readonly string[] {
    const { z, shift, T, target } = settings;
    const numbers = softmaxNumbers(core, settings);
    const words = own[lang];
    const { n, p, entropy, loss, gradient, jacobian } = numbers;
    const chinese = lang !== 'en';
    const list = z.map((zi, i) => words.descriptionOf(i + 1, short(zi + shift), readout(p[i], 3)));
    const slopes = [...gradient].map((slope) => signedReadout(slope, 3));
    let at = 0;
    jacobian.forEach((value, k) => {
      if (value > jacobian[at]) at = k;
    });
    return [
      words.description(
        n,
        exact(T),
        list.join(chinese ? '；' : '; '),
        readout(entropy, 3),
        readout(Math.log(n), 3),
      ),
      words.descriptionLoss(target + 1, readout(loss, 3), slopes.join(chinese ? '、' : ', ')),
      words.descriptionSteep(Math.floor(at / n) + 1, (at % n) + 1, readout(jacobian[at], 3)),
      words.remarks[remarkOf(numbers)],
    ];
  }

  protected table(core: Core, settings: SoftmaxSettings, lang: Lang): LabTable {
    const { z, shift } = settings;
    const { n, p, logP, softmin, sparsemax, gradient, jacobian } = softmaxNumbers(core, settings);
    const words = own[lang];
    return {
      name: words.table,
      head: [...words.tableHead, ...z.map((_, j) => `∂p/∂z${sub(j + 1)}`)],
      rows: z.map((zi, i) => [
        String(i + 1),
        ...[zi + shift, p[i], logP[i], softmin[i], sparsemax[i], gradient[i]],
        ...jacobian.slice(i * n, (i + 1) * n),
      ]),
    };
  }
}

defineLabKeys(ActSoftmax.prototype, 'softmax');
define('act-softmax', ActSoftmax);
