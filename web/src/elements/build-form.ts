// <act-build-form>: a control for every key of the figure that is made, from the schema of the state.
import { html, LitElement, nothing } from 'lit';
import type { Core } from '../core/types.ts';
import { type BuildWords, buildWords } from '../i18n/build.ts';
import type { Dictionary } from '../i18n/index.ts';
import { en as reasonsEn, zh as reasonsZh } from '../i18n/problems.ts';
import { type BuildSettings, buildDefaults } from '../model/buildCodec.ts';
import { setFigure } from '../model/building.ts';
import { valuesOf } from '../model/codec.ts';
import { type Figure, figurePages, figures } from '../model/figure.ts';
import { type LabKey, labSchema } from '../model/labSchema.ts';
import { inBounds } from '../model/labValue.ts';
import { parseNumber, plain } from '../model/number.ts';
import { embedKeys, type Key, schema } from '../model/schema.ts';
import { about } from '../model/schemaFile.ts';
import { maxItems, maxOverlaid, type ViewState } from '../model/state.ts';
import { addItem, removeItem, setLayout } from '../model/transitions.ts';
import { withKey } from '../model/withKey.ts';
import { assignSlots } from '../plot/palette.ts';
import { controls } from '../styles/controls.ts';
import { buildFormStyles } from './build-form-styles.ts';
import {
  choiceField,
  functionSelect,
  listField,
  numberField,
  phraseField,
  rangeField,
  row,
  textField,
  wordsField,
} from './build-fields.ts';
import { swatch } from './compare-view.ts';
import { fewChips, moreChips } from './chip-row.ts';
import { define } from './define.ts';
import './params.ts';
import { infoOf, itemName } from './subject.ts';
import { sendStep } from './transition.ts';
import './variant.ts';

type Group = 'what' | 'where' | 'look';
type PlotKey = Exclude<Key, 'lang' | 'theme' | 'v' | 'page' | 'sweep'>;

/** Where each key stands; a key that is new to the schema must be given its place. */
const groups: Readonly<Record<PlotKey, Group>> = {
  ...{ f: 'what', show: 'what', ref: 'what', t: 'what', layout: 'what', axes: 'what', yscale: 'what' },
  ...{ sort: 'what', filter: 'what' },
  ...{ x: 'where', y: 'where', at: 'where' },
  ...{ controls: 'look', hide: 'look', gesture: 'look' },
};
/** Seldom wanted: folded at the end of their group. */
const folded: readonly string[] = ['t', 'hide', 'gesture', 'yscale', 'sort', 'filter'];

export class ActBuildForm extends LitElement {
  static override readonly properties = {
    core: { attribute: false },
    state: { attribute: false },
    words: { attribute: false },
    settings: { attribute: false },
    ownAlt: { attribute: false },
    complaint: { state: true },
    all: { state: true },
  };

  declare core: Core;
  declare state: ViewState;
  declare words: Dictionary;
  declare settings: BuildSettings;
  /** The description that is made from the figure. */
  declare ownAlt: string;
  declare complaint: { readonly key: string; readonly text: string } | null;

  /** Whether more functions are shown than the first ones. */
  declare all: boolean;

  constructor() {
    super();
    this.all = false;
    this.complaint = null;
    this.ownAlt = '';
  }

  static override readonly styles = [controls, buildFormStyles];

