// The base of elements for any page: attributes are the keys of a link, one core for all, and nothing thrown at the host.
import { LitElement, type PropertyDeclarations, type PropertyValues } from 'lit';
import { loadCore } from '../core/load.ts';
import type { Core } from '../core/types.ts';
import { hasWords, type Lang, loadWords, readersLang } from '../i18n/index.ts';
import { decode, encode, valuesOf } from '../model/codec.ts';
import { escaped, pairs } from '../model/query.ts';
import { embedKeys, type Key } from '../model/schema.ts';
import type { Page, ViewState } from '../model/state.ts';
import { complain } from './complain.ts';
import { deferred } from './deferred.ts';
import type { EmbedFiles } from './embed-files.ts';
import { type EmbedError, type EmbedState, entriesOf, isKey, textOf } from './embed-state.ts';
import type { ActFigure } from './figure.ts';
import type { TableContent } from './table-files.ts';
import type { TransitionDetail } from './transition.ts';
import { Turn } from './turns.ts';

/** Of the plot alone, where nobody says how high the element is. */
export const plotHeight = 300;

export class EmbedElement extends LitElement {
  static override readonly properties: PropertyDeclarations = {
    core: { state: true },
    view: { state: true },
    failed: { state: true },
    inView: { state: true },
  };

  declare protected core: Core | null;
  declare protected view: ViewState | null;
  declare protected failed: boolean;
  declare protected inView: boolean;

  protected readonly page: Page = 'explore';

