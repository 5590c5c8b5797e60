// <act-empty-compare>: a comparison without functions: three to begin with, drawn, and the table of all.
import { css, html, LitElement, svg } from 'lit';
import type { Core } from '../core/types.ts';
import type { Dictionary } from '../i18n/index.ts';
import { en, zh } from '../i18n/empty-compare.ts';
import { compareThese, tabulate } from '../model/compared.ts';
import { assignSlots, dashes } from '../plot/palette.ts';
import { controls } from '../styles/controls.ts';
import { define } from './define.ts';
import { infoOf } from './subject.ts';
import { sendStep } from './transition.ts';

const suggestions = [
  { title: 'rectifiers', ids: ['relu', 'leaky-relu', 'elu', 'softplus'] },
  { title: 'sShapes', ids: ['sigmoid', 'tanh', 'softsign', 'hard-tanh'] },
  { title: 'gates', ids: ['relu', 'gelu', 'silu', 'mish'] },
] as const;

const view = { x: [-3, 3], y: [-1.4, 2.2], width: 176, height: 104 } as const;

export class ActEmptyCompare extends LitElement {
  static override readonly properties = {
    core: { attribute: false },
    words: { attribute: false },
  };

  declare core: Core;
  declare words: Dictionary;

  static override readonly styles = [
    controls,
    css`
      :host {
        display: block;
        max-width: 720px;
        padding: 16px 0;
      }
      .lead {
        margin: 0 0 16px;
        font: 19px/28px var(--act-prose-font);
      }
      kbd {
        padding: 0 6px;
        border: 1px solid var(--act-axis);
        border-radius: 2px;
        font: 14px/20px var(--act-font);
      }
      .cards {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(200px, 1fr));
        gap: 16px;
        margin: 0 0 24px;
        padding: 0;
        list-style: none;
      }
      button {
        width: 100%;
        padding: 12px;
        text-align: left;
      }
      svg {
        display: block;
        width: 100%;
        height: auto;
        margin-bottom: 8px;
      }
      strong {
        display: block;
        font-weight: 600;
      }
      a {
        display: inline-block;
        min-height: 24px;
        color: var(--act-accent);
      }
    `,
  ];

  #path(id: string): string {
    const { points } = this.core.trace(id, { view });
    const px = (x: number): string => (((x - view.x[0]) / (view.x[1] - view.x[0])) * view.width).toFixed(1);
    const py = (y: number): string => (((view.y[1] - y) / (view.y[1] - view.y[0])) * view.height).toFixed(1);
    let path = '';
    let pen = 'M';
    for (let i = 0; i < points.length; i += 2) {
      const lifted = Number.isNaN(points[i + 1]);
      if (!lifted) path += `${pen}${px(points[i])} ${py(points[i + 1])}`;
      pen = lifted ? 'M' : 'L';
    }
    return path;
  }

  #thumbnail(ids: readonly string[]): unknown {
    const slots = assignSlots(ids, this.core.catalogue);
    const [across, up] = [(-view.x[0] / 6) * view.width, (view.y[1] / 3.6) * view.height];
    return html`<svg viewBox="0 0 ${view.width} ${view.height}" fill="none" aria-hidden="true">
      <path d="M0 ${up}H${view.width}M${across} 0V${view.height}" stroke="var(--act-hairline)"></path>
      ${ids.map((id, i) => svg`<path d=${this.#path(id)} stroke="var(--act-line-${slots[i] + 1})" stroke-width="2" stroke-dasharray=${dashes[slots[i]].join(' ')}></path>`)}
    </svg>`;
  }

  override render(): unknown {
    const { core } = this;
    const words = this.words.code === 'en' ? en : zh;
    const known = new Set(core.catalogue.map(({ id }) => id));
    return html`<p class="lead">${words.lead} <kbd>/</kbd></p>
      <ul class="cards">
        ${suggestions.map(({ title, ids: all }) => {
          const ids = all.filter((id) => known.has(id));
          return html`<li>
            <button @click=${() => sendStep(this, (state) => compareThese(state, ids), 'push')}>
              ${this.#thumbnail(ids)}<strong>${words[title]}</strong>
              <span class="small">${ids.map((id) => infoOf(core, { id, params: {} }).name).join(', ')}</span>
            </button>
          </li>`;
        })}
      </ul>
      <a
        href="?v=1&page=compare&layout=table"
        @click=${(event: MouseEvent) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          sendStep(this, (state) => tabulate(state, core.catalogue), 'push');
        }}
        >${words.table(core.catalogue.length)}</a
      >`;
  }
}

define('act-empty-compare', ActEmptyCompare);
