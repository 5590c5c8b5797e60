// <act-app>: holds the view, keeps it in the address, loads the core and shows the page.
import * as failures from '../i18n/failures.ts';
import { html, LitElement, nothing } from 'lit';
import { loadCore } from '../core/load.ts';
import type { Core } from '../core/types.ts';
import { type Dictionary, dictionary, hasWords, type Lang, loadWords, readersLang } from '../i18n/index.ts';
import { decode, encode } from '../model/codec.ts';
import type { Problem } from '../model/problem.ts';
import type { Page, ViewState } from '../model/state.ts';
import { addItem, choose } from '../model/transitions.ts';
import { controls } from '../styles/controls.ts';
import { tokens } from '../styles/tokens.ts';
import { appStyles } from './app-styles.ts';
import type { ActCompareChips } from './compare-chips.ts';
import { define } from './define.ts';
import './explore.ts';
import { type Failure, failureOf } from './failure.ts';
import { prepareFormulas } from './formula.ts';
import './header.ts';
import type { ActHeader } from './header.ts';
import { Journey } from './journey.ts';
import { wishOf } from './key-press.ts';
import './notice.ts';
import { permalink } from './permalink.ts';
import { titleOf } from './title.ts';
import type { TransitionDetail } from './transition.ts';
import type { ActWays } from './ways.ts';

const quotedProblems = 12;

/** Pages that come when they are first wanted: Explore, which most links open, need not wait for them. */
const laterPages: { readonly [page in Page]?: () => Promise<unknown> } = {
  compare: () => import('./compare.ts'),
  families: () => import('./families.ts'),
  gradient: () => Promise.all([import('./gradient.ts'), import('./lab-actions.ts')]),
  softmax: () => Promise.all([import('./softmax.ts'), import('./lab-actions.ts')]),
  gates: () => Promise.all([import('./gates.ts'), import('./lab-actions.ts')]),
  build: () => import('./build.ts'),
  about: () => import('./about.ts'),
};

export class ActApp extends LitElement {
  static override readonly properties = {
    core: { state: true },
    state: { attribute: false },
    problems: { state: true },
    reasons: { state: true },
    failed: { state: true },
    theme: { reflect: true },
  };

  declare core: Core | null;
  declare state: ViewState;
  declare problems: readonly Problem[];
  /** The words for problems; null until there are any. */
  declare reasons: typeof import('../i18n/problems.ts') | null;
  /** Why what is needed to go on did not come; null while nothing is amiss. */
  declare failed: Failure | null;
  declare theme: string;

  readonly #journey = new Journey((query, known) => (known ? this.#revisit(query) : this.#read(query)));
  readonly #key = (event: KeyboardEvent): void => this.#shortcut(event);

