// <act-gates>: gated linear units a·g(b) as what they are, functions of two numbers: a map, its slices, both slopes.
import { html, nothing } from 'lit';
import type { Core } from '../core/types.ts';
import { gateNumbers, type GateNumbers, halfOf, mostOf } from '../describe/gates.ts';
import { en, zh } from '../i18n/gates.ts';
import type { Lang } from '../i18n/index.ts';
import { en as labEn, zh as labZh } from '../i18n/lab.ts';
import { plainText } from '../i18n/marked.ts';
import { exact, readout, signedReadout } from '../model/format.ts';
import { gateBounds, gateFunctions, gateIds, gatesCodec, type GateSettings } from '../model/gatesCodec.ts';
import type { LabProblem } from '../model/labValue.ts';
import { bandColour } from '../plot/bands.ts';
import { ticks } from '../plot/ticks.ts';
import { define } from './define.ts';
import { stepsOf, themeColours } from './gate-bands.ts';
import { gateFormula, layerFormula, leftSide } from './gate-formulas.ts';
import './gate-map.ts';
import type { GateMoveDetail } from './gate-map.ts';
import './gate-thumb.ts';
import { gatesStyles } from './gates-styles.ts';
import { Lab, labBase } from './lab.ts';
import { defineLabKeys, labAttributes } from './lab-keys.ts';
import { describedPart } from './lab-parts.ts';
import type { LabTable } from './lab-table.ts';
import { numberRow } from './number-row.ts';
import { markedText } from './sentence.ts';
import { styled } from './styled.ts';

const short = (value: number): string => exact(Number(value.toPrecision(3)));
/** Places to a side of the table's square. */
const tabled = 7;

const own = { en, zh };

const gateName = (core: Core, id: GateSettings['id']): string =>
  core.vectors.find((vector) => vector.id === id)?.name ?? id;
/** Of the function inside the gate. */
const innerName = (core: Core, id: GateSettings['id']): string =>
  core.catalogue.find((entry) => entry.id === gateFunctions[id])?.name ?? '';

function sentenceOf(
  { id, a, b }: GateSettings,
  { gate, here }: GateNumbers,
  inner: string,
  lang: Lang,
): string {
  const words = own[lang];
  const first = gate === 0 ? words.shut(exact(b)) : words.multiplies(exact(b), short(gate));
  const broken = here !== null && here.d1[0] !== here.d1[2];
  const second = broken
    ? words.kink(short(here.d1[0]), short(here.d1[2]), short(here.d1[1]))
    : a === 0
      ? words.nothing
      : id === 'bilinear'
        ? words.symmetric
        : words.slices(inner);
  return lang === 'en' ? `${first} ${second}` : first + second;
}

export class ActGates extends Lab<GateSettings> {
  static override readonly properties = { ...Lab.properties, ...labAttributes('gates') };
  static override readonly styles = [...labBase, gatesStyles];

  protected readonly page = 'gates';
  protected readonly codec = gatesCodec;

