// What the gradient lab calls its chains and how their weights are drawn.
import { html } from 'lit';
import type { Core } from '../core/types.ts';
import { exact } from '../model/format.ts';
import type { Chain, GradientSettings } from '../model/gradientCodec.ts';
import { stories } from '../model/gradientStories.ts';
import type { GradientWords } from './gradient-words.ts';

const short = (value: number): string => exact(Number(value.toPrecision(3)));

/** A chain's function with its parameters. */
export function chainName(core: Core, { item }: Chain): string {
  const info = core.catalogue.find(({ id }) => id === item.id);
  const given = (info?.params ?? []).filter(({ id }) => Object.hasOwn(item.params, id));
  const values = given.map(({ id, symbol }) => `${symbol} = ${exact(item.params[id])}`);
  return [info?.name ?? item.id, ...values].join(' ');
}

export function weightsName({ scheme }: Chain, { gain }: GradientSettings, words: GradientWords): string {
  const name = words.scheme[scheme];
  return scheme === 'normal' || gain === 1 ? name : `${name} × ${short(gain)}`;
}

/** Function and weights of each chain. */
export const chainNames = (core: Core, settings: GradientSettings, words: GradientWords): readonly string[] =>
  settings.chains.map((chain) => `${chainName(core, chain)}, ${weightsName(chain, settings, words)}`);

/** Whether it is the article's own product: a hundred and one matrices of four by four. */
export function isArticle(settings: GradientSettings): boolean {
  const { layers, width, batch, std } = stories.matrices;
  const [{ scheme }] = settings.chains;
  const sizes = settings.layers === layers && settings.width === width && settings.batch === batch;
  return sizes && scheme === 'normal' && settings.std === std;
}

/** How the weights of the first chain are drawn. */
export function distribution({ chains: [{ scheme }], gain, std, width }: GradientSettings): unknown {
  const w = html`<i class="math">W<sub>ij</sub></i>`;
  if (scheme === 'normal') return html`${w} ~ 𝒩(0, ${short(std)}²)`;
  if (scheme === 'orthogonal')
    return html`<i class="math">W</i> ${gain === 1 ? '' : `= ${short(gain)} · `}∈ O(${width})`;
  const variance = short((scheme === 'he' ? 2 : 1) * gain * gain);
  return html`${w} ~ ${scheme === 'glorot' ? html`𝒰, σ² = ` : html`𝒩(0, `}${variance}/${width}${scheme === 'glorot' ? '' : ')'}`;
}
