// <act-build-text>: the ready text for each host under tabs, with buttons to copy it, try it and save its picture.
import { html, LitElement, nothing } from 'lit';
import { type BuildWords, buildWords } from '../i18n/build.ts';
import type { Dictionary } from '../i18n/index.ts';
import type { BuildSettings } from '../model/buildCodec.ts';
import { type Place, places, ways } from '../model/hosts.ts';
import type { ViewState } from '../model/state.ts';
import { setBuild } from '../model/building.ts';
import type { PlotTheme } from '../plot/palette.ts';
import type { Picture } from '../plot/picture.ts';
import { writeSvg } from '../plot/write-svg.ts';
import { frameQuery } from '../snippets/embedded.ts';
import { absolute, isLocal } from '../snippets/folder.ts';
import { permalinkOf, pictureOf } from '../snippets/parts.ts';
import { hasWays, hugoShortcode, pictureFile, snippet, type SnippetOptions } from '../snippets/snippet.ts';
import { controls } from '../styles/controls.ts';
import { primary } from '../styles/primary.ts';
import { choiceField } from './build-fields.ts';
import { buildTextStyles } from './build-text-styles.ts';
import { testPage } from './build-where.ts';
import { define } from './define.ts';
import { download } from './export-files.ts';
import './toast.ts';
import type { ActToast } from './toast.ts';
import { sendStep } from './transition.ts';

/** What the preview knows of the figure as a picture. */
export interface Drawn {
  readonly picture: Picture | null;
  readonly theme: PlotTheme;
}

/** The picture for WeChat, or why there is none. */
type Made = { readonly svg: string; readonly url: string } | { readonly why: 'needsAddress' | 'linkTooLong' };

export class ActBuildText extends LitElement {
  static override readonly properties = {
    state: { attribute: false },
    view: { attribute: false },
    settings: { attribute: false },
    options: { attribute: false },
    words: { attribute: false },
    drawn: { attribute: false },
    made: { state: true },
    failed: { state: true },
  };

  declare state: ViewState;
  /** What is embedded: with the figure's language and theme. */
  declare view: ViewState;
  declare settings: BuildSettings;
  declare options: SnippetOptions;
  declare words: Dictionary;
  declare drawn: () => Promise<Drawn>;
  declare made: Made | null;
  declare failed: boolean;

  #turn = 0;

  constructor() {
    super();
    this.made = null;
    this.failed = false;
  }

  static override readonly styles = [controls, primary, buildTextStyles];

