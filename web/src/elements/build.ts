// <act-build>: the embed builder: a form, the figure at three widths, and the text that puts it into a page.
import { html, LitElement, nothing } from 'lit';
import type { Core } from '../core/types.ts';
import { type BuildWords, buildWords } from '../i18n/build.ts';
import type { Dictionary } from '../i18n/index.ts';
import { en as labEn, zh as labZh } from '../i18n/lab.ts';
import { type BuildSettings, buildCodec } from '../model/buildCodec.ts';
import { embeddedView } from '../model/building.ts';
import type { Figure } from '../model/figure.ts';
import { gatesCodec } from '../model/gatesCodec.ts';
import { gradientCodec } from '../model/gradientCodec.ts';
import { type LabCodec, type LabProblem, setLab } from '../model/labValue.ts';
import { softmaxCodec } from '../model/softmaxCodec.ts';
import type { ViewState } from '../model/state.ts';
import { withKeys } from '../model/withKey.ts';
import { figureView, settings as settingsOf } from '../snippets/embedded.ts';
import { folderOf } from '../snippets/folder.ts';
import { type SnippetOptions, unknownSite } from '../snippets/parts.ts';
import { controls } from '../styles/controls.ts';
import { altFor, titleFor } from './build-alt.ts';
import './build-form.ts';
import './build-preview.ts';
import type { ActBuildPreview, Measured } from './build-preview.ts';
import './build-reference.ts';
import { buildStyles } from './build-styles.ts';
import './build-text.ts';
import type { Drawn } from './build-text.ts';
import { foldersOf, ownSite, rememberedWhere, rememberWhere, type Where } from './build-where.ts';
import { define } from './define.ts';
import './notice.ts';
import { sendStep } from './transition.ts';

/** Longer texts in the place of a picture are no longer listened to. */
const longAlt = 300;
const least = { text: 4.5, line: 3 };

interface Read {
  readonly settings: BuildSettings;
  readonly problems: readonly LabProblem[];
}

export class ActBuild extends LitElement {
  static override readonly properties = {
    core: { attribute: false },
    state: { attribute: false },
    words: { attribute: false },
    theme: { reflect: true },
    where: { state: true },
    measured: { state: true },
    misplaced: { state: true },
  };

  declare core: Core;
  declare state: ViewState;
  declare words: Dictionary;
  declare theme: string;
  declare where: Where;
  declare measured: Measured | null;
  /** What was typed as an address and is none. */
  declare misplaced: { readonly name: keyof Where; readonly typed: string } | null;

  #told: { readonly key: string; readonly attributes: ReturnType<typeof settingsOf> } | null = null;

  constructor() {
    super();
    this.theme = 'auto';
    this.where = rememberedWhere();
    this.measured = null;
    this.misplaced = null;
  }

  static override readonly styles = [controls, buildStyles];

