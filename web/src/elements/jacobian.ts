// <act-jacobian>: a matrix of slopes as a signed heat map in flat bands, its numbers in the cells, walked by arrow keys.
import { css, html, LitElement, type PropertyValues, unsafeCSS } from 'lit';
import { controls } from '../styles/controls.ts';
import { define } from './define.ts';
import { styled } from './styled.ts';

export interface CellDetail {
  readonly i: number;
  readonly j: number;
}

declare global {
  interface HTMLElementEventMap {
    'act-cell': CustomEvent<CellDetail>;
  }
}

/** Per cent of the hue in the paper, band by band; between them no text could be read on either side. */
export const bandMixes: readonly number[] = [0, 6, 16, 30, 44, 65, 100];
/** From which share of the largest slope there can be on a band begins. */
const bandEdges: readonly number[] = [0.004, 0.06, 0.2, 0.4, 0.6, 0.8];

/** How strong the colour of a value is: 0 for paper, up to 6. */
export function bandOf(value: number, most: number): number {
  const share = Math.abs(value) / most;
  return bandEdges.filter((edge) => share >= edge).length;
}

const bands = [1, 2].flatMap((hue) =>
  bandMixes.map((mix, band) => {
    // On orange the dark text reads well in both themes; on full blue, paper.
    const dark = hue === 2 && band >= 5;
    const text = dark ? '#14161a' : band === 6 ? 'var(--act-paper)' : 'var(--act-ink)';
    const fill = `color-mix(in srgb, var(--act-line-${hue}) ${mix}%, var(--act-paper))`;
    return `.h${hue}b${band} { background: ${fill}; color: ${text}; }`;
  }),
);

/** As many decimals as a cell has room for, one of n in its row. */
export function cellText(value: number, n: number): string {
  const size = Math.abs(value);
  const text = size.toFixed(size >= 10 ? 1 : n > 8 ? 2 : 3);
  return value < 0 && Number(text) !== 0 ? `\u2212${text}` : text;
}

export class ActJacobian extends LitElement {
  static override readonly properties = {
    values: { attribute: false },
    n: { attribute: false },
    most: { attribute: false },
    at: { attribute: false },
    label: { attribute: false },
    cellName: { attribute: false },
  };

  declare values: Float64Array;
  declare n: number;
  /** The largest slope there can be. */
  declare most: number;
  /** The cell that is explained. */
  declare at: CellDetail;
  declare label: string;
  declare cellName: (i: number, j: number, value: number) => string;

  static override readonly styles = [
    controls,
    css`
      :host {
        display: block;
        overflow-x: auto;
        padding: 2px;
      }
      table {
        width: 100%;
        border-collapse: separate;
        border-spacing: 2px;
        table-layout: fixed;
      }
      td {
        height: calc(var(--row) - 2px);
        padding: 0;
        text-align: center;
        cursor: pointer;
      }
      table {
        min-width: calc(26px + var(--n) * 36px);
      }
      .many td {
        font-size: 11px;
      }
      @container (max-width: 1100px) {
        table {
          min-width: calc(26px + var(--n) * 44px);
        }
        .many td {
          font-size: 12px;
        }
      }
      .diagonal {
        box-shadow: inset 0 0 0 1px var(--act-ink-2);
      }
      .at {
        outline: 2px solid var(--act-ink);
        outline-offset: 0;
      }
      td:focus-visible {
        outline: 3px solid var(--act-accent);
        outline-offset: 1px;
      }
      th {
        padding: 4px 0 0;
        color: var(--act-ink-2);
        font-weight: 400;
        font-size: 12px;
      }
      .row-head {
        width: 26px;
        padding: 0 4px 0 0;
        text-align: right;
      }
      ${unsafeCSS(bands.join('\n'))}
      @media (forced-colors: active) {
        td[class] {
          background: Canvas;
          color: CanvasText;
        }
        .at {
          outline-color: Highlight;
        }
        .diagonal {
          border: 1px solid CanvasText;
        }
      }
    `,
  ];

  #walked = false;

  #tell(i: number, j: number): void {
    this.dispatchEvent(new CustomEvent('act-cell', { detail: { i, j }, bubbles: true, composed: true }));
  }

  #key(event: KeyboardEvent): void {
    const last = this.n - 1;
    const { i, j } = this.at;
    const steps: Readonly<Record<string, readonly [number, number]>> = {
      ArrowLeft: [i, j - 1],
      ArrowRight: [i, j + 1],
      ArrowUp: [i - 1, j],
      ArrowDown: [i + 1, j],
      Home: [event.ctrlKey ? 0 : i, 0],
      End: [event.ctrlKey ? last : i, last],
    };
    const to = steps[event.key];
    if (to === undefined || event.altKey || event.metaKey) return;
    event.preventDefault();
    const inside = (index: number): number => Math.max(0, Math.min(last, index));
    this.#tell(inside(to[0]), inside(to[1]));
    this.#walked = true;
  }

  override updated(changed: PropertyValues): void {
    // The focus goes along when the cell that was walked to is the one that is explained.
    if (!this.#walked || !changed.has('at')) return;
    this.#walked = false;
    this.renderRoot.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }

  override render(): unknown {
    const { n, values, most, at } = this;
    const indexes = Array.from({ length: n }, (_, i) => i);
    return html`<table role="grid" class=${n > 6 ? 'many' : ''} aria-label=${this.label} @keydown=${this.#key} ${styled({ '--n': String(n) })}>
      <tbody>
        ${indexes.map(
          (i) => html`<tr>
            <th class="row-head" aria-hidden="true"><span class="math">p</span><sub>${i + 1}</sub></th>
            ${indexes.map((j) => this.#cell(i, j, values[i * n + j], most, at.i === i && at.j === j))}
          </tr>`,
        )}
        <tr aria-hidden="true"><th class="row-head"></th>${indexes.map((j) => html`<th><span class="math">z</span><sub>${j + 1}</sub></th>`)}</tr>
      </tbody>
    </table>`;
  }

  #cell(i: number, j: number, value: number, most: number, here: boolean): unknown {
    const hue = `h${value < 0 ? 2 : 1}b${bandOf(value, most)}`;
    return html`<td
      class="${hue} ${i === j ? 'diagonal' : ''} ${here ? 'at' : ''}"
      tabindex=${here ? 0 : -1}
      aria-selected=${here}
      aria-label=${this.cellName(i, j, value)}
      @click=${() => this.#tell(i, j)}
      @focus=${() => here || this.#tell(i, j)}
    >${cellText(value, this.n)}</td>`;
  }
}

define('act-jacobian', ActJacobian);
