// The gradient lab's controls: stories, the networks side by side, their weights, size and chance.
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { InitScheme } from '../core/network/types.ts';
import { domainOf } from '../core/domain.ts';
import type { ActivationInfo, Core } from '../core/types.ts';
import type { en } from '../i18n/gradient.ts';
import type { Dictionary } from '../i18n/index.ts';
import { plain } from '../model/format.ts';
import {
  type Chain,
  gradientBounds,
  type GradientNumber,
  type GradientSettings,
  initSchemes,
  maxChains,
  withNumber,
} from '../model/gradientCodec.ts';
import { stories, storyIds } from '../model/gradientStories.ts';
import { settled } from '../model/parameters.ts';
import { swatch } from './compare-view.ts';
import { numberRow } from './number-row.ts';

export interface Controls {
  readonly core: Core;
  readonly settings: GradientSettings;
  readonly words: typeof en;
  readonly all: Dictionary;
  /** Colour and dash of each chain. */
  readonly slots: readonly number[];
  readonly names: readonly string[];
  readonly change: (settings: GradientSettings, history?: 'push' | 'replace') => void;
}

const same = (a: GradientSettings, b: GradientSettings): boolean => {
  const { at: _a, seed: _b, ...one } = a;
  const { at: _c, seed: _d, ...other } = b;
  return JSON.stringify(one) === JSON.stringify(other);
};

export function storyList({ settings, words, change }: Controls): unknown {
  return html`<nav class="stories" aria-label=${words.stories}>
    <h2 class="small">${words.stories}</h2>
    <div class="story-list">${storyIds.map(
      (id) =>
        html`<button class="story" data-story=${id} aria-pressed=${same(stories[id], settings)} @click=${() => change(stories[id], 'push')}>${words.story[id]}</button>`,
    )}</div>
  </nav>`;
}

/** One of all functions, by family. */
function functionSelect(
  { core, all }: Controls,
  label: string,
  id: string,
  choose: (id: string) => void,
): unknown {
  const families = [...new Set(core.catalogue.map(({ family }) => family))];
  const option = ({ id: each, name }: ActivationInfo): unknown =>
    html`<option value=${each} .selected=${live(each === id)}>${name}</option>`;
  return html`<select aria-label=${label} @change=${({ target }: Event) => {
    if (target instanceof HTMLSelectElement) choose(target.value);
  }}>
    ${families.map(
      (family) =>
        html`<optgroup label=${all.families[family] ?? family}>${core.catalogue.filter((each) => each.family === family).map(option)}</optgroup>`,
    )}
  </select>`;
}

function schemeSelect(
  words: typeof en,
  label: string,
  scheme: InitScheme,
  choose: (scheme: InitScheme) => void,
): unknown {
  return html`<select aria-label=${label} @change=${({ target }: Event) => {
    const chosen = initSchemes.find((one) => target instanceof HTMLSelectElement && one === target.value);
    if (chosen !== undefined) choose(chosen);
  }}>
    ${initSchemes.map((one) => html`<option value=${one} .selected=${live(one === scheme)}>${words.scheme[one]}</option>`)}
  </select>`;
}

/** Functions that are offered next, as long as there is room. */
const next: readonly Chain[] = [
  { item: { id: 'relu', params: {} }, scheme: 'he' },
  { item: { id: 'tanh', params: {} }, scheme: 'lecun' },
  { item: { id: 'gelu', params: {} }, scheme: 'he' },
  { item: { id: 'selu', params: {} }, scheme: 'lecun' },
  { item: { id: 'sigmoid', params: {} }, scheme: 'lecun' },
  { item: { id: 'identity', params: {} }, scheme: 'orthogonal' },
];