  get #own(): BuildWords {
    return buildWords(this.words.code);
  }

  /** Of the figure itself, where that is a lab. */
  #codec(figure: Figure): LabCodec<unknown> | null {
    const codecs: Readonly<Partial<Record<Figure, () => unknown>>> = {
      gradient: () => gradientCodec(this.core.catalogue),
      softmax: () => softmaxCodec,
      gates: () => gatesCodec,
    };
    return (codecs[figure]?.() ?? null) as LabCodec<unknown> | null;
  }

  #read(): Read {
    const { lab } = this.state;
    const { settings, problems } = buildCodec.read(lab);
    const own = this.#codec(settings.figure)?.read(lab).problems ?? [];
    return { settings, problems: [...problems, ...own] };
  }

  /** The values in force instead of those that could not be used. */
  #mend({ settings }: Read): void {
    const codec = this.#codec(settings.figure);
    sendStep(this, (state) => {
      const mended = codec === null ? {} : codec.write(codec.read(state.lab).settings);
      return setLab(state, { ...mended, ...buildCodec.write(settings) });
    });
  }

  #notice(read: Read): unknown {
    if (read.problems.length === 0) return nothing;
    const { problem } = this.words.code === 'en' ? labEn : labZh;
    const details = read.problems.map((one) => ({ quoted: one.text, text: problem(one) }));
    return html`<act-notice heading=${this.words.linkTitle} .details=${details} action=${this.words.dismiss}
      @act-notice-action=${() => this.#mend(read)}></act-notice>`;
  }

  /** The same list while nothing in it changes: the preview is told of changes only. */
  #attributes(view: ViewState, { figure }: BuildSettings): ReturnType<typeof settingsOf> {
    const attributes = settingsOf(view, figure, this.core.catalogue);
    const key = JSON.stringify([figure, attributes]);
    if (this.#told?.key !== key) this.#told = { key, attributes };
    return this.#told.attributes;
  }

  #options(view: ViewState, settings: BuildSettings, ownAlt: string): SnippetOptions {
    const { figure, way, height, alt, lang } = settings;
    const { catalogue } = this.core;
    const words = buildWords(lang ?? this.words.code);
    const title = titleFor(this.core, figureView(view, figure, catalogue), figure, words);
    return {
      catalogue,
      figure,
      way,
      height,
      alt: alt ?? ownAlt,
      said: alt ?? undefined,
      title,
      ...foldersOf(this.where),
    };
  }

  readonly #drawn = async (): Promise<Drawn> => {
    const preview = this.renderRoot.querySelector<ActBuildPreview>('act-build-preview');
    if (preview === null) throw new Error('There is no preview.');
    return { picture: await preview.picture(), theme: preview.theme };
  };

  override render(): unknown {
    const own = this.#own;
    const { core, state, words } = this;
    const read = this.#read();
    const { settings } = read;
    const { figure, height } = settings;
    const view = embeddedView(state, settings);
    const ownAlt = altFor(
      core,
      figureView(view, figure, core.catalogue),
      figure,
      settings.lang ?? words.code,
    );
    const options = this.#options(view, settings, ownAlt);
    return html`<main id="main" class="page" lang=${words.code === 'en' ? 'en' : 'zh-Hans'}>
      ${this.#notice(read)}
      <div class="left">
        <header>
          <h1>${words.pages.build}</h1>
          <span class="second">${own.tagline}</span>
        </header>
        <act-build-form .core=${core} .state=${state} .words=${words} .settings=${settings} .ownAlt=${ownAlt}></act-build-form>
        ${this.#checks(options.alt)}
      </div>
      <div class="right">
        <act-build-preview .figure=${figure} .told=${this.#attributes(view, settings)} .height=${height} .words=${words}
          @act-build-change=${({ detail }: HTMLElementEventMap['act-build-change']) => sendStep(this, (s) => withKeys(s, detail, core.catalogue).state)}
          @act-build-measured=${({ detail }: HTMLElementEventMap['act-build-measured']) => {
            this.measured = detail;
          }}></act-build-preview>
        <act-build-text .state=${state} .view=${view} .settings=${settings} .options=${options} .words=${words} .drawn=${this.#drawn}></act-build-text>
        ${this.#where(options)}
        <details class="reference">
          <summary>${own.reference}</summary>
          <act-build-reference .core=${core} .figure=${figure} .words=${words}></act-build-reference>
        </details>
      </div>
    </main>`;
  }

  #check(good: boolean, text: string): unknown {
    return html`<li class=${good ? 'good' : 'poor'}>
      <svg width="16" height="16" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true">
        <path d=${good ? 'M2 8.5l4 4 8-9' : 'M8 2v8M8 12.5v1.5'}></path>
      </svg>${text}
    </li>`;
  }

  #checks(alt: string): unknown {
    const own = this.#own;
    const { measured } = this;
    const ratio = (value: number): string => (Math.floor(10 * value) / 10).toFixed(1);
    const contrast = (): unknown => {
      if (measured === null) return nothing;
      const { text, lines } = measured;
      const good = text >= least.text && (lines === null || lines >= least.line);
      return this.#check(
        good,
        lines === null ? own.textContrast(ratio(text)) : own.contrast(ratio(text), ratio(lines)),
      );
    };
    const sideways = measured?.sideways ?? null;
    const { length } = [...alt];
    return html`<section class="checks" aria-label=${own.checks}>
      <h2 class="heading">${own.checks}</h2>
      <ul>
        ${contrast()}
        ${sideways === null ? html`<li class="small">${own.measuring}</li>` : this.#check(sideways === 0, sideways === 0 ? own.fits : own.tooWide(String(sideways)))}
        ${this.#check(length <= longAlt, length <= longAlt ? own.alt(length) : own.altLong(length))}
      </ul>
    </section>`;
  }

  #place(name: keyof Where, typed: string): void {
    const bad = typed !== '' && folderOf(typed) === null;
    this.misplaced = bad ? { name, typed } : null;
    if (bad) return;
    this.where = { ...this.where, [name]: typed };
    rememberWhere(this.where);
  }

  #where({ site }: SnippetOptions): unknown {
    const own = this.#own;
    const field = (name: keyof Where, label: string, placeholder: string): unknown => html`<label>${label}
        <input class="field" type="url" name=${name} autocomplete="off" spellcheck="false" placeholder=${placeholder} .value=${this.where[name]}
          @change=${({ target }: Event) => target instanceof HTMLInputElement && this.#place(name, target.value.trim())} /></label>
        ${this.misplaced?.name === name ? html`<p class="bad" role="alert">${own.badAddress(this.misplaced.typed)}</p>` : nothing}`;
    return html`<details class="where" ?open=${site === null}>
      <summary>${own.whereHeading}</summary>
      ${site === null ? html`<p class="told">${own.unknownSite(unknownSite)}</p>` : nothing}
      ${field('site', own.site, ownSite ?? unknownSite)} ${field('pack', own.pack, own.sameAsSite)}
      <p class="small">${own.whereHint}</p>
    </details>`;
  }
}

define('act-build', ActBuild);
