// What the labs share: their view comes from the page, or, where they stand alone, from their attributes.
import { css, html, LitElement, nothing } from 'lit';
import { loadCore } from '../core/load.ts';
import type { Core } from '../core/types.ts';
import { type Dictionary, dictionary, hasWords, type Lang, loadWords, readersLang } from '../i18n/index.ts';
import { decode } from '../model/codec.ts';
import { labKeys, type LabPage, type LabValues } from '../model/lab.ts';
import { type LabCodec, type LabProblem, setLab } from '../model/labValue.ts';
import type { Problem } from '../model/problem.ts';
import { escaped } from '../model/query.ts';
import type { ViewState } from '../model/state.ts';
import { controls } from '../styles/controls.ts';
import { guest } from '../styles/guest.ts';
import { tokens } from '../styles/tokens.ts';
import { complain } from './complain.ts';
import { deferred } from './deferred.ts';
import { type EmbedError, entriesOf, textOf } from './embed-state.ts';
import { type LabTable, tableText } from './lab-table.ts';
import './notice.ts';
import { sendStep, type TransitionDetail } from './transition.ts';

/** From here down everything is one column. */
const narrowWidth = 760;

/** Values with one of them changed; null takes it away. */
function withKey(values: LabValues, key: string, value: string | null): LabValues {
  const { [key]: _, ...rest } = values;
  return value === null ? rest : { ...rest, [key]: value };
}

export const labBase = [
  tokens,
  controls,
  css`
    :host {
      display: block;
      min-width: 0;
      background: var(--act-paper);
      writing-mode: horizontal-tb;
    }
    :host([hidden]) {
      display: none;
    }
    /* Not the element itself: there the styles of the page around come first. */
    .room {
      container-type: inline-size;
      contain-intrinsic-inline-size: min(960px, 80vw);
    }
    .lab {
      ${guest}
    }
  `,
];

/** A lab with settings of the kind S. In a page of its own it is given core, state and words; elsewhere it gets them. */
export abstract class Lab<S> extends LitElement {
  static override readonly properties = {
    core: { attribute: false },
    view: { attribute: false },
    words: { attribute: false },
    theme: { reflect: true },
    failed: { state: true },
    narrow: { state: true },
    typed: { state: true },
  };

  declare core: Core | null;
  declare view: ViewState | null;
  declare words: Dictionary;
  declare theme: string;
  declare failed: boolean;
  /** Whether the lab is one column wide. */
  declare narrow: boolean;
  /** What was typed last, if it could not be used as it was. */
  declare protected typed: LabProblem | null;

  protected abstract readonly page: LabPage;
  protected abstract readonly codec: LabCodec<S>;
  #alone = false;
  /** What a program put in force instead of the attributes. */
  #given: LabValues | null = null;
  #ready = deferred();
  /** Of attributes just read; null once they are told. */
  #problems: readonly Problem[] | null = null;
  #told: ReadonlySet<string> = new Set();
  readonly #observer = new ResizeObserver(() => this.#measure());
  #read: { readonly of: unknown; readonly settings: S; readonly problems: readonly LabProblem[] } | null =
    null;

