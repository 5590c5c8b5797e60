// The figures that the builder's preview holds: the very elements that other pages get, and how they are told.
import type { Core } from '../core/types.ts';
import type { Figure } from '../model/figure.ts';
import type { ViewState } from '../model/state.ts';
import type { Picture } from '../plot/picture.ts';
import type { Scene } from '../plot/scene.ts';
import { ActCompareEmbed } from './compare-embed.ts';
import { define } from './define.ts';
import { ActPlot } from './plot.ts';
import { shownPicture } from './shown-picture.ts';

/** What the builder asks of a plot in its preview. */
interface Pictured {
  readonly ready: Promise<void>;
  readonly picture: Picture | null;
  readonly scenes: readonly Scene[];
  state: unknown;
}

const pictureOf = (core: Core | null, view: ViewState | null, figures: ActPlot['figures']): Picture | null =>
  core === null || view === null ? null : shownPicture(figures, core, view);
const scenesOf = (figures: ActPlot['figures']): readonly Scene[] =>
  figures.flatMap(({ drawn }) => (drawn === null ? [] : [drawn.scene]));

class PreviewPlot extends ActPlot implements Pictured {
  get picture(): Picture | null {
    return pictureOf(this.core, this.view, this.figures);
  }
  get scenes(): readonly Scene[] {
    return scenesOf(this.figures);
  }
}

class PreviewCompare extends ActCompareEmbed implements Pictured {
  get picture(): Picture | null {
    return pictureOf(this.core, this.view, this.figures);
  }
  get scenes(): readonly Scene[] {
    return scenesOf(this.figures);
  }
}

define('act-plot-figure', PreviewPlot);
// Under its own name: on this page <act-compare> is the explorer's page.
define('act-compare-figure', PreviewCompare);

export type PreviewElement = HTMLElement & Partial<Pictured>;

export const tags: Readonly<Record<Figure, string>> = {
  ...{
    plot: 'act-plot-figure',
    compare: 'act-compare-figure',
    gradient: 'act-gradient',
    softmax: 'act-softmax',
    gates: 'act-gates',
  },
};
/** The labs come when one is first wanted. */
export const labs: Readonly<Partial<Record<Figure, () => Promise<unknown>>>> = {
  gradient: () => import('./gradient.ts'),
  softmax: () => import('./softmax.ts'),
  gates: () => import('./gates.ts'),
};

/** What a plot says it shows; its functions always, also those it opens with. */
export function stateOf(preview: PreviewElement): Readonly<Record<string, string>> {
  const state = preview.state as Readonly<Record<string, string>>;
  const f: unknown = Reflect.get(preview, 'f');
  return typeof f === 'string' ? { f, ...state } : state;
}

/** Whether a plot already shows what it would be told. */
export function isTold(preview: PreviewElement, told: Readonly<Record<string, string>>): boolean {
  const now = stateOf(preview);
  const keys = [...new Set([...Object.keys(told), ...Object.keys(now)])];
  return keys.every((key) => told[key] === now[key]);
}

/** Labs take attributes; in HTML a capital is a small letter. */
export function tellLab(lab: PreviewElement, told: Readonly<Record<string, string>>): void {
  const now = (lab.state as ViewState | undefined | null)?.lab;
  const own = Object.entries(told).filter(([key]) => key !== 'lang' && key !== 'theme');
  const same =
    now !== undefined &&
    Object.keys(now).length === own.length &&
    own.every(([key, value]) => now[key] === value);
  const { lang = null, theme = 'auto', ...rest } = told;
  if (lab.getAttribute('theme') !== theme) lab.setAttribute('theme', theme);
  if (lang === null) lab.removeAttribute('lang');
  else if (lab.getAttribute('lang') !== lang) lab.setAttribute('lang', lang);
  if (same) return;
  const names = new Map(Object.entries(rest).map(([key, value]) => [key.toLowerCase(), value]));
  for (const { name } of [...lab.attributes])
    if (!['lang', 'theme', 'style'].includes(name) && !names.has(name)) lab.removeAttribute(name);
  for (const [name, value] of names) lab.setAttribute(name, value);
}
