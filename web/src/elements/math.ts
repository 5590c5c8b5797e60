// <act-math>: one formula of a derivation as MathML.
import { css, html, LitElement } from 'lit';
import formulas from '../../../build/generated/derivations.json';
import { define } from './define.ts';
import { build, element, mathStyles, ScrollStop } from './mathml.ts';

export class ActMath extends LitElement {
  static override readonly properties = { name: { attribute: false } };

  /** A key of derivations.json. */
  declare name: string;

  static override readonly styles = [
    mathStyles,
    css`
      :host {
        display: block;
        overflow-x: auto;
        scrollbar-width: thin;
        padding: 4px 0;
      }
      math {
        font-size: 18px;
      }
    `,
  ];

  constructor() {
    super();
    this.addController(new ScrollStop(this));
  }

  override render(): unknown {
    const math = element('math', build(formulas[this.name] ?? '', this.renderRoot));
    // Set like a line of its own, but where the text begins.
    math.setAttribute('displaystyle', 'true');
    return html`${math}`;
  }
}

define('act-math', ActMath);