  constructor() {
    super();
    this.core = null;
    this.view = null;
    this.words = dictionary('en');
    this.theme = 'auto';
    this.failed = false;
    this.narrow = false;
    this.typed = null;
    this.addEventListener('act-typed', (event) => {
      event.stopPropagation();
      this.typed = event.detail;
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#measure();
    this.#observer.observe(this);
    if (this.view !== null) return;
    this.#alone = true;
    // What a program set before this class was there hides the accessors.
    for (const key of ['state', ...labKeys[this.page]])
      if (Object.hasOwn(this, key)) {
        const value: unknown = Reflect.get(this, key);
        Reflect.deleteProperty(this, key);
        Reflect.set(this, key, value);
      }
    this.addEventListener('act-transition', this.#keep);
    void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
  }

  #measure(): void {
    this.narrow = this.getBoundingClientRect().width <= narrowWidth;
  }

  override attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    super.attributeChangedCallback(name, before, value);
    if (!this.#alone || before === value || name === 'theme') return;
    // Only what was set is another value: what a reader or a program did to the others stays.
    const key = labKeys[this.page].find((one) => one.toLowerCase() === name);
    if (key !== undefined) this.#given = withKey(this.state, key, value);
    this.#readGiven();
  }

  /** Resolves when the lab is drawn for the first time, which it is on a page only; rejects when the core cannot be had. */
  get ready(): Promise<void> {
    return this.#ready.promise;
  }

  /** The lab's own keys as in a link, as text; what is absent has its default. */
  get state(): LabValues {
    if (this.view !== null) return this.view.lab;
    return this.#given ?? this.#attributes(labKeys[this.page]);
  }

  set state(state: unknown) {
    const entries = entriesOf(state);
    if (entries === null) {
      complain(this, [{ text: 'state', reason: 'bad-type' }]);
      return;
    }
    const keys: readonly string[] = labKeys[this.page];
    const given: Record<string, string> = {};
    const errors: EmbedError[] = [];
    for (const [key, value] of entries) {
      const text = textOf(value);
      if (text === null) continue;
      if (!keys.includes(key)) errors.push({ text: key, reason: 'unknown-key' });
      else if (text === undefined) errors.push({ text: key, reason: 'bad-type' });
      else given[key] = text;
    }
    complain(this, errors);
    this.#given = given;
    this.#readGiven();
  }

  /** Back to what the attributes say. */
  reset(): void {
    this.#given = null;
    this.#readGiven();
  }

  /** The lab in words, a sentence to a line; in its own language unless another is asked for. */
  async describe(lang: string = this.#spoken): Promise<string> {
    return this.sentences(...(await this.#settled()), /^zh/i.test(lang) ? 'zh' : 'en').join('\n');
  }

  /** The lab's table of numbers. */
  async toCSV(): Promise<string> {
    return tableText(this.table(...(await this.#settled()), this.#spoken), 'CSV');
  }

  async #settled(): Promise<readonly [Core, S]> {
    await this.ready;
    await this.updateComplete;
    await this.computed();
    // Once it is ready, neither is missing.
    const { core, view } = this as { readonly core: Core; readonly view: ViewState };
    return [core, this.#reading(view).settings];
  }

  /** When all that is told has been computed. */
  protected async computed(): Promise<void> {}

  async #load(): Promise<void> {
    if (this.failed) this.#ready = deferred();
    this.failed = false;
    try {
      this.core = await loadCore();
      this.#readGiven();
    } catch (error) {
      this.failed = true;
      this.complainOfLoad(error);
      this.#ready.reject(error);
    }
  }

  /** To the page around, where there is one: our own says it in words. */
  protected complainOfLoad(error: unknown): void {
    if (this.#alone) complain(this, [{ text: String(error), reason: 'load-failed' }]);
  }

  get #spoken(): Lang {
    return this.view?.lang ?? readersLang();
  }

  #attributes(keys: readonly string[]): LabValues {
    const all = keys.map((key) => [key, this.getAttribute(key)] as const);
    return Object.fromEntries(all.flatMap(([key, value]) => (value === null ? [] : [[key, value]])));
  }

  #readGiven(): void {
    if (this.core === null) return;
    const { lang, ...rest } = this.#attributes(['lang', 'theme']);
    const values = {
      ...(this.#given ?? this.#attributes(labKeys[this.page])),
      ...rest,
      // Pages write zh-CN or en-GB where they name a language.
      ...(lang === undefined ? {} : { lang: lang.toLowerCase().split('-')[0] }),
    };
    const query = Object.entries(values)
      .map(([key, value]) => `&${key}=${escaped(value)}`)
      .join('');
    const { state, problems } = decode(`?page=${this.page}${query}`, this.core.catalogue);
    this.view = state;
    this.#problems = problems;
  }

  /** Once for all attributes that were set together; what was bad before has been told before. */
  override updated(): void {
    if (this.core !== null && this.view !== null) this.#ready.resolve();
    if (this.#problems === null || this.view === null) return;
    const errors = [...this.#problems, ...this.#reading(this.view).problems];
    this.#problems = null;
    complain(
      this,
      errors.filter(({ text }) => !this.#told.has(text)),
    );
    this.#told = new Set(errors.map(({ text }) => text));
  }

  readonly #keep = (event: CustomEvent<TransitionDetail>): void => {
    event.stopPropagation();
    if (this.view === null) return;
    this.view = event.detail.step(this.view);
    this.#given = this.view.lab;
    this.dispatchEvent(new CustomEvent('act-change', { detail: { state: this.view.lab }, bubbles: true }));
  };

  override willUpdate(): void {
    if (!this.#alone) return;
    const lang = this.#spoken;
    if (!hasWords(lang)) void loadWords(lang).then(() => this.requestUpdate());
    this.words = dictionary(lang);
  }

  #reading({ lab }: ViewState): { readonly settings: S; readonly problems: readonly LabProblem[] } {
    if (this.#read?.of !== lab) this.#read = { of: lab, ...this.codec.read(lab) };
    return this.#read;
  }

  /** Puts other settings in force. */
  protected change(settings: S, history: TransitionDetail['history'] = 'replace'): void {
    const values = this.codec.write(settings);
    sendStep(this, (state) => setLab(state, values), history);
  }

  override render(): unknown {
    const { core, view, words } = this;
    if (this.failed)
      return html`<slot></slot><act-notice kind="failed" heading=${words.failedTitle} action=${words.tryAgain}
          @act-notice-action=${() => this.#load()}></act-notice>`;
    if (core === null || view === null) return html`<slot></slot>`;
    const { settings, problems } = this.#reading(view);
    const content = this.content(core, settings);
    const inside = html`${this.#notice(settings, problems)}${content}`;
    return this.#alone
      ? html`<div class="room"><div class="lab" lang=${words.code}>${inside}</div></div>`
      : html`<div class="room"><main id="main" class="lab" lang=${words.code}>${inside}</main></div>`;
  }

  /** What can be done with the lab as a whole; only its page has that. */
  protected actions(): unknown {
    const { core, view, words } = this;
    if (this.#alone) return nothing;
    return html`<act-lab-actions .core=${core} .state=${view} .words=${words}></act-lab-actions>`;
  }

  #notice(settings: S, problems: readonly LabProblem[]): unknown {
    const { typed } = this;
    if (typed !== null)
      return html`<act-notice heading=${`“${typed.text}” ${this.problemText(typed)}`} action=${this.words.dismiss}
        @act-notice-action=${() => {
          this.typed = null;
        }}></act-notice>`;
    if (problems.length === 0) return nothing;
    const details = problems.map((problem) => ({ quoted: problem.text, text: this.problemText(problem) }));
    return html`<act-notice heading=${this.words.linkTitle} .details=${details} action=${this.words.dismiss}
      @act-notice-action=${() => this.change(settings)}></act-notice>`;
  }

  protected abstract problemText(problem: LabProblem): string;
  protected abstract content(core: Core, settings: S): unknown;
  protected abstract sentences(core: Core, settings: S, lang: Lang): readonly string[];
  protected abstract table(core: Core, settings: S, lang: Lang): LabTable;
}
