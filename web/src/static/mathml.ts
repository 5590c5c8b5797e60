// A formula as MathML text, from the trees that the build makes of TeX.
import formulas from '../../../build/generated/formulas.json';
import { escaped, Markup } from './markup.ts';

type Tree = string | readonly unknown[];

const isTree = (part: unknown): part is Tree => typeof part === 'string' || Array.isArray(part);

function text(tree: Tree): string {
  if (typeof tree === 'string') return escaped(tree);
  const [tag, ...rest] = tree;
  const attributes = rest
    .filter((part) => !isTree(part))
    .flatMap((part) => Object.entries(part as Readonly<Record<string, string>>))
    .map(([name, value]) => ` ${name}="${escaped(value)}"`);
  return `<${tag}${attributes.join('')}>${rest.filter(isTree).map(text).join('')}</${tag}>`;
}

/** f(x) = … or f′(x) = … of a function of the catalogue; `tex` is its text for who cannot see it. */
export function equation(id: string, order: 0 | 1, tex: string): Markup {
  const { f, d1 } = (formulas as unknown as Readonly<Record<string, { f: Tree; d1: Tree }>>)[id];
  const left = ['mrow', ['mi', 'f'], ...(order === 1 ? [['mo', '′']] : [])] as const;
  // As on the explorer's page: no room around the brackets, and no growing with what stands on the right.
  const bracket = (form: string, sign: string): Tree => ['mo', { form, stretchy: 'false' }, sign];
  const argument = [bracket('prefix', '('), ['mi', 'x'], bracket('postfix', ')'), ['mo', '=']];
  const name = order === 0 ? 'f(x)' : "f'(x)";
  const tree = [...left, ...argument];
  return new Markup(
    `<math display="block" alttext="${escaped(`${name} = ${tex}`)}">${text(tree)}${text(order === 0 ? f : d1)}</math>`,
  );
}
