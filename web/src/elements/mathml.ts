// MathML, built node by node from what the build typeset: no text ever becomes markup.
import { css, type LitElement, type ReactiveController } from 'lit';

/** An element as [tag, attributes?, ...children]; text as itself. */
export type MathNode = string | MathElement;
interface MathElement extends ReadonlyArray<MathNode | Readonly<Record<string, string>>> {
  readonly 0: string;
}

const mathNamespace = 'http://www.w3.org/1998/Math/MathML';

export function element(tag: string, ...children: readonly (Node | string)[]): Element {
  const made = document.createElementNS(mathNamespace, tag);
  made.append(...children);
  return made;
}

/**
 * Whether the fonts at hand have the pieces of roots and tall braces. Without them a browser may leave the root
 * sign out, and erf(x/√2) would read erf(x/2): a root must be wider than what stands in it, a brace as high as
 * what stands beside it.
 */
function hasPieces(root: ShadowRoot): boolean {
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
function nodes(node: MathNode, plain: boolean): Node {
  if (typeof node === 'string') return document.createTextNode(node);
  const [tag, ...rest] = node;
  const children = rest.filter(isNode);
  const built = children.map((child, i) => {
    const made = nodes(child, plain);
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

/** Whether roots and braces are drawn from ordinary characters; null until the fonts were measured, once for all. */
let plain: boolean | null = null;

/**
 * What the build typeset, as nodes.
 * @param root where it will stand: there the fonts are measured
 */
export function build(node: MathNode, root: Node): Node {
  if (plain === null && root instanceof ShadowRoot) plain = !hasPieces(root);
  return nodes(node, plain ?? false);
}

export const mathStyles = css`
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
`;

/** What can be scrolled must be within reach of the keys, and nothing else should be a stop on their way. */
export class ScrollStop implements ReactiveController {
  readonly #host: LitElement;
  readonly #observer = new ResizeObserver(() => this.hostUpdated());

  constructor(host: LitElement) {
    this.#host = host;
  }

  hostConnected(): void {
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  hostUpdated(): void {
    const { scrollWidth, clientWidth } = this.#host;
    if (scrollWidth > clientWidth) this.#host.tabIndex = 0;
    else this.#host.removeAttribute('tabindex');
  }
}
