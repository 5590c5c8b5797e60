// <act-math>: one formula of a derivation as MathML.
import { css, html, LitElement } from 'lit';
import formulas from '../../../build/generated/derivations.json';
import { define } from './define.ts';
import { build, hasPieces } from './formula.ts';

const mathNamespace = 'http://www.w3.org/1998/Math/MathML';

/** Whether roots and braces must be drawn from ordinary characters; null until it was measured. */
let plain: boolean | null = null;

export class ActMath extends LitElement {
  static override readonly properties = { name: { attribute: false } };

  /** A key of derivations.json. */
  declare name: string;

  static override readonly styles = css`
    :host {
      display: block;
      overflow-x: auto;
      scrollbar-width: thin;
      padding: 4px 0;
    }
    math {
      font-family: var(
        --act-formula-font,
        'TeX Gyre Pagella Math',
        'STIX Two Math',
        'Latin Modern Math',
        'Cambria Math',
        'DejaVu Math TeX Gyre',
        'Noto Sans Math',
        math
      );
      font-size: 18px;
    }
    .tml-left {
      text-align: left;
    }
    mtd {
      padding: 0.15em 0.4em;
    }
    mpadded > mo {
      font-weight: 300;
    }
    .under-root {
      border-top: 1px solid;
      padding-top: 1px;
    }
  `;

  readonly #observer = new ResizeObserver(() => this.#offerScrolling());

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
  }

  override updated(): void {
    this.#offerScrolling();
  }

  // What can be scrolled must be within reach of the keys.
  #offerScrolling(): void {
    if (this.scrollWidth > this.clientWidth) this.tabIndex = 0;
    else this.removeAttribute('tabindex');
  }

  override render(): unknown {
    if (plain === null && this.renderRoot instanceof ShadowRoot) plain = !hasPieces(this.renderRoot);
    const math = document.createElementNS(mathNamespace, 'math');
    // Set like a line of its own, but where the text begins.
    math.setAttribute('displaystyle', 'true');
    math.append(build(formulas[this.name] ?? '', plain ?? false));
    return html`${math}`;
  }
}

define('act-math', ActMath);
