// What the labs share: their view comes from the page, or, where they stand alone, from their attributes.
import { css, html, LitElement, nothing, type PropertyDeclarations } from 'lit';
import { loadCore } from '../core/load.ts';
import type { Core } from '../core/types.ts';
import { type Dictionary, dictionary, hasWords, loadWords, readersLang } from '../i18n/index.ts';
import { decode } from '../model/codec.ts';
import { labKeys, type LabPage } from '../model/lab.ts';
import { type LabCodec, type LabProblem, setLab } from '../model/labValue.ts';
import type { Problem } from '../model/problem.ts';
import { escaped } from '../model/query.ts';
import type { ViewState } from '../model/state.ts';
import { controls } from '../styles/controls.ts';
import { guest } from '../styles/guest.ts';
import { tokens } from '../styles/tokens.ts';
import { complain } from './complain.ts';
import './notice.ts';
import { sendStep, type TransitionDetail } from './transition.ts';

/** From here down everything is one column. */
const narrowWidth = 760;

export const labBase = [
  tokens,
  controls,
  css`
    :host {
      display: block;
      min-width: 0;
      container-type: inline-size;
      contain-intrinsic-inline-size: min(960px, 80vw);
      background: var(--act-paper);
    }
    .lab {
      ${guest}
    }
  `,
];

/** The lab's keys as attributes, without properties of their own; HTML knows no capitals there. */
export const labAttributes = (page: LabPage): PropertyDeclarations =>
  Object.fromEntries(
    [...labKeys[page], 'lang'].map((key) => [
      `of-${key}`,
      { attribute: key.toLowerCase(), noAccessor: true },
    ]),
  );

/** A lab with settings of the kind S. In a page of its own it is given core, state and words; elsewhere it gets them. */
export abstract class Lab<S> extends LitElement {
  static override readonly properties = {
    core: { attribute: false },
    state: { attribute: false },
    words: { attribute: false },
    theme: { reflect: true },
    failed: { state: true },
    narrow: { state: true },
  };

  declare core: Core | null;
  declare state: ViewState | null;
  declare words: Dictionary;
  declare theme: string;
  declare failed: boolean;
  /** Whether the lab is one column wide. */
  declare narrow: boolean;

  protected abstract readonly page: LabPage;
  protected abstract readonly codec: LabCodec<S>;
  #alone = false;
  /** Of attributes just read; null once they are told. */
  #problems: readonly Problem[] | null = null;
  #told: ReadonlySet<string> = new Set();
  readonly #observer = new ResizeObserver(() => this.#measure());
  #read: { readonly of: unknown; readonly settings: S; readonly problems: readonly LabProblem[] } | null =
    null;

  constructor() {
    super();
    this.core = null;
    this.state = null;
    this.words = dictionary('en');
    this.theme = 'auto';
    this.failed = false;
    this.narrow = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#measure();
    this.#observer.observe(this);
    if (this.state !== null) return;
    this.#alone = true;
    this.addEventListener('act-transition', this.#keep);
    void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
  }

  #measure(): void {
    this.narrow = this.clientWidth <= narrowWidth;
  }

  override attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    super.attributeChangedCallback(name, before, value);
    if (this.#alone && before !== value && name !== 'theme') this.#readAttributes();
  }

  async #load(): Promise<void> {
    this.failed = false;
    try {
      this.core = await loadCore();
      this.#readAttributes();
    } catch (error) {
      this.failed = true;
      complain(this, [{ text: String(error), reason: 'load-failed' }]);
    }
  }

  #readAttributes(): void {
    if (this.core === null) return;
    const keys = [...labKeys[this.page], 'lang', 'theme'];
    const given = keys
      .map((key) => [key, this.getAttribute(key)] as const)
      .filter(([, value]) => value !== null);
    const query = given.map(([key, value]) => `&${key}=${escaped(value ?? '')}`).join('');
    const { state, problems } = decode(`?page=${this.page}${query}`, this.core.catalogue);
    this.state = state;
    this.#problems = problems;
  }

  /** Once for all attributes that were set together; what was bad before has been told before. */
  override updated(): void {
    if (this.#problems === null || this.state === null) return;
    const errors = [...this.#problems, ...this.#reading(this.state).problems];
    this.#problems = null;
    complain(
      this,
      errors.filter(({ text }) => !this.#told.has(text)),
    );
    this.#told = new Set(errors.map(({ text }) => text));
  }

  readonly #keep = (event: CustomEvent<TransitionDetail>): void => {
    event.stopPropagation();
    if (this.state === null) return;
    this.state = event.detail.step(this.state);
    this.dispatchEvent(new CustomEvent('act-change', { detail: { state: this.state.lab }, bubbles: true }));
  };

  override willUpdate(): void {
    if (!this.#alone) return;
    const lang = this.state?.lang ?? readersLang();
    if (!hasWords(lang)) void loadWords(lang).then(() => this.requestUpdate());
    this.words = dictionary(lang);
  }

  #reading(state: ViewState): { readonly settings: S; readonly problems: readonly LabProblem[] } {
    if (this.#read?.of !== state.lab) this.#read = { of: state.lab, ...this.codec.read(state.lab) };
    return this.#read;
  }

  /** Puts other settings in force. */
  protected change(settings: S, history: TransitionDetail['history'] = 'replace'): void {
    const values = this.codec.write(settings);
    sendStep(this, (state) => setLab(state, values), history);
  }

  override render(): unknown {
    const { core, state, words } = this;
    if (this.failed)
      return html`<slot></slot><act-notice kind="failed" heading=${words.failedTitle} action=${words.tryAgain}
          @act-notice-action=${() => this.#load()}></act-notice>`;
    if (core === null || state === null) return html`<slot></slot>`;
    const { settings, problems } = this.#reading(state);
    const content = this.content(core, settings);
    return this.#alone
      ? html`<div class="lab" lang=${words.code}>${this.#notice(settings, problems)}${content}</div>`
      : html`<main id="main" class="lab" lang=${words.code}>${this.#notice(settings, problems)}${content}</main>`;
  }

  /** What can be done with the lab as a whole; only its page has that. */
  protected actions(): unknown {
    const { core, state, words } = this;
    if (this.#alone) return nothing;
    return html`<act-lab-actions .core=${core} .state=${state} .words=${words}></act-lab-actions>`;
  }

  #notice(settings: S, problems: readonly LabProblem[]): unknown {
    if (problems.length === 0) return nothing;
    const details = problems.map((problem) => ({ quoted: problem.text, text: this.problemText(problem) }));
    return html`<act-notice heading=${this.words.linkTitle} .details=${details} action=${this.words.dismiss}
      @act-notice-action=${() => this.change(settings)}></act-notice>`;
  }

  protected abstract problemText(problem: LabProblem): string;
  protected abstract content(core: Core, settings: S): unknown;
}
