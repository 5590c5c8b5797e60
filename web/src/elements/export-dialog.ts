// <act-export-dialog>: which file to make of what is shown; the file as text or picture, to download or to copy.
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { en, zh } from '../i18n/export.ts';
import type { Dictionary } from '../i18n/index.ts';
import { needsCharacters } from '../plot/tex-text.ts';
import { tickStep } from '../plot/ticks.ts';
import { controls } from '../styles/controls.ts';
import { primary } from '../styles/primary.ts';
import { define } from './define.ts';
import { type Choices, download, type Format, formats, pngOf, type Source, textOf } from './export-files.ts';
import { exportStyles } from './export-styles.ts';
import { fileStem, shownParts, shownPicture } from './shown-picture.ts';
import type { ActFigure } from './figure.ts';
import type { Core } from '../core/types.ts';
import type { ViewState } from '../model/state.ts';

const scales = [1, 2, 3, 4];
const ids = Object.keys(formats) as readonly Format[];

/** A grid to begin with: at most this many rows over the range shown. */
const startRows = 200;

export { saveTable } from './save-table.ts';

/** All that an export needs of a page; null while nothing is drawn. */
export function sourceOf(figures: readonly ActFigure[], core: Core, state: ViewState): Source | null {
  const picture = shownPicture(figures, core, state);
  if (picture === null) return null;
  return { core, state, picture, parts: shownParts(figures), name: fileStem(picture.about) };
}

export class ActExportDialog extends LitElement {
  static override readonly properties = {
    source: { attribute: false },
    words: { attribute: false },
    choices: { state: true },
    typedStep: { state: true },
    png: { state: true },
    told: { state: true },
  };

  declare source: Source | null;
  declare words: Dictionary;
  declare choices: Choices;
  /** The step as it stands in its box. */
  declare typedStep: string;
  /** The picture made for these choices, and its address; null until it is made. */
  declare png: { readonly blob: Blob; readonly url: string } | null;
  declare told: string;

  #text: string | null = null;

  constructor() {
    super();
    this.source = null;
    this.choices = { format: 'png', scale: 2, transparent: false, step: null };
    this.typedStep = '';
    this.png = null;
    this.told = '';
  }