  /** What was set from outside and not yet read; null takes a key away. */
  #pending = new Map<Key, string | null>();
  /** The attribute as the page around wrote it. */
  #ownTheme: string | null = null;
  #dressing = false;
  #ready = deferred();
  #moved = false;
  #announced = false;
  readonly #turn = new Turn(this, () => {
    this.inView = this.#turn.inView;
  });

  constructor() {
    super();
    this.core = null;
    this.view = null;
    this.failed = false;
    this.inView = false;
    this.addEventListener('act-transition', (event) => {
      event.stopPropagation();
      this.move(event.detail.step);
    });
    // Between our own parts only.
    for (const name of ['act-view', 'act-probe-move', 'act-shown', 'act-notice-action'])
      this.addEventListener(name, (event) => event.stopPropagation());
  }

  static override get observedAttributes(): string[] {
    // biome-ignore lint/complexity/noThisInStatic: Lit finishes the very class that is asked.
    return [...super.observedAttributes, ...embedKeys];
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    // The theme is written here too, for the colours hang on the attribute.
    if (name === 'theme' && this.#dressing) return;
    if (name === 'theme') this.#ownTheme = value;
    if (isKey(name)) this.#set(name, value);
    else super.attributeChangedCallback(name, old, value);
  }

  /** Resolves when the plot is drawn for the first time, which it is on a page only; rejects when the core cannot be had. */
  get ready(): Promise<void> {
    return this.#ready.promise;
  }

  get state(): EmbedState {
    const { core, view } = this;
    const state: Partial<Record<Key, string>> = {};
    // Texts, not as a link spells them: what is read again must not be escaped again.
    if (core !== null && view !== null)
      for (const { key, value } of pairs(encode(view, core.catalogue))) if (isKey(key)) state[key] = value;
    for (const [key, value] of this.#pending)
      if (value === null) delete state[key];
      else state[key] = value;
    return state;
  }

  /** The whole view: what is absent, null or undefined gets its default. */
  set state(state: unknown) {
    const entries = entriesOf(state);
    if (entries !== null) for (const key of embedKeys) this.#set(key, null);
    complain(
      this,
      entries?.flatMap((entry) => this.#take(...entry)) ?? [{ text: 'state', reason: 'bad-type' }],
    );
  }

  /** A key's value in force; null where it has none. */
  #value(key: Key): string | null {
    const { core, view, state } = this;
    const shown = core === null || view === null ? '' : valuesOf(view, core.catalogue)[key];
    return state[key] ?? (shown || null);
  }

  /** Back to what the attributes say. */
  reset(): void {
    for (const key of embedKeys) this.#set(key, key === 'theme' ? this.#ownTheme : this.getAttribute(key));
  }

  toSVG(): Promise<string> {
    return this.#file((files, ...of) => files.svg(...of));
  }

  toPNG(options?: { readonly scale?: number }): Promise<Blob> {
    return this.#file((files, ...of) => files.png(...of, options?.scale));
  }

  toCSV(): Promise<string> {
    return this.#file(async (files, figures, core, view) => {
      const table = await this.table;
      return table === null ? files.csv(figures, core, view) : files.tableCSV(table, core, view);
    });
  }

  /** Where the functions stand in a table, what is in it. */
  protected get table(): Promise<TableContent> | null {
    return null;
  }

  toTikZ(): Promise<string> {
    return this.#file((files, ...of) => files.tikz(...of));
  }

  /** The functions in words, section by section; in the element's language unless another is asked for. */
  async describe(lang: string = this.spoken): Promise<string> {
    if (!this.isConnected) return this.#elsewhere((one) => one.describe(lang));
    this.#turn.see(true);
    const [{ viewInWords }] = await Promise.all([import('./embed-description.ts'), this.ready]);
    return viewInWords(...this.#drawnView, lang);
  }

  async #file<T>(
    make: (files: EmbedFiles, figures: readonly ActFigure[], core: Core, view: ViewState) => Promise<T> | T,
  ): Promise<T> {
    if (this.getClientRects().length === 0) return this.#elsewhere((one) => one.#file(make));
    // What is out of sight is drawn now.
    this.#turn.see(true);
    const [files] = await Promise.all([import('./embed-files.ts'), this.ready]);
    await this.drawn();
    return make(files, this.figures, ...this.#drawnView);
  }

  async #elsewhere<T>(ask: (one: this) => Promise<T>): Promise<T> {
    return (await import('./elsewhere.ts')).elsewhere(this, ask);
  }

  /** Once it is ready, neither is missing. */
  get #drawnView(): readonly [Core, ViewState] {
    return [this.core as Core, this.view as ViewState];
  }

  protected get figures(): readonly ActFigure[] {
    return [...this.renderRoot.querySelectorAll<ActFigure>('act-figure')];
  }

  /** The height, in CSS pixels, in which nothing is squeezed: for frames, which must ask for theirs. */
  get wantedHeight(): number {
    const [all, plot] = ['.embed', '.plot'].map((part) => this.renderRoot.querySelector<HTMLElement>(part));
    if (!all || !plot) return this.scrollHeight;
    const borders = this.offsetHeight - this.clientHeight;
    return all.scrollHeight - plot.offsetHeight + plotHeight + borders;
  }

  protected async drawn(): Promise<void> {
    await this.updateComplete;
    await Promise.all(this.figures.map((figure) => figure.updateComplete));
  }

  /** Sets a key from outside: a text as in a link, a number, or null for its default. */
  protected setKey(key: Key, value: unknown): void {
    complain(this, this.#take(key, value));
  }

  #take(key: string, value: unknown): readonly EmbedError[] {
    const text = textOf(value);
    if (!isKey(key)) return text === null ? [] : [{ text: key, reason: 'unknown-key' }];
    if (text === undefined) return [{ text: key, reason: 'bad-type' }];
    this.#set(key, text);
    return [];
  }

  #set(key: Key, value: string | null): void {
    // Pages write zh-CN or en-GB where they name a language.
    this.#pending.set(key, key === 'lang' ? (value?.toLowerCase().split('-')[0] ?? null) : value);
    this.requestUpdate();
  }

  protected get spoken(): Lang {
    return this.view?.lang ?? readersLang();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#turn.start();
    // What a program set before this class was there hides the accessors.
    for (const key of ['state', ...embedKeys])
      if (Object.hasOwn(this, key)) {
        const value: unknown = Reflect.get(this, key);
        Reflect.deleteProperty(this, key);
        Reflect.set(this, key, value);
      }
    if (this.core === null) void this.load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#turn.stop();
  }

  protected async load(): Promise<void> {
    if (this.failed) this.#ready = deferred();
    this.failed = false;
    try {
      const asked = this.#pending.get('lang');
      const lang = asked === 'en' || asked === 'zh' ? asked : readersLang();
      // Words that do not come are told in English.
      const words = loadWords(lang).catch(() => undefined);
      [this.core] = await Promise.all([loadCore(), words]);
    } catch (error) {
      this.fail(error);
    }
  }

  protected fail(error: unknown): void {
    this.failed = true;
    complain(this, [{ text: String(error), reason: 'load-failed' }]);
    this.#ready.reject(error);
  }

  #read(core: Core): void {
    const asked = new Set<string | undefined>([undefined, ...this.#pending.keys()]);
    // A link that is too long loses its end: the longest value then, and nothing else.
    const all = Object.entries({ ...this.state, page: this.page }).sort(
      ([, one], [, other]) => one.length - other.length,
    );
    this.#pending = new Map();
    const query = all.map(([key, value]) => `${key}=${escaped(value)}`).join('&');
    const { state, problems } = decode(query, core.catalogue);
    this.view = state;
    // What was bad before has been told before.
    complain(
      this,
      problems.filter(({ detail }) => asked.has(detail?.key)),
    );
  }

  /** A reader's step; the host hears of it when it is drawn. */
  protected move(step: TransitionDetail['step']): void {
    if (this.view === null) return;
    const next = step(this.view);
    if (next === this.view) return;
    this.view = next;
    this.#moved = true;
  }

  protected override async scheduleUpdate(): Promise<void> {
    if (this.core !== null && !this.inView) await this.#turn.due();
    try {
      super.scheduleUpdate();
    } catch (error) {
      // Not to be caught by the host page: there the fallback shows.
      this.fail(error);
    }
  }

  override willUpdate(_: PropertyValues): void {
    if (this.core !== null && (this.view === null || this.#pending.size > 0)) this.#read(this.core);
    const { view } = this;
    if (view === null) return;
    if (view.theme !== (this.getAttribute('theme') ?? 'auto')) {
      this.#dressing = true;
      this.setAttribute('theme', view.theme);
      this.#dressing = false;
    }
    if (!hasWords(this.spoken))
      void loadWords(this.spoken).then(
        () => this.requestUpdate(),
        () => undefined,
      );
  }

  override updated(_: PropertyValues): void {
    if (this.#moved) {
      this.#moved = false;
      this.dispatchEvent(new CustomEvent('act-change', { detail: { state: this.state }, bubbles: true }));
    }
    if (this.view !== null && !this.#announced) {
      this.#announced = true;
      void this.drawn().then(() => this.#ready.resolve());
    }
  }

  static {
    // Every key but the language, which every element has already, is a property too.
    for (const key of embedKeys)
      if (key !== 'lang')
        Object.defineProperty(EmbedElement.prototype, key, {
          enumerable: true,
          get(this: EmbedElement): string | null {
            return this.#value(key);
          },
          set(this: EmbedElement, value: unknown): void {
            this.setKey(key, value);
          },
        });
  }
}