  constructor() {
    super();
    this.core = null;
    // Before the catalogue is there, a link still tells language and theme.
    this.state = decode(this.#journey.query, []).state;
    this.problems = [];
    this.reasons = null;
    this.failed = null;
    this.theme = this.state.theme;
    this.addEventListener('act-transition', (event) => this.#apply(event.detail));
    this.addEventListener('act-add', () => this.#find(true));
    this.addEventListener('act-keys', () => void this.#press(null));
    this.addEventListener('act-choose', (event) => this.#choose(event.detail.id));
  }

  static override readonly styles = [tokens, controls, appStyles];

  override connectedCallback(): void {
    super.connectedCallback();
    this.#journey.start();
    document.addEventListener('keydown', this.#key);
    void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#journey.stop();
    document.removeEventListener('keydown', this.#key);
  }

  async #load(): Promise<void> {
    this.failed = null;
    try {
      const others = /[?&]f=/.test(this.#journey.query) ? prepareFormulas() : null;
      const [core] = await Promise.all([loadCore(), loadWords(this.#lang), others]);
      // What the page came with gives way to what works.
      this.replaceChildren();
      this.core = core;
      this.#read(this.#journey.query);
      performance.mark('act-ready');
    } catch (error) {
      // In the reader's language, if that can be had.
      await loadWords(this.#lang).catch(() => undefined);
      this.failed = failureOf(error);
    }
  }

  get #lang(): Lang {
    return this.state.lang ?? readersLang();
  }

  get #words(): Dictionary {
    return dictionary(this.#lang);
  }

  #read(query: string): void {
    if (this.core === null) return;
    const { state, problems } = decode(query, this.core.catalogue);
    this.state = state;
    this.problems = problems;
    // The bare address stays bare; any other is shown as we would write it.
    if (query !== '' && problems.length === 0) this.#journey.settle(encode(state, this.core.catalogue));
  }

  /** A view of before, in the language and the colours of now: those are the reader's, not the view's. */
  #revisit(query: string): void {
    const { lang, theme } = this.state;
    this.#read(query);
    if (this.core === null || (this.state.lang === lang && this.state.theme === theme)) return;
    this.state = { ...this.state, lang, theme };
    this.#journey.settle(encode(this.state, this.core.catalogue));
  }

  #apply({ step, history }: TransitionDetail): void {
    if (this.core === null) return;
    const before = this.state;
    const next = step(before);
    if (next === before) return;
    this.state = next;
    const query = encode(next, this.core.catalogue);
    // No step to be undone.
    if (next.lang !== before.lang || next.theme !== before.theme) this.#journey.settle(query);
    else this.#journey.record(query, history);
  }

  #choose(id: string): void {
    const step = (state: ViewState): ViewState =>
      state.page === 'compare' ? addItem(state, id) : choose(state, id);
    this.#apply({ step, history: 'push' });
    void this.#focusChosen();
  }

  /** The search is left: to where the next function is added, or to the heading of what was found. */
  async #focusChosen(): Promise<void> {
    await this.updateComplete;
    const page = this.#pageElement;
    if (!(page instanceof LitElement)) return;
    await page.updateComplete;
    const chips = page.renderRoot.querySelector<ActCompareChips>('act-compare-chips');
    await chips?.updateComplete;
    if (chips) {
      chips.focusAdd();
      return;
    }
    const heading = page.renderRoot.querySelector('h1');
    if (heading === null) return;
    heading.tabIndex = -1;
    heading.focus();
  }

  #shortcut(event: KeyboardEvent): void {
    const wish = wishOf(event);
    if (wish === null) return;
    if (typeof wish === 'string') event.preventDefault();
    if (wish === 'find') this.#find();
    else if (wish === 'undo' || wish === 'redo') this.#journey.travel(wish === 'undo' ? -1 : 1);
    else if (wish === 'hear') void this.#pageElement?.shadowRoot?.querySelector<ActWays>('act-ways')?.hear();
    else if (wish !== 'await') void this.#press(wish === 'keys' ? null : wish.plotKey);
  }

  /** Single keys, and the list of them for null: their doings come with the first of them. */
  async #press(key: string | null): Promise<void> {
    const { core, state } = this;
    const { renderRoot: root } = this;
    const words = this.#words;
    const { press, showKeys } = await import('./shortcuts.ts');
    if (!(root instanceof ShadowRoot)) return;
    if (key === null) showKeys({ root, words });
    else if (core !== null) press(key, { core, state, words, root, page: this.#pageElement });
  }

  get #pageElement(): Element | null {
    return this.renderRoot.querySelector(`act-${this.state.page}`);
  }

  #find(list = false): void {
    this.renderRoot.querySelector<ActHeader>('act-header')?.find(list);
  }

  override willUpdate(): void {
    if (!hasWords(this.#lang))
      loadWords(this.#lang).then(
        () => this.requestUpdate(),
        () => {
          this.failed = 'part';
        },
      );
    this.theme = this.state.theme;
    const { documentElement: page } = document;
    const [lang, title] = [
      this.#lang === 'zh' ? 'zh-Hans' : 'en',
      titleOf(this.core, this.state, this.#words),
    ];
    // Written again, even the same language has the browser match every style of the page anew.
    if (page.lang !== lang) page.lang = lang;
    if (page.dataset.theme !== this.state.theme) page.dataset.theme = this.state.theme;
    if (document.title !== title) document.title = title;
  }

  override render(): unknown {
    const { core, state } = this;
    const words = this.#words;
    return html`
      <act-header class=${core === null && this.failed === null && !hasWords(this.#lang) ? 'wordless' : ''} .core=${core} .page=${state.page} .theme=${state.theme} .asked=${state.lang} .words=${words}></act-header>
      ${this.#notices(words)} ${core === null ? this.#waiting(words) : this.#page(core, words)}
    `;
  }

  /** Without them the notice still quotes what could not be used. */
  async #loadReasons(): Promise<void> {
    try {
      this.reasons = await import('../i18n/problems.ts');
    } catch {
      // The next bad link asks again.
    }
  }

  #notices(words: Dictionary): unknown {
    if (this.failed !== null)
      return html`<act-notice kind="failed" heading=${words.failedTitle} .details=${[{ quoted: '', text: (words.code === 'en' ? failures.en : failures.zh)[this.failed] }]}
        action=${words.tryAgain} @act-notice-action=${() => this.#load()}></act-notice>`;
    if (this.problems.length === 0) return nothing;
    if (this.reasons === null) void this.#loadReasons();
    const reasons = this.reasons?.[words.code === 'en' ? 'en' : 'zh'];
    // Without it the notice has one button less.
    import('./copy-link.ts').catch(() => undefined);
    const details = this.problems
      .slice(0, quotedProblems)
      .map((problem) => ({ quoted: problem.text, text: reasons?.[problem.reason] ?? '' }));
    const more = this.problems.length - quotedProblems;
    if (more > 0) details.push({ quoted: '', text: words.moreProblems(more) });
    return html`<act-notice heading=${words.linkTitle} .details=${details} action=${words.dismiss}
      @act-notice-action=${() => {
        this.problems = [];
      }}><act-copy-link .words=${words} .link=${this.core === null ? '' : permalink(this.state, this.core)}></act-copy-link></act-notice>`;
  }

  /** Until there is more to show, what the page came with: the opening view. */
  #waiting(words: Dictionary): unknown {
    const opening = this.querySelector('.opening') !== null;
    if (this.failed !== null) document.documentElement.dataset.opening = 'instead';
    return html`<main id="main">
      ${opening ? nothing : html`<h1 class="hidden">Actiscope</h1>`}
      ${this.failed === null || !opening ? nothing : html`<p class="instead">${words.instead}</p>`}
      <slot></slot>
      ${this.failed === null ? html`<p class="loading" role="status">${words.loading}</p>` : nothing}
    </main>`;
  }

  /** Fetches the element of a page when it is first wanted; whether it is there. */
  #has(page: Page): boolean {
    const load = laterPages[page];
    if (load === undefined || customElements.get(`act-${page}`) !== undefined) return true;
    load().then(
      () => this.requestUpdate(),
      () => {
        this.failed = 'part';
      },
    );
    return false;
  }

  #page(core: Core, words: Dictionary): unknown {
    const { state } = this;
    const { page, theme } = state;
    if (!this.#has(page)) return this.#waiting(words);
    switch (page) {
      case 'explore':
        return html`<act-explore .core=${core} .state=${state} .words=${words} theme=${theme}></act-explore>`;
      case 'compare':
        return html`<act-compare .core=${core} .state=${state} .words=${words} theme=${theme}></act-compare>`;
      case 'families':
        return html`<act-families .core=${core} .state=${state} .words=${words} theme=${theme}></act-families>`;
      case 'gradient':
        return html`<act-gradient .core=${core} .view=${state} .words=${words} theme=${theme}></act-gradient>`;
      case 'softmax':
        return html`<act-softmax .core=${core} .view=${state} .words=${words} theme=${theme}></act-softmax>`;
      case 'gates':
        return html`<act-gates .core=${core} .view=${state} .words=${words} theme=${theme}></act-gates>`;
      case 'build':
        return html`<act-build .core=${core} .state=${state} .words=${words} theme=${theme}></act-build>`;
      case 'about':
        return html`<act-about .core=${core} .state=${state} .words=${words} theme=${theme}></act-about>`;
    }
  }
}

define('act-app', ActApp);
