// The title of a page about one function: its name, its other names, and where it comes from.
import { html, nothing } from 'lit';
import type { ActivationInfo } from '../core/types.ts';
import type { Dictionary } from '../i18n/index.ts';

function addressOf(source: string): string {
  if (source.startsWith('arXiv:')) return `https://arxiv.org/abs/${source.slice('arXiv:'.length)}`;
  if (source.startsWith('doi:')) return `https://doi.org/${source.slice('doi:'.length)}`;
  return '';
}

export function functionTitle({ name, zh, aliases, source }: ActivationInfo, words: Dictionary): unknown {
  const address = addressOf(source.id);
  const chinese = words.code !== 'en' && zh !== name;
  return html`<header class="title">
    <h1>${name}</h1>
    <span class="second">${chinese ? zh : aliases.join(' · ')}</span>
    <span class="source small"
      >${source.text}${address === '' ? nothing : html` · <a href=${address} rel="noopener">${source.id}</a>`}</span
    >
  </header>`;
}
