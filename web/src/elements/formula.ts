// <act-formula>: a formula as MathML, built node by node from what the build typeset.
import { css, html, LitElement } from 'lit';
import formulas from '../../../build/generated/formulas.json';
import { define } from './define.ts';

type MathNode = (typeof formulas)[string]['f'];

const mathNamespace = 'http://www.w3.org/1998/Math/MathML';

function build(node: MathNode): Node {
  if (typeof node === 'string') return document.createTextNode(node);
  const [tag, ...rest] = node;
  const element = document.createElementNS(mathNamespace, tag);
  for (const part of rest) {
    if (typeof part === 'string' || Array.isArray(part)) element.append(build(part as MathNode));
    else for (const [name, value] of Object.entries(part)) element.setAttribute(name, String(value));
  }
  return element;
}

function token(tag: 'mi' | 'mo', text: string): Node {
  const element = document.createElementNS(mathNamespace, tag);
  element.append(text);
  return element;
}

/** f(x) = … or f′(x) = …, whole. */
function equation(id: string, order: 0 | 1): Node {
  const math = document.createElementNS(mathNamespace, 'math');
  const parts = formulas[id];
  if (parts === undefined) return math;
  const left = [token('mi', 'f'), ...(order === 1 ? [token('mo', '′')] : [])];
  left.push(token('mo', '('), token('mi', 'x'), token('mo', ')'), token('mo', '='));
  math.append(...left, build(order === 0 ? parts.f : parts.d1));
  return math;
}

export class ActFormula extends LitElement {
  static override readonly properties = { functionId: { attribute: false } };

  declare functionId: string;

  constructor() {
    super();
    this.functionId = '';
  }

  static override readonly styles = css`
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 40px;
      align-items: center;
      min-height: 44px;
      overflow-x: auto;
      scrollbar-width: thin;
    }
    math {
      font-family: 'TeX Gyre Pagella Math', 'STIX Two Math', 'Latin Modern Math', 'Cambria Math', math;
      font-size: 17px;
    }
    .tml-left {
      text-align: left;
    }
    mtd {
      padding: 0.15em 0.4em;
    }
    .derivative {
      color: var(--act-ink-2);
    }
  `;

  override render(): unknown {
    return html`<span>${equation(this.functionId, 0)}</span>
      <span class="derivative">${equation(this.functionId, 1)}</span>`;
  }
}

define('act-formula', ActFormula);