  get #lang(): Lang {
    return this.words.code === 'en' ? 'en' : 'zh';
  }

  protected problemText(problem: LabProblem): string {
    return (this.words.code === 'en' ? labEn : labZh).problem(problem);
  }

  protected content(core: Core, settings: GateSettings): unknown {
    const words = own[this.#lang];
    const { id, a, b } = settings;
    const numbers = gateNumbers(core, settings);
    const info = core.vectors.find((vector) => vector.id === id);
    const name = gateName(core, id);
    const inner = innerName(core, id);
    const half = halfOf(settings);
    const sentence = sentenceOf(settings, numbers, inner, this.#lang);
    const { f, da, db } = numbers;
    return html`<div class="page">
      <nav class="list" aria-label=${words.choose}>
        ${gateIds.map((gate) => this.#choice(core, gate, gate === id, settings))}
        <p class="small">${words.ownWeights}</p>
      </nav>
      <div class="middle">
        <header>
          <h1>${name}</h1>
          <span class="second">${words.second}</span>
          ${info === undefined ? nothing : html`<span class="source small">${info.source.text} · <a href="https://arxiv.org/abs/${info.source.id.replace('arXiv:', '')}" rel="noopener">${info.source.id}</a></span>`}
        </header>
        <div class="formulas"><span>${leftSide}${gateFormula(id)}</span>${layerFormula}</div>
        <act-gate-map
          .core=${core} .settings=${settings} theme=${this.theme}
          .along=${{ a: words.along.a(short(b)), b: words.along.b(short(a), inner) }}
          .label=${words.map(name, String(half))} .probeLabel=${words.probe(name)}
          .probeText=${words.probeText(exact(a), exact(b), readout(f), signedReadout(da), signedReadout(db))}
          @act-gate-move=${({ detail }: CustomEvent<GateMoveDetail>) => this.change({ ...settings, ...detail })}
        ></act-gate-map>
      </div>
      <aside>
        ${this.#inputs(settings, half, words)}
        <dl class="values">
          <div><dt><i class="math">f</i>(<i class="math">a</i>, <i class="math">b</i>)</dt><dd class="f">${readout(f)}</dd></div>
          <div><dt>∂<i class="math">f</i>/∂<i class="math">a</i></dt><dd class="da">${signedReadout(da)}</dd></div>
          <div><dt>∂<i class="math">f</i>/∂<i class="math">b</i></dt><dd class="db">${signedReadout(db)}</dd></div>
        </dl>
        <p class="sentence">${markedText(sentence)}</p>
        ${this.#key(core, settings, half, words)}
        <p class="warning">${words.warning}</p>
        ${this.actions()}
      </aside>
      </div>
      ${describedPart(this.words, this.sentences(core, settings, this.#lang), this.table(core, settings, this.#lang))}`;
  }

  #choice(core: Core, gate: GateSettings['id'], chosen: boolean, settings: GateSettings): unknown {
    const name = gateName(core, gate);
    return html`<button class="choice" data-id=${gate} aria-pressed=${chosen} @click=${() => this.change({ ...settings, id: gate }, 'push')}>
      <act-gate-thumb .core=${core} .gate=${gate} theme=${this.theme}></act-gate-thumb>
      <span><span class="gate-name">${name}</span>${gateFormula(gate)}</span>
    </button>`;
  }

  #inputs(settings: GateSettings, half: number, words: typeof en): unknown {
    const row = (key: 'a' | 'b', name: string, kind: string): unknown =>
      numberRow({
        ...{ id: key, name, value: settings[key], bounds: gateBounds, step: half > 5 ? 0.1 : 0.01 },
        label: html`<span class="math">${key}</span> <span class="small">${kind}</span>`,
        range: [-half, half],
        set: (value) => this.change({ ...settings, [key]: value }),
      });
    return html`<div class="inputs">${row('a', words.sliderA, words.value)}${row('b', words.sliderB, words.gate)}</div>`;
  }

  /** The bands with their numbers. */
  #key(core: Core, { id }: GateSettings, half: number, words: typeof en): unknown {
    const { step, most } = stepsOf(core, id, half);
    const context = document.createElement('canvas').getContext('2d');
    if (context === null) return nothing;
    const colours = themeColours(this, context);
    const bands = Array.from({ length: 2 * most }, (_, k) => (k < most ? k - most : k - most + 1));
    const end = most * step;
    return html`<div class="key">
      <h2>${words.colour}</h2>
      <div class="swatches" aria-hidden="true">${bands.map((band) => html`<span ${styled({ background: `rgb(${bandColour(band, most, colours).join(' ')})` })}></span>`)}</div>
      <div class="axis" aria-hidden="true">${ticks(-end, end, 6)
        .filter((mark) => Math.abs(mark) < 0.95 * end)
        .map(
          (mark) => html`<span ${styled({ left: `${50 + (50 * mark) / end}%` })}>${exact(mark)}</span>`,
        )}</div>
      <p class="small">${words.step(exact(step))} ${words.notes[id]}</p>
    </div>`;
  }

  protected sentences(core: Core, settings: GateSettings, lang: Lang): readonly string[] {
    const { id, a, b } = settings;
    const words = own[lang];
    const half = halfOf(settings);
    const most = mostOf(core, id, half);
    const { value, jacobian } = core.evaluateVector(id, [a, b]);
    const sentence = sentenceOf(settings, gateNumbers(core, settings), innerName(core, id), lang);
    return [
      words.description(gateName(core, id), String(half), short(-most), short(most)),
      words.notes[id],
      `${words.probeText(exact(a), exact(b), readout(value[0]), signedReadout(jacobian[0]), signedReadout(jacobian[1]))}${lang === 'en' ? '.' : '。'}`,
      plainText(sentence),
      words.warning,
    ];
  }

  protected table(core: Core, settings: GateSettings, lang: Lang): LabTable {
    const { id, a, b } = settings;
    const words = own[lang];
    const half = halfOf(settings);
    const row = (place: string, x: number, y: number): LabTable['rows'][number] => {
      const { value, jacobian } = core.evaluateVector(id, [x, y]);
      return [place, x, y, value[0], jacobian[0], jacobian[1]];
    };
    const marks = Array.from({ length: tabled }, (_, i) => (half * (2 * i - tabled + 1)) / (tabled - 1));
    return {
      name: words.table(gateName(core, id)),
      head: words.tableHead,
      rows: [
        row(words.atProbe, a, b),
        ...marks.flatMap((x, i) => marks.map((y, j) => row(String(tabled * i + j + 1), x, y))),
      ],
    };
  }
}

defineLabKeys(ActGates.prototype, 'gates');
define('act-gates', ActGates);