  get #words() {
    const { code, export: shell } = this.words;
    return { ...shell, ...(code === 'en' ? en : zh) };
  }

  static override readonly styles = [controls, primary, exportStyles];

  /** Opens on what is shown at this moment. */
  async open(source: Source): Promise<void> {
    const [lo, hi] = source.picture.panels[0].scene.x;
    const step = tickStep(hi - lo, startRows);
    this.source = source;
    this.typedStep = String(step);
    if (this.choices.step !== null) this.choices = { ...this.choices, step };
    await this.updateComplete;
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  #close(): void {
    this.renderRoot.querySelector('dialog')?.close();
  }

  #closed(): void {
    this.source = null;
    this.dispatchEvent(new CustomEvent('act-export-closed'));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#forgetPng();
  }

  override willUpdate(changed: PropertyValues): void {
    if (!changed.has('source') && !changed.has('choices')) return;
    const { source, choices } = this;
    this.#forgetPng();
    this.told = '';
    this.#text = source === null ? null : textOf(source, choices);
    if (source !== null && choices.format === 'png') void this.#makePng(source, choices);
  }

  #forgetPng(): void {
    if (this.png !== null) URL.revokeObjectURL(this.png.url);
    this.png = null;
  }

  async #makePng(source: Source, choices: Choices): Promise<void> {
    const blob = await pngOf(source, choices);
    // Meanwhile something else may have been chosen.
    if (source !== this.source || choices !== this.choices || !this.isConnected) return;
    if (blob === null) this.told = this.#words.tooBig;
    else this.png = { blob, url: URL.createObjectURL(blob) };
  }

  #choose(part: Partial<Choices>): void {
    this.choices = { ...this.choices, ...part };
  }

  #step(event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    this.typedStep = event.target.value;
    this.#choose({ step: event.target.valueAsNumber });
  }

  get #fileName(): string {
    return `${this.source?.name ?? 'actiscope'}.${formats[this.choices.format].ending}`;
  }

  #download(): void {
    const { type } = formats[this.choices.format];
    const blob = this.png?.blob ?? (this.#text === null ? null : new Blob([this.#text], { type }));
    if (blob === null) return;
    download(blob, this.#fileName);
    this.told = this.#words.downloaded(this.#fileName);
  }

  async #copy(): Promise<void> {
    const words = this.#words;
    try {
      await navigator.clipboard.writeText(this.#text ?? '');
      this.told = words.copied;
    } catch {
      // Not allowed here, or no such thing in this browser: the text lies ready under the reader's own keys.
      const area = this.renderRoot.querySelector('textarea');
      area?.focus();
      area?.select();
      this.told = words.copyByHand;
    }
  }

  override render(): unknown {
    const { source, choices } = this;
    const words = this.#words;
    const isText = choices.format !== 'png';
    const ready = isText ? this.#text !== null : this.png !== null;
    return html`<dialog aria-labelledby="title" @close=${this.#closed}>
      ${
        source === null
          ? nothing
          : html`<header>
              <h2 id="title">${words.title}</h2>
              <button class="close" aria-label=${words.close} @click=${this.#close}>×</button>
            </header>
            <fieldset>
              <legend class="hidden">${words.format}</legend>
              <div class="formats">${ids.map((format) => this.#format(format))}</div>
            </fieldset>
            <div class="row">${this.#options()}</div>
            ${this.#preview(isText, ready)}
            <div class="actions">
              <button class="primary" ?disabled=${!ready} @click=${this.#download}>${words.download}</button>
              ${isText ? html`<button ?disabled=${!ready} @click=${this.#copy}>${words.copy}</button>` : nothing}
              <span class="small">${this.#fileName}</span>
            </div>`
      }
      <p class="told small" role="status">${this.told}</p>
    </dialog>`;
  }

  #format(format: Format): unknown {
    return html`<label
      ><input
        type="radio"
        name="format"
        .checked=${this.choices.format === format}
        @change=${() => this.#choose({ format })}
      />${formats[format].label}</label
    >`;
  }

  #options(): unknown {
    const { choices } = this;
    const words = this.#words;
    if (choices.format === 'csv') return this.#points();
    const transparent = html`<label
      ><input
        type="checkbox"
        .checked=${choices.transparent}
        @change=${() => this.#choose({ transparent: !choices.transparent })}
      />${words.transparent}</label
    >`;
    if (choices.format === 'svg') return transparent;
    if (choices.format !== 'png') {
      const more = choices.format === 'tikz' && needsCharacters(this.#text ?? '') ? words.characters : '';
      return html`<span class="small">${words.about[choices.format]} ${more}</span>`;
    }
    const size = ({ width, height } = this.source!.picture): string =>
      `${width * choices.scale} × ${height * choices.scale} px`;
    return html`<label
        >${words.scale}
        <select
          @change=${({ target }: Event) => {
            if (target instanceof HTMLSelectElement) this.#choose({ scale: Number(target.value) });
          }}
        >
          ${scales.map((scale) => html`<option value=${scale} ?selected=${scale === choices.scale}>${scale}×</option>`)}
        </select></label
      >
      ${transparent}<span class="small">${size()}</span>`;
  }

  #points(): unknown {
    const { choices } = this;
    const words = this.#words;
    const traced = choices.step === null;
    return html`<label
        ><input type="radio" name="points" .checked=${traced} @change=${() => this.#choose({ step: null })} />${words.traced}</label
      >
      <label
        ><input
          type="radio"
          name="points"
          .checked=${!traced}
          @change=${() => this.#choose({ step: Number(this.typedStep) })}
        />${words.grid}</label
      >
      <label
        >${words.step}
        <input class="field" type="number" min="0" step="any" .value=${this.typedStep} ?disabled=${traced} @input=${this.#step}
      /></label>`;
  }

  #preview(isText: boolean, ready: boolean): unknown {
    const words = this.#words;
    if (!isText) return html`<img class="picture" alt=${words.preview} src=${this.png?.url ?? nothing} />`;
    if (!ready) return html`<p class="bad" role="alert">${words.badStep}</p>`;
    return html`<textarea readonly spellcheck="false" aria-label=${words.preview} .value=${this.#text ?? ''}></textarea>`;
  }
}

define('act-export-dialog', ActExportDialog);
