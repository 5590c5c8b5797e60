// <act-formula>: a formula as MathML, built node by node from what the build typeset.
import { css, html, LitElement } from 'lit';
import opening from 'virtual:formula-of/gelu';
import { define } from './define.ts';

/** An element as [tag, attributes?, ...children]; text as itself. */
export type MathNode = string | MathElement;
interface MathElement extends ReadonlyArray<MathNode | Readonly<Record<string, string>>> {
  readonly 0: string;
}

interface Formula {
  readonly f: MathNode;
  readonly d1: MathNode;
}

type Formulas = Readonly<Record<string, Formula | undefined>>;

/** The formula that most visitors see first comes with the page, all others with their neighbours when one is wanted. */
let formulas: Formulas = { gelu: opening };
const neighbours: readonly {
  /** The ids are before this. */
  readonly before: string;
  come: boolean;
  load(): Promise<{ default: Formulas }>;
}[] = [
  { before: 'e', come: false, load: () => import('virtual:formulas/a_e') },
  { before: 'h', come: false, load: () => import('virtual:formulas/e_h') },
  { before: 'm', come: false, load: () => import('virtual:formulas/h_m') },
  { before: 's', come: false, load: () => import('virtual:formulas/m_s') },
  { before: 'so', come: false, load: () => import('virtual:formulas/s_so') },
  { before: 'sr', come: false, load: () => import('virtual:formulas/so_sr') },
  { before: 'zz', come: false, load: () => import('virtual:formulas/sr_zz') },
];

/** Fetches all formulas ahead, for a page that opens with another function: then nothing moves when they come. */
export function prepareFormulas(): Promise<unknown> {
  // A formula that cannot be had is missing; nothing else is.
  return Promise.all(neighbours.map((group) => come(group).catch(() => false)));
}

/** Whether new formulas have come. */
async function come(group: (typeof neighbours)[number]): Promise<boolean> {
  if (group.come) return false;
  const more = (await group.load()).default;
  formulas = { ...formulas, ...more };
  group.come = true;
  return true;
}

async function loadFormulas(id: string): Promise<boolean> {
  const group = neighbours.find(({ before }) => id < before);
  return group !== undefined && come(group);
}

const mathNamespace = 'http://www.w3.org/1998/Math/MathML';

function element(tag: string, ...children: readonly (Node | string)[]): Element {
  const made = document.createElementNS(mathNamespace, tag);
  made.append(...children);
  return made;
}

/**
 * Whether the fonts at hand have the pieces of roots and tall braces. Without them a browser may leave the root
 * sign out, and erf(x/√2) would read erf(x/2): a root must be wider than what stands in it, a brace as high as
 * what stands beside it.
 */
export function hasPieces(root: ShadowRoot): boolean {
  const bare = element('math', element('mi', 'x'));
  const rooted = element('math', element('msqrt', element('mi', 'x')));
  const brace = element('mo', '{');
  brace.setAttribute('form', 'prefix');
  const space = element('mspace');
  space.setAttribute('height', '60px');
  const braced = element('math', element('mrow', brace, space));
  root.append(bare, rooted, braced);
  const wider = rooted.getBoundingClientRect().width > bare.getBoundingClientRect().width + 2;
  const taller = brace.getBoundingClientRect().height > 50;
  for (const sample of [bare, rooted, braced]) sample.remove();
  return wider && taller;
}

/** Rows of the table that a brace stands before; 0 where none does. */
function rowsAfter(siblings: readonly MathNode[], index: number): number {
  const next = siblings[index + 1];
  return next !== undefined && typeof next !== 'string' && next[0] === 'mtable'
    ? next.filter(isNode).length - 1
    : 0;
}

const isNode = (part: MathElement[number]): part is MathNode =>
  typeof part === 'string' || Array.isArray(part);

/** A brace as high as a table of so many rows, from the ordinary character, centred on the line. */
function tallBrace(brace: Element, rows: number): Element {
  const size = 1.25 * rows;
  brace.setAttribute('mathsize', `${size}em`);
  brace.setAttribute('stretchy', 'false');
  const centred = element('mpadded', brace);
  centred.setAttribute('voffset', `${-0.3 * (size - 1)}em`);
  return centred;
}

/** The tree as nodes; `plain` draws roots and tall braces from ordinary characters and rules. */
export function build(node: MathNode, plain: boolean): Node {
  if (typeof node === 'string') return document.createTextNode(node);
  const [tag, ...rest] = node;
  const children = rest.filter(isNode);
  const built = children.map((child, i) => {
    const made = build(child, plain);
    const rows = plain && Array.isArray(child) && child[0] === 'mo' ? rowsAfter(children, i) : 0;
    return rows > 0 && made instanceof Element ? tallBrace(made, rows) : made;
  });
  if (plain && tag === 'msqrt') {
    const under = element('mrow', ...built);
    under.setAttribute('class', 'under-root');
    return element('mrow', element('mo', '√'), under);
  }
  const made = element(String(tag), ...built);
  for (const part of rest)
    if (!isNode(part)) for (const [name, value] of Object.entries(part)) made.setAttribute(name, value);
  return made;
}

/** f(x) = … or f′(x) = …, whole. */
function equation(id: string, order: 0 | 1, plain: boolean): Node {
  const parts = formulas[id];
  if (parts === undefined) return element('math');
  const prime = order === 1 ? [element('mo', '′')] : [];
  const tokens = ['(', 'x', ')', '='].map((text) => element(text === 'x' ? 'mi' : 'mo', text));
  // After f a bracket would be taken for an operator, and be given room on both sides.
  tokens[0].setAttribute('form', 'prefix');
  tokens[2].setAttribute('form', 'postfix');
  for (const bracket of [tokens[0], tokens[2]]) bracket.setAttribute('stretchy', 'false');
  // A row of its own: otherwise the brackets around x grow with what stands on the right.
  const left = element('mrow', element('mi', 'f'), ...prime, ...tokens);
  return element('math', left, build(order === 0 ? parts.f : parts.d1, plain));
}

/** Whether roots and braces are drawn from ordinary characters; null until the fonts were measured, once for all. */
let plain: boolean | null = null;

export class ActFormula extends LitElement {
  static override readonly properties = { functionId: { attribute: false } };

  declare functionId: string;

  // What can be scrolled must be within reach of the keys, and nothing else should be a stop on their way.
  readonly #observer = new ResizeObserver(() => this.#offerScrolling());

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
      font-size: 17px;
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
    .derivative {
      color: var(--act-ink-2);
    }
    :host([brief]) {
      min-height: 24px;
    }
    :host([brief]) .derivative {
      display: none;
    }
  `;

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
    // When they cannot be had the row stays empty; the next function asks again.
    if (formulas[this.functionId] === undefined)
      loadFormulas(this.functionId).then(
        (came) => came && this.requestUpdate(),
        () => undefined,
      );
  }

  #offerScrolling(): void {
    if (this.scrollWidth > this.clientWidth) this.tabIndex = 0;
    else this.removeAttribute('tabindex');
  }

  override render(): unknown {
    if (plain === null && this.renderRoot instanceof ShadowRoot) plain = !hasPieces(this.renderRoot);
    return html`<span>${equation(this.functionId, 0, plain ?? false)}</span>
      <span class="derivative">${equation(this.functionId, 1, plain ?? false)}</span>`;
  }
}

define('act-formula', ActFormula);