export function chainList(controls: Controls): unknown {
  const { settings, words, slots, names, change } = controls;
  const { chains } = settings;
  const replace = (i: number, chain: Chain): void =>
    change({ ...settings, chains: chains.with(i, chain) }, 'push');
  const first = (i: number): void => {
    change({ ...settings, chains: [chains[i], ...chains.filter((_, k) => k !== i)] }, 'push');
  };
  const more = next.find(({ item }) => chains.every((chain) => chain.item.id !== item.id)) ?? next[0];
  return html`<section class="chains" aria-label=${words.functions}>
    <h2>${words.functions}</h2>
    ${chains.map(
      ({ item, scheme }, i) => html`<div class="chain" data-chain=${i}>
        ${swatch(slots[i])}
        ${functionSelect(controls, words.functionOf(i + 1), item.id, (id) => replace(i, { item: { id, params: {} }, scheme }))}
        ${
          chains.length > 1
            ? html`<button class="quiet remove" aria-label=${words.remove(names[i])} @click=${() => change({ ...settings, chains: chains.filter((_, k) => k !== i) }, 'push')}>×</button>`
            : html`<span></span>`
        }
        <span></span>
        ${schemeSelect(words, words.weightsOf(i + 1), scheme, (chosen) => replace(i, { item, scheme: chosen }))}
        ${
          chains.length === 1
            ? nothing
            : html`<span></span><span></span>${
                i === 0
                  ? html`<span class="small mark">${words.explained}</span>`
                  : html`<button class="quiet mark" aria-label=${words.explain(names[i])} @click=${() => first(i)}>${words.explainThis}</button>`
              }`
        }
      </div>
      ${i === 0 ? parameters(controls) : nothing}`,
    )}
    ${
      chains.length < maxChains
        ? html`<button class="quiet add" @click=${() => change({ ...settings, chains: [...chains, more] }, 'push')}>+ ${words.add}</button>`
        : nothing
    }
  </section>`;
}

/** Sliders of the function that is explained. */
function parameters({ core, settings, all, change }: Controls): unknown {
  const [{ item, scheme }, ...others] = settings.chains;
  const info = core.catalogue.find(({ id }) => id === item.id);
  return info?.params.map((parameter) => {
    const { id, symbol, label, zh, initial, min, max, step } = parameter;
    const domain = domainOf(info, item.params, id);
    return numberRow({
      ...{ id: `of-${id}`, name: `${symbol}, ${all.code === 'en' ? label : zh}`, step },
      label: html`<span class="math">${symbol}</span>`,
      value: item.params[id] ?? initial,
      bounds: { min: domain.min, max: domain.max },
      range: [min, max],
      set: (value) => {
        const { params, refused } = settled(info, { ...item.params, [id]: value });
        // An end that is itself not allowed changes nothing.
        if (refused.length > 0) return item.params[id] ?? initial;
        change({ ...settings, chains: [{ item: { id: item.id, params }, scheme }, ...others] });
        return value;
      },
    });
  });
}

const sliders: Readonly<
  Record<
    Exclude<GradientNumber, 'seed'>,
    { readonly range: readonly [number, number]; readonly log?: true; readonly step: number }
  >
> = {
  layers: { range: [1, 1000], log: true, step: 1 },
  width: { range: [1, 1024], log: true, step: 1 },
  batch: { range: [1, 1024], log: true, step: 1 },
  trials: { range: [1, 64], step: 1 },
  gain: { range: [0.1, 10], log: true, step: 0.01 },
  std: { range: [0.01, 10], log: true, step: 0.01 },
  bias: { range: [0, 2], step: 0.01 },
};

function row({ settings, words, change }: Controls, key: Exclude<GradientNumber, 'seed'>): unknown {
  return numberRow({
    ...{ id: key, name: words.number[key], label: words.number[key] },
    ...{ value: settings[key], bounds: gradientBounds[key], ...sliders[key] },
    set: (value) => change(withNumber(settings, key, value)),
  });
}

export function depthAndWidth(controls: Controls): unknown {
  return html`${row(controls, 'layers')}${row(controls, 'width')}`;
}

/** Gain where a scheme has one, the deviation of a weight where it has that. */
export function weightRows(controls: Controls): unknown {
  const schemes = controls.settings.chains.map(({ scheme }) => scheme);
  return html`${schemes.some((scheme) => scheme !== 'normal') ? row(controls, 'gain') : nothing}
    ${schemes.includes('normal') ? row(controls, 'std') : nothing} ${row(controls, 'bias')}`;
}

export function chanceRows(controls: Controls): unknown {
  const { settings, words, change } = controls;
  const { max } = gradientBounds.seed;
  const reseed = (seed: number): void => change({ ...settings, seed }, 'push');
  const typed = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement)) return;
    const value = Number(target.value);
    if (target.value.trim() !== '' && Number.isInteger(value) && value >= 0 && value <= max) reseed(value);
    else target.value = plain(settings.seed);
  };
  return html`${row(controls, 'batch')} ${row(controls, 'trials')}
    <div class="number-row seed" data-row="seed">
      <label for="box-seed">${words.number.seed}</label>
      <input class="field" id="box-seed" type="text" inputmode="numeric" autocomplete="off" aria-label=${words.number.seed} .value=${plain(settings.seed)} @change=${typed} />
    </div>
    <button class="again" @click=${() => reseed(settings.seed === max ? 0 : settings.seed + 1)}>${words.runAgain}</button>
    <p class="small">${words.runAgainHint}</p>`;
}