  get #own(): BuildWords {
    return buildWords(this.words.code);
  }

  get #text(): string {
    const { settings, view, options, made } = this;
    if (settings.host === 'wechat') return made !== null && 'svg' in made ? made.svg : '';
    return snippet(settings.host, view, options);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#forget();
  }

  #forget(): void {
    if (this.made !== null && 'url' in this.made) URL.revokeObjectURL(this.made.url);
    this.made = null;
  }

  override willUpdate(changed: ReadonlyMap<PropertyKey, unknown>): void {
    if (!['view', 'options', 'settings', 'words'].some((name) => changed.has(name))) return;
    const turn = ++this.#turn;
    if (this.settings.host !== 'wechat') this.#forget();
    // The preview first takes what has changed.
    else window.setTimeout(() => void this.#make(turn), 400);
  }

  async #make(turn: number): Promise<void> {
    if (turn !== this.#turn || !this.isConnected) return;
    const { options, view } = this;
    const site = options.site === null ? null : absolute(options.site, location.href);
    try {
      const [{ wechatSvg }, { picture, theme }] = await Promise.all([
        import('../snippets/wechat.ts'),
        this.drawn(),
      ]);
      if (turn !== this.#turn || !this.isConnected) return;
      this.#forget();
      this.failed = false;
      if (site === null) {
        this.made = { why: 'needsAddress' };
        return;
      }
      const permalink = permalinkOf(view, { ...options, site });
      const note = [...this.#own.scan, new URL(site).host];
      const svg = wechatSvg({ picture, theme, title: options.title, note, permalink });
      this.made =
        svg === null
          ? { why: 'linkTooLong' }
          : { svg, url: URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' })) };
    } catch {
      // The part that makes codes did not come: the next change asks again.
      this.failed = true;
    }
  }

  #host(host: Place): void {
    sendStep(this, (state) => setBuild(state, { ...this.settings, host }));
  }

  #key(event: KeyboardEvent): void {
    const at = places.indexOf(this.settings.host);
    const last = places.length - 1;
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: at === last ? 0 : at + 1,
      ArrowLeft: at === 0 ? last : at - 1,
      Home: 0,
      End: last,
    };
    const next = Object.hasOwn(steps, event.key) ? places[steps[event.key]] : undefined;
    if (next === undefined) return;
    event.preventDefault();
    this.#host(next);
    this.renderRoot.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  }

  #tell(text: string): void {
    this.renderRoot.querySelector<ActToast>('act-toast')?.tell(text);
  }

  async #copy(): Promise<void> {
    const own = this.#own;
    try {
      await navigator.clipboard.writeText(this.#text);
      this.#tell(own.copied(own.places[this.settings.host]));
    } catch {
      this.#tell(own.copyByHand);
      const text = this.renderRoot.querySelector('pre');
      if (text !== null) getSelection()?.selectAllChildren(text);
    }
  }

  async #save(): Promise<void> {
    const name = pictureFile(this.options);
    if (this.settings.host === 'wechat') {
      if (this.#text !== '') download(new Blob([this.#text], { type: 'image/svg+xml' }), `wechat-${name}`);
      return;
    }
    const { picture } = await this.drawn();
    if (picture === null) return;
    const about = { ...picture.about, permalink: permalinkOf(this.view, this.options) };
    const svg = writeSvg({ ...picture, about }, { name: name.replace(/\.svg$/, '') });
    download(new Blob([svg], { type: 'image/svg+xml' }), name);
  }

  #note(): unknown {
    const { notes } = this.#own;
    const { settings, options, view } = this;
    const plots = settings.figure === 'plot' || settings.figure === 'compare';
    switch (settings.host) {
      case 'element':
      case 'iframe':
        return notes[settings.host];
      case 'hugo':
        return notes.hugo(hugoShortcode.path, hugoShortcode.text);
      case 'image':
        if (!plots) return notes.linkOnly;
        return pictureOf(view, options) === null ? notes.image(pictureFile(options)) : notes.imageThere;
      case 'jupyter':
        return plots ? notes.jupyter : notes.labNotebook;
      case 'myst':
        return plots ? nothing : notes.labNotebook;
      case 'wechat':
        return notes.wechat;
      default:
        return settings.way === 'iframe' ? notes.iframe : notes.element;
    }
  }

  #wechat(): unknown {
    const { made } = this;
    const own = this.#own;
    if (this.failed) return html`<p class="bad" role="alert">${this.words.partFailed}</p>`;
    if (made === null) return html`<p class="small">${this.words.loading}</p>`;
    if ('why' in made) return html`<p class="bad" role="alert">${own[made.why]}</p>`;
    return html`<img class="wechat" src=${made.url} alt=${this.options.alt} />
      <pre tabindex="0" translate="no" aria-label=${own.places.wechat}><code>${made.svg}</code></pre>`;
  }

  override render(): unknown {
    const own = this.#own;
    const { settings, view, options } = this;
    const { host, way, figure } = settings;
    const test = testPage(frameQuery(view, figure, options.catalogue));
    const plots = figure === 'plot' || figure === 'compare';
    const saves = host === 'wechat' || (host === 'image' && plots && pictureOf(view, options) === null);
    return html`<div role="tablist" aria-label=${own.hosts} @keydown=${this.#key}>
        ${places.map(
          (
            place,
          ) => html`<button role="tab" id="tab-${place}" aria-controls="panel" aria-selected=${place === host}
            tabindex=${place === host ? 0 : -1} @click=${() => this.#host(place)}>${own.places[place]}</button>`,
        )}
      </div>
      <div role="tabpanel" id="panel" aria-labelledby="tab-${host}">
        ${
          host !== 'wechat' && hasWays(host, figure)
            ? html`<div class="way"><span class="small">${own.way}</span>
                ${choiceField(own.way, ways, own.words.way, way, (word) => sendStep(this, (state) => setBuild(state, { ...settings, way: word === 'iframe' ? 'iframe' : 'element' })))}</div>`
            : nothing
        }
        ${host === 'wechat' ? this.#wechat() : html`<pre tabindex="0" translate="no" aria-label=${own.places[host]}><code>${this.#text}</code></pre>`}
      </div>
      <div class="actions">
        <button class="primary" ?disabled=${this.#text === ''} @click=${this.#copy}>${own.copy}</button>
        ${saves ? html`<button ?disabled=${host === 'wechat' && this.#text === ''} @click=${this.#save}>${own.saveSvg}</button>` : nothing}
        ${test === null ? nothing : html`<a class="button" href=${test} target="_blank" rel="noopener">${own.test}</a>`}
      </div>
      ${isLocal(options.site) || isLocal(options.pack) ? html`<p class="small local">${own.localSite}</p>` : nothing}
      <p class="small note">${this.#note()}</p>
      <p class="small">${own.size}</p>
      <act-toast></act-toast>`;
  }
}

define('act-build-text', ActBuildText);
