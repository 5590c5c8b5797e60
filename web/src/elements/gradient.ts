// <act-gradient>: what many layers do to the gradient: random networks beside theory, what their units see, how long
// signals are.
import { html, nothing } from 'lit';
import type { Core } from '../core/types.ts';
import {
  chainCurves,
  type ChainCurves,
  type ChainRun,
  gradientNumbers,
  type GradientNumbers,
} from '../describe/gradient.ts';
import { en, zh } from '../i18n/gradient.ts';
import type { Lang } from '../i18n/index.ts';
import { en as labEn, zh as labZh } from '../i18n/lab.ts';
import { plainText } from '../i18n/marked.ts';
import { gradientCodec, type GradientSettings } from '../model/gradientCodec.ts';
import { articleEntry } from '../model/gradientStories.ts';
import type { LabCodec, LabProblem } from '../model/labValue.ts';
import { powerText } from '../model/power.ts';
import { assignSlots } from '../plot/palette.ts';
import { define } from './define.ts';
import { chiPart, numbersPart, saidPart } from './gradient-aside.ts';
import {
  chainList,
  chanceRows,
  type Controls,
  depthAndWidth,
  storyList,
  weightRows,
} from './gradient-controls.ts';
import { lengthMap, lengthSentence, productPicture, productQuantiles } from './gradient-length.ts';
import { chainName, chainNames, distribution, isArticle, weightsName } from './gradient-names.ts';
import './gradient-plot.ts';
import type { LayerDetail } from './gradient-plot.ts';
import { GradientRuns, isProduct, type RunView } from './gradient-run.ts';
import { gradientStyles } from './gradient-styles.ts';
import { gradientTable } from './gradient-table.ts';
import { unitPanels } from './gradient-units.ts';
import { gradientNotes, gradientSentence, unitsSentences } from './gradient-words.ts';
import { Lab, labBase } from './lab.ts';
import { defineLabKeys, labAttributes } from './lab-keys.ts';
import type { LabTable } from './lab-table.ts';
import { describedPart, labPart } from './lab-parts.ts';
import { markedText } from './sentence.ts';
import { styled } from './styled.ts';

const own = { en, zh };

export class ActGradient extends Lab<GradientSettings> {
  static override readonly properties = {
    ...Lab.properties,
    ...labAttributes('gradient'),
    tabled: { state: true },
  };
  static override readonly styles = [...labBase, gradientStyles];

  /** Whether the table is open. */
  declare tabled: boolean;

