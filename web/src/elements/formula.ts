// <act-formula>: the formula of a function and of its derivative.
import { css, html, LitElement } from 'lit';
import opening from 'virtual:formula-of/gelu';
import { define } from './define.ts';
import { build, element, mathStyles, type MathNode, ScrollStop } from './mathml.ts';

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

/** f(x) = … or f′(x) = …, whole. */
function equation(id: string, order: 0 | 1, root: Node): Node {
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
  return element('math', left, build(order === 0 ? parts.f : parts.d1, root));
}

export class ActFormula extends LitElement {
  static override readonly properties = { functionId: { attribute: false } };

  declare functionId: string;

  constructor() {
    super();
    this.functionId = '';
    this.addController(new ScrollStop(this));
  }

  static override readonly styles = [
    mathStyles,
    css`
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 40px;
      align-items: center;
      min-height: 44px;
      overflow-x: auto;
      scrollbar-width: thin;
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
  `,
  ];

  override updated(): void {
    // When they cannot be had the row stays empty; the next function asks again.
    if (formulas[this.functionId] === undefined)
      loadFormulas(this.functionId).then(
        (came) => came && this.requestUpdate(),
        () => undefined,
      );
  }

  override render(): unknown {
    return html`<span>${equation(this.functionId, 0, this.renderRoot)}</span>
      <span class="derivative">${equation(this.functionId, 1, this.renderRoot)}</span>`;
  }
}

define('act-formula', ActFormula);