  get #own(): BuildWords {
    return buildWords(this.words.code);
  }

  #set(key: string, value: string | null): void {
    const { catalogue } = this.core;
    const { problems } = withKey(this.state, key, value, catalogue);
    const reasons = this.words.code === 'en' ? reasonsEn : reasonsZh;
    const [first] = problems;
    this.complaint = first === undefined ? null : { key, text: `${first.text}: ${reasons[first.reason]}` };
    // A range that was turned round is taken as it should be; what is wrong is not taken at all.
    if (first === undefined || first.reason === 'reversed-range')
      sendStep(this, (state) => withKey(state, key, value, catalogue).state);
    else this.requestUpdate();
  }

  #row(key: string, label: string, control: unknown): unknown {
    return row(key, label, control, this.complaint?.key === key ? this.complaint.text : null);
  }

  /** A key that plots have. */
  #plotRow(key: PlotKey): unknown {
    const own = this.#own;
    const label = own.labels[key];
    const value = valuesOf(this.state, this.core.catalogue)[key];
    const set = (next: string | null): void => this.#set(key, next);
    const kind = schema[key];
    switch (kind.type) {
      case 'functions':
        return this.#row(key, label, this.#functions());
      case 'choice':
        return this.#row(key, label, choiceField(label, kind.words, own.words[key], value, set));
      case 'words':
        return this.#row(key, label, wordsField(kind.words, own.words[key] ?? {}, value, set));
      case 'order':
        return this.#row(key, label, phraseField(label, value, set));
      case 'range':
        return this.#row(key, label, rangeField(label, value, own, set));
      case 'number':
        return this.#row(key, label, numberField(label, value, own.automatic, set));
      case 'function':
        return this.#row(
          key,
          label,
          functionSelect(
            label,
            [
              ['auto', own.asThePage],
              ['none', own.nothing],
            ],
            value,
            this.core.catalogue,
            this.words,
            set,
          ),
        );
      case 'transform':
        return html`<div class="row wide" data-key=${key}><span class="label">${label}</span>
          <act-variant .transform=${this.state.transform} .words=${this.words}></act-variant></div>`;
    }
  }

  #functions(): unknown {
    const own = this.#own;
    const { core, state, settings } = this;
    const most = settings.figure === 'compare' ? maxItems : maxOverlaid;
    const slots = assignSlots(
      state.items.slice(0, maxOverlaid).map(({ id }) => id),
      core.catalogue,
    );
    const chips = state.items.map((item, i) => {
      const name = item.unknown ?? itemName(item, infoOf(core, item));
      return html`<span class=${item.unknown === undefined ? 'chip' : 'chip unknown'}>
        ${item.unknown === undefined ? swatch(slots[i] ?? null) : nothing}<span class="name">${name}</span>
        <button class="close" aria-label=${own.remove(name)} ?disabled=${state.items.length === 1}
          @click=${() => sendStep(this, (s) => removeItem(s, i), 'push')}>×</button>
      </span>`;
    });
    const add = (id: string): void => {
      if (id !== '') sendStep(this, (s) => this.#roomy(addItem(s, id)), 'push');
      this.requestUpdate();
    };
    return html`<div class="chips">${fewChips(chips, maxOverlaid, this.all)}
      ${moreChips(chips.length, maxOverlaid, this.all, this.words.code, () => {
        this.all = !this.all;
      })}
      ${state.items.length >= most ? nothing : functionSelect(own.addFunction, [['', own.add]], '', core.catalogue, this.words, add)}</div>
      ${state.items.map((item, i) => this.#parameters(item.id, i))}`;
  }

  /** More than one plot can tell apart stand beside each other. */
  #roomy(state: ViewState): ViewState {
    const many = state.lab.figure === 'compare' && state.items.length === maxOverlaid + 1;
    return many ? setLayout(state, 'grid') : state;
  }

  #parameters(id: string, index: number): unknown {
    const { core, state, words } = this;
    const item = state.items[index];
    const info = infoOf(core, item);
    if (id === '' || info.params.length === 0 || state.items.length > maxOverlaid) return nothing;
    return html`${state.items.length > 1 ? html`<p class="small">${info.name}</p>` : nothing}
      <act-params .info=${info} .params=${item.params} .index=${index} .catalogue=${core.catalogue} .words=${words}></act-params>`;
  }

  /** A key of a lab, or of the builder itself; numbers go to the nearest end, as everywhere in the labs. */
  #labRow(key: string, label: string, kind: LabKey): unknown {
    const own = this.#own;
    const { limits, words: choices = [], type } = kind;
    const initial = Array.isArray(kind.default) ? kind.default.join(':') : String(kind.default);
    const value = this.state.lab[key] ?? initial;
    const set = (next: string | null): void => this.#set(key, next === initial ? null : next);
    const inside = (text: string): string | null => {
      const number = parseNumber(text);
      const { min = -Infinity, max = Infinity } = limits ?? {};
      return number === null ? null : plain(inBounds(number, { min, max }));
    };
    const take = (text: string | null): void => {
      const parts = (text ?? '').split(':').map((part) => ({ part, used: inside(part) }));
      const bad = text === null ? undefined : parts.find(({ used }) => used === null);
      if (bad === undefined) set(text === null ? null : parts.map(({ used }) => used).join(':'));
      else {
        this.complaint = { key, text: this.words.notANumber(bad.part) };
      }
    };
    if (type === 'choice') {
      const list = initial === '' ? ['', ...choices] : choices;
      return this.#row(key, label, choiceField(label, list, own.words[key] ?? {}, value, set));
    }
    if (type === 'functions' || type === 'words')
      return this.#row(key, label, phraseField(label, value, set));
    if (type === 'numbers') return this.#row(key, label, listField(label, value, take));
    const after = key === 'height' ? html` <span class="small">${own.px(limits?.min ?? 0)}</span>` : nothing;
    return this.#row(key, label, html`${numberField(label, value, own.automatic, take)}${after}`);
  }

  #labLabel(figure: Figure, key: string): string {
    const { labels } = this.#own;
    const others: Readonly<Partial<Record<Figure, Readonly<Record<string, string>>>>> = {
      gates: { f: 'gateId', at: 'a' },
      gradient: { at: 'back' },
    };
    const name = others[figure]?.[key] ?? key;
    return (labels as Readonly<Record<string, string>>)[name] ?? key;
  }

  #group(name: Group): unknown {
    const own = this.#own;
    const { figure } = this.settings;
    const lab = figure === 'plot' || figure === 'compare' ? null : labSchema[figure];
    const page = figurePages[figure];
    const applies = (key: Key): key is PlotKey =>
      Object.hasOwn(groups, key) && (about[key].pages.length === 0 || about[key].pages.includes(page));
    const plotted = lab === null ? embedKeys.filter(applies).filter((key) => groups[key] === name) : [];
    const later = plotted.filter((key) => folded.includes(key));
    const build = (key: keyof typeof labSchema.build): unknown =>
      this.#labRow(key, own.labels[key as keyof typeof own.labels], labSchema.build[key]);
    if (name === 'where' && plotted.length === 0) return nothing;
    return html`<section class=${name} aria-label=${own.groups[name]}>
      <h2 class="heading">${own.groups[name]}</h2>
      ${name === 'what' ? this.#figure() : nothing}
      ${name === 'what' && lab !== null ? Object.entries(lab).map(([key, kind]) => this.#labRow(key, this.#labLabel(figure, key), kind)) : nothing}
      ${plotted.filter((key) => !folded.includes(key)).map((key) => this.#plotRow(key))}
      ${name === 'look' ? html`${build('flang')} ${build('ftheme')} ${lab === null ? build('height') : nothing} ${this.#alt()}` : nothing}
      ${later.length === 0 ? nothing : html`<details><summary>${own.more}</summary>${later.map((key) => this.#plotRow(key))}</details>`}
    </section>`;
  }

  #figure(): unknown {
    const own = this.#own;
    const { catalogue } = this.core;
    const set = (word: string): void => {
      const figure = figures.find((one) => one === word) ?? buildDefaults.figure;
      this.complaint = null;
      sendStep(this, (state) => setFigure(state, figure, catalogue), 'push');
    };
    return this.#row(
      'figure',
      own.labels.figure,
      choiceField(own.labels.figure, figures, own.words.figure, this.settings.figure, set),
    );
  }

  #alt(): unknown {
    const own = this.#own;
    const { alt } = this.settings;
    const set = (text: string | null): void => this.#set('alt', text === this.ownAlt ? null : text);
    return this.#row(
      'alt',
      own.labels.alt,
      html`${textField(own.labels.alt, alt ?? this.ownAlt, set)}
        ${alt === null ? nothing : html`<button class="quiet" @click=${() => set(null)}>${own.fromFigure}</button>`}`,
    );
  }

  override render(): unknown {
    return (['what', 'where', 'look'] as const).map((name) => this.#group(name));
  }
}

define('act-build-form', ActBuildForm);
