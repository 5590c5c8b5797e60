// <act-simplex>: the probabilities of three classes as a point in a triangle, dragged or moved by arrow keys.
import { css, html, LitElement, svg } from 'lit';
import { readout } from '../model/format.ts';
import { controls } from '../styles/controls.ts';
import { define } from './define.ts';
import { styled } from './styled.ts';

export interface SimplexDetail {
  /** Three numbers above 0 that add up to 1. */
  readonly p: readonly number[];
}

declare global {
  interface HTMLElementEventMap {
    'act-simplex-move': CustomEvent<SimplexDetail>;
  }
}

const width = 280;
const height = 256;
const corners = [
  [24, 232],
  [256, 232],
  [140, 232 - 116 * Math.sqrt(3)],
] as const;
/** The edge itself would need logits without end. */
const least = 0.001;

type Place = readonly [x: number, y: number];

export function placeOf(p: ArrayLike<number>): Place {
  const along = (axis: 0 | 1): number => corners.reduce((sum, corner, i) => sum + p[i] * corner[axis], 0);
  return [along(0), along(1)];
}

/** The shares of the corners at a place; outside, at the nearest place that has them all. */
export function sharesAt([x, y]: Place): readonly number[] {
  const [[x1, y1], [x2], [x3, y3]] = corners;
  const third = (y1 - y) / (y1 - y3);
  const second = (x - x1 - third * (x3 - x1)) / (x2 - x1);
  const kept = [1 - second - third, second, third].map((share) => Math.max(least, share));
  const sum = kept.reduce((a, b) => a + b);
  return kept.map((share) => share / sum);
}

const path = (points: readonly Place[]): string =>
  `M${points.map(([x, y]) => `${x.toFixed(2)} ${y.toFixed(2)}`).join('L')}`;

/** Where one of the shares is `level`. */
const levelLine = (i: number, level: number): string => {
  const ends = [1, 2].map((k) =>
    corners.map((_, at) => (at === i ? level : at === (i + k) % 3 ? 1 - level : 0)),
  );
  return path(ends.map(placeOf));
};
const levelLines = [0, 1, 2].flatMap((i) => [0.25, 0.5, 0.75].map((level) => levelLine(i, level))).join('');

export class ActSimplex extends LitElement {
  static override readonly properties = {
    p: { attribute: false },
    sparse: { attribute: false },
    way: { attribute: false },
    label: { attribute: false },
  };

  declare p: Float64Array;
  /** Sparsemax at the same logits. */
  declare sparse: Float64Array;
  /** The point at other temperatures, from small to large. */
  declare way: readonly Float64Array[];
  declare label: string;

  #dragging = false;

  static override readonly styles = [
    controls,
    css`
      :host {
        display: block;
        position: relative;
        max-width: 360px;
      }
      svg {
        display: block;
        width: 100%;
        cursor: crosshair;
        touch-action: pan-y;
      }
      .edge {
        fill: none;
        stroke: var(--act-axis);
      }
      .levels {
        fill: none;
        stroke: var(--act-hairline);
      }
      .way {
        fill: none;
        stroke: var(--act-line-1);
        stroke-width: 1.5;
        stroke-dasharray: 4 4;
      }
      .ring {
        fill: var(--act-paper);
        stroke: var(--act-line-4);
        stroke-width: 1.75;
      }
      .halo {
        fill: var(--act-line-1);
        opacity: 0.16;
      }
      .dot {
        fill: var(--act-line-1);
        stroke: var(--act-paper);
        stroke-width: 2;
      }
      text {
        fill: var(--act-ink-2);
        font: 12px var(--act-font);
      }
      [role='slider'] {
        position: absolute;
        width: 44px;
        height: 44px;
        margin: -22px 0 0 -22px;
        border-radius: 50%;
        cursor: grab;
        touch-action: none;
      }
    `,
  ];

  #send(p: readonly number[]): void {
    this.dispatchEvent(new CustomEvent('act-simplex-move', { detail: { p } }));
  }

  #follow(event: PointerEvent): void {
    const box = this.renderRoot.querySelector('svg')?.getBoundingClientRect();
    if (box === undefined || box.width === 0) return;
    const scale = width / box.width;
    this.#send(sharesAt([(event.clientX - box.left) * scale, (event.clientY - box.top) * scale]));
  }

  #down(event: PointerEvent): void {
    if (event.button !== 0) return;
    this.#dragging = true;
    if (event.currentTarget instanceof Element) event.currentTarget.setPointerCapture(event.pointerId);
    this.#follow(event);
  }

  #move(event: PointerEvent): void {
    if (this.#dragging) this.#follow(event);
  }

  #up(): void {
    this.#dragging = false;
  }

  #key(event: KeyboardEvent): void {
    const directions: Readonly<Record<string, Place>> = {
      ArrowLeft: [-1, 0],
      ArrowRight: [1, 0],
      ArrowUp: [0, -1],
      ArrowDown: [0, 1],
    };
    const direction = directions[event.key];
    if (direction === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const step = event.shiftKey ? 20 : 2;
    const [x, y] = placeOf(this.p);
    this.#send(sharesAt([x + step * direction[0], y + step * direction[1]]));
  }

  override render(): unknown {
    const [x, y] = placeOf(this.p);
    const [sx, sy] = placeOf(this.sparse);
    const words = [...this.p].map((share, i) => `p${i + 1} ${readout(share, 3)}`).join(', ');
    return html`<svg viewBox="0 0 ${width} ${height}" aria-hidden="true" @pointerdown=${this.#down} @pointermove=${this.#move} @pointerup=${this.#up} @pointercancel=${this.#up}>
        ${svg`<path class="levels" d=${levelLines}></path>
        <path class="edge" d="${path(corners)}Z"></path>
        <path class="way" d=${path(this.way.map(placeOf))}></path>
        <circle class="ring" cx=${sx} cy=${sy} r="5"></circle>
        <circle class="halo" cx=${x} cy=${y} r="13"></circle>
        <circle class="dot" cx=${x} cy=${y} r="6.5"></circle>
        <text x="24" y="250" text-anchor="middle">1</text>
        <text x="256" y="250" text-anchor="middle">2</text>
        <text x="140" y="22" text-anchor="middle">3</text>`}
      </svg>
      <div
        role="slider" tabindex="0" aria-label=${this.label} aria-valuemin="0" aria-valuemax="100"
        aria-valuenow=${Math.round(100 * this.p[0])} aria-valuetext=${words}
        ${styled({ left: `${(100 * x) / width}%`, top: `${(100 * y) / height}%` })}
        @keydown=${this.#key} @pointerdown=${this.#down} @pointermove=${this.#move} @pointerup=${this.#up} @pointercancel=${this.#up}
      ></div>`;
  }
}

define('act-simplex', ActSimplex);