  protected readonly page = 'gradient';
  readonly #runs = new GradientRuns(
    () => this.requestUpdate(),
    (error) => this.complainOfLoad(error),
  );
  #codec: { readonly core: Core; readonly codec: LabCodec<GradientSettings> } | null = null;
  /** A chain's curves are computed once for all that shows them. */
  readonly #curves = new WeakMap<ChainRun, ChainCurves>();

  constructor() {
    super();
    this.tabled = false;
  }

  protected get codec(): LabCodec<GradientSettings> {
    const { core } = this;
    if (core === null) return gradientCodec([]);
    if (this.#codec?.core !== core) this.#codec = { core, codec: gradientCodec(core.catalogue) };
    return this.#codec.codec;
  }

  get #lang(): Lang {
    return this.words.code === 'en' ? 'en' : 'zh';
  }

  readonly #escape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented) this.#runs.cancel();
  };

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.#escape);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#escape);
    this.#runs.leave();
  }

  protected problemText(problem: LabProblem): string {
    return (this.words.code === 'en' ? labEn : labZh).problem(problem);
  }

  #curvesOf(run: ChainRun): ChainCurves {
    const known = this.#curves.get(run);
    if (known !== undefined) return known;
    const curves = chainCurves(run);
    this.#curves.set(run, curves);
    return curves;
  }

  protected content(core: Core, settings: GradientSettings): unknown {
    const words = own[this.#lang];
    this.#runs.want(core, settings);
    const { view } = this.#runs;
    const controls: Controls = {
      ...{ core, settings, words, all: this.words },
      slots: slotsOf(core, settings),
      names: settings.chains.map((chain) => chainName(core, chain)),
      change: (next, history) => this.change(next, history),
    };
    const shown = this.#shown(settings);
    return html`<div class="page">
      <div class="left">
        ${storyList(controls)}
        <div class="controls">
          ${chainList(controls)} <div class="size">${depthAndWidth(controls)}</div>
          ${labPart(this.narrow, 'weights', words.weightsAndBias, weightRows(controls))}
          ${labPart(this.narrow, 'chance', words.size, chanceRows(controls))}
        </div>
      </div>
      <div class="centre">
        <div class="middle">
          <header>
            <h1>${words.title}</h1>
            <span class="second">${words.width(String(shown.width))} · ${distribution(shown)}</span>
          </header>
          ${this.#progress(view, settings, words)} ${this.#picture(core, shown, view, words)}
        </div>
        <div class="below">${this.#below(core, shown, view, words)}</div>
      </div>
      ${this.#aside(core, shown, view, words)}
    </div>
    ${this.#described(core, settings)}`;
  }

  #progress(
    { state, fraction, memory, chains }: RunView,
    { trials, chains: all }: GradientSettings,
    words: typeof en,
  ): unknown {
    const total = String(trials * all.length);
    const done = String(chains.reduce((sum, run) => sum + run.trials.length, 0));
    if (state === 'refused' && memory !== null) {
      const [needed, most] = [memory.needed, memory.most].map((bytes) => String(Math.ceil(bytes / 1e6)));
      return html`<div class="run refused" role="alert"><p>${words.refused(needed, most)}</p></div>`;
    }
    if (state === 'failed')
      return html`<div class="run" role="alert"><p>${words.failed}</p><button @click=${() => this.#runs.again()}>${this.words.tryAgain}</button></div>`;
    if (state === 'running')
      return html`<div class="run"><progress max="1" .value=${fraction} aria-label=${words.functions}></progress>
        <span class="small">${words.running(this.#runs.view.stale ? '0' : done, total)}</span>
        <button class="cancel" @click=${() => this.#runs.cancel()}>${words.cancel} <kbd>Esc</kbd></button></div>`;
    return html`<div class="run"><span class="small" role="status">${state === 'stopped' ? words.stopped(done, total) : words.finished(total)}</span>
      ${state === 'stopped' ? html`<button class="go-on" @click=${() => this.#runs.again()}>${words.goOn}</button>` : nothing}</div>`;
  }

  #picture(
    core: Core,
    settings: GradientSettings,
    { chains, stale, state }: RunView,
    words: typeof en,
  ): unknown {
    const slots = slotsOf(core, settings);
    const plotted = settings.chains.flatMap((chain, i) => {
      const run = chains[i];
      if (run === undefined) return [];
      const name = chainName(core, chain);
      return [
        { name, weights: weightsName(chain, settings, words), slot: slots[i], curves: this.#curvesOf(run) },
      ];
    });
    const count = String(settings.trials);
    const names = plotted.map(({ name, weights }) => `${name}, ${weights}`).join('; ');
    return html`<div class="keys small">
        <span class="by">${words.norm}, ${words.byLayers}</span>
        <span>${keyLine('thin')}${words.keyTrials(count)}</span>
        <span>${keyLine('thick')}${words.keyMedian}</span>
        <span>${keyLine('dashed')}${words.keyTheory}</span>
      </div>
      <act-gradient-plot
        class=${stale && state === 'running' ? 'stale' : ''} .chains=${plotted} .layers=${settings.layers} .at=${settings.at} .words=${words}
        .label=${words.picture(names, String(settings.layers))} theme=${this.theme}
        @act-layer=${({ detail }: CustomEvent<LayerDetail>) => this.#look(detail.at)}
      ></act-gradient-plot>`;
  }

  #look(at: number): void {
    const { view, core } = this;
    if (view === null || core === null) return;
    this.change({ ...this.codec.read(view.lab).settings, at });
  }

  #numbers(core: Core, settings: GradientSettings, { chains: [run] }: RunView): GradientNumbers | null {
    if (run === undefined) return null;
    return gradientNumbers(core, settings.chains[0], run, this.#curvesOf(run), settings);
  }

  #aside(core: Core, settings: GradientSettings, view: RunView, words: typeof en): unknown {
    const numbers = this.#numbers(core, settings, view);
    const [run] = view.chains;
    const hue = `var(--act-text-${slotsOf(core, settings)[0] + 1})`;
    return html`<aside ${styled({ '--hue': hue })}>
      ${numbers === null && view.state !== 'running' ? nothing : saidPart(numbers, words, this.words.code)} ${numbersPart(numbers, run !== undefined && run.lyapunov !== null, words)}
      ${run === undefined ? nothing : chiPart(run, words)} ${this.actions()}
    </aside>`;
  }

  #below(core: Core, settings: GradientSettings, view: RunView, words: typeof en): unknown {
    const [run] = view.chains;
    if (run === undefined) return nothing;
    const [slot] = slotsOf(core, settings);
    const { layers, at } = settings;
    const numbers = this.#numbers(core, settings, view);
    const said = numbers === null ? [] : unitsSentences(run, numbers, words);
    const [chain] = settings.chains;
    const units = html`<p class="small">${words.unitsKey}</p>${unitPanels(core, chain, run, layers, layers - 1 - at, slot, words)}
      <p class="told">${said.join(this.words.code === 'en' ? ' ' : '')}</p>`;
    const theory = run.theory;
    return html`${
      isProduct(settings)
        ? labPart(this.narrow, 'product-part', words.product, this.#product(settings, view, slot, words))
        : labPart(this.narrow, 'units', words.units, units)
    }
    ${
      theory === null
        ? nothing
        : labPart(
            this.narrow,
            'length',
            words.length,
            html`<p class="small">${words.lengthMap}</p>${lengthMap(theory, slot, words)}<p class="told">${lengthSentence(theory, words)}</p>`,
          )
    }`;
  }

  #product(
    settings: GradientSettings,
    { chains: [run], products }: RunView,
    slot: number,
    words: typeof en,
  ): unknown {
    const values = [...run.trials.map(({ largest }) => largest), ...products];
    const [low, middle, high] = productQuantiles(values).map((log) => log.toFixed(1));
    const matrices = String(settings.layers + 1);
    const count = String(values.length);
    const article = isArticle(settings) ? articleEntry : null;
    const label = plainText(words.productText(count, matrices, middle, low, high));
    return html`<p class="small">${words.productHint(count, matrices)}</p>
      ${productPicture(values, article, slot, label, words)}
      <p class="told product-said">${markedText(words.productText(count, matrices, middle, low, high))}
      ${article === null ? nothing : words.article(String(article))}</p>`;
  }

  /** What is shown is what has run; the probe is free to move in it. */
  #shown(settings: GradientSettings): GradientSettings {
    const ran = this.#runs.view.settings ?? settings;
    return { ...ran, at: Math.min(settings.at, ran.layers - 1) };
  }

  #described(core: Core, settings: GradientSettings): unknown {
    const ready = this.tabled && this.#runs.view.state !== 'running';
    const table = ready ? this.table(core, settings, this.#lang) : null;
    return describedPart(this.words, this.sentences(core, settings, this.#lang), table, (open) => {
      this.tabled = open;
    });
  }

  protected override computed(): Promise<void> {
    return this.#runs.idle();
  }

  protected sentences(core: Core, wanted: GradientSettings, lang: Lang): readonly string[] {
    const words = own[lang];
    const settings = this.#shown(wanted);
    const { view } = this.#runs;
    const numbers = this.#numbers(core, settings, view);
    if (numbers === null) return [words.waiting];
    const names = chainNames(core, settings, words);
    const { trials, layers, width } = settings;
    return [
      words.description(String(trials), names[0], String(layers), String(width)),
      plainText(gradientSentence(numbers, words)),
      ...(Number.isNaN(numbers.theory) ? [] : [words.descriptionTheory(powerText(numbers.theory, 2))]),
      ...gradientNotes(numbers, words),
      ...(view.chains[0].theory === null ? [] : [lengthSentence(view.chains[0].theory, words)]),
      ...view.chains.slice(1).flatMap((run, i) => {
        const log = this.#curvesOf(run).median.at(-1);
        return log === undefined
          ? []
          : [words.descriptionOther(names[i + 1], Number.isNaN(log) ? '–' : powerText(log, 2))];
      }),
    ];
  }

  protected table(core: Core, wanted: GradientSettings, lang: Lang): LabTable {
    const words = own[lang];
    const settings = this.#shown(wanted);
    return gradientTable(this.#runs.view.chains, chainNames(core, settings, words), settings.layers, words);
  }
}

const slotsOf = (core: Core, { chains }: GradientSettings): readonly number[] =>
  assignSlots(
    chains.map(({ item }) => item.id),
    core.catalogue,
  );

function keyLine(kind: 'thin' | 'thick' | 'dashed'): unknown {
  return html`<svg width="28" height="6" aria-hidden="true"><line class=${kind} x1="0" x2="28" y1="3" y2="3"></line></svg>`;
}

defineLabKeys(ActGradient.prototype, 'gradient');
define('act-gradient', ActGradient);
