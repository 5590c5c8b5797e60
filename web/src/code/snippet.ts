// Code that runs: a function with the chosen parameters and variant, in five languages.
import type { ActivationInfo, ParameterInfo, Params } from '../core/types.ts';
import { type Dialect, dialectOf } from './dialects.ts';
import { frameworkCall } from './frameworks.ts';
import { parse } from './tex/parse.ts';
import { texOf } from './tex/symbols.ts';
import { type Symbols, Writer } from './write.ts';

export type Language = Dialect['id'];

interface Scaled {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

/** A name in all five languages: `hard_swish`. Names of what formulas need are not taken away. */
export function nameOf({ id }: ActivationInfo): string {
  const name = id.replaceAll('-', '_');
  return ['erf', 'sigmoid'].includes(name) ? `${name}_activation` : name;
}

/** A parameter keeps its id, another symbol is called as it is spoken: \lambda is lam. */
function identifier(symbol: string, params: readonly ParameterInfo[]): string {
  const own = params.find((parameter) => texOf(parameter) === symbol)?.id;
  return own ?? symbol.replace('\\lambda', 'lam').replace(/[\\_]/g, '');
}

/** The formula as lines of a function's body, the last of which returns. */
function body(info: ActivationInfo, params: Params, dialect: Dialect) {
  const formula = parse(info.tex);
  const defined = formula.definitions.filter(({ name }) =>
    info.params.every((parameter) => texOf(parameter) !== name),
  );
  const symbols = ['x', ...info.params.map(texOf), ...defined.map(({ name }) => name)];
  const known: Symbols = {
    names: new Map(symbols.map((symbol) => [symbol, symbol === 'x' ? 'x' : identifier(symbol, info.params)])),
    values: new Map(
      info.params.map((parameter) => [texOf(parameter), params[parameter.id] ?? parameter.initial]),
    ),
  };
  const writer = new Writer(dialect, known);
  const isCpp = dialect.id === 'cpp';
  const end = isCpp ? ';' : '';
  const locals = defined.map(
    ({ name, value }) =>
      `${isCpp ? 'const double ' : ''}${known.names.get(name)} = ${writer.write(value)}${end}`,
  );
  const result = writer.write(formula.value);
  const helpers = [...writer.used].flatMap((used) => dialect.helpers[used]?.lines ?? []);
  return { lines: [...locals, `return ${result}${end}`], helpers };
}

/** a·f(b·x + c) + d without what changes nothing. */
function scaled(
  call: (argument: string) => string,
  { a, b, c, d }: Scaled,
  literal: (value: number) => string,
): string {
  const plus = (value: number): string =>
    value === 0 ? '' : value < 0 ? ` - ${literal(-value)}` : ` + ${literal(value)}`;
  const times = (value: number, text: string): string =>
    value === 1 ? text : value === -1 ? `-${text}` : `${literal(value)} * ${text}`;
  return `${times(a, call(`${times(b, 'x')}${plus(c)}`))}${plus(d)}`;
}

const isPlain = ({ a, b, c, d }: Scaled): boolean => a === 1 && b === 1 && c === 0 && d === 0;

function pythonSnippet(info: ActivationInfo, params: Params, transform: Scaled, dialect: Dialect): string {
  const name = nameOf(info);
  const own = frameworkCall(info, params, dialect);
  const given = info.params.map(({ id, initial }) => `, ${id}=${params[id] ?? initial}`).join('');
  let definition: readonly string[];
  if (own === null) {
    const { lines, helpers } = body(info, params, dialect);
    definition = [
      ...helpers,
      ...(helpers.length > 0 ? ['', ''] : []),
      `def ${name}(x${given}):`,
      ...lines.map((line) => `    ${line}`),
    ];
  } else if (own.includes('(x')) definition = [`def ${name}(x):`, `    return ${own}`];
  else definition = [`${name} = ${own}`];
  const variant = isPlain(transform)
    ? []
    : [
        '',
        '',
        `def variant(x):`,
        `    return ${scaled((argument) => `${name}(${argument})`, transform, String)}`,
      ];
  const text = [...definition, ...variant].join('\n');
  const used = dialect.imports.filter((line) => {
    const module = line.split(' ').at(-1) ?? '';
    return new RegExp(`(?<![\\w.])${module}\\.`).test(text);
  });
  // Two empty lines before a function, one before a value.
  const gap = used.length === 0 ? [] : text.startsWith('def ') ? ['', ''] : [''];
  return [...used, ...gap, text, ''].join('\n');
}

function cppSnippet(info: ActivationInfo, params: Params, transform: Scaled, dialect: Dialect): string {
  const name = nameOf(info);
  const literal = (value: number): string =>
    Number.isInteger(value) && Math.abs(value) < 1e15 ? `${value}.0` : String(value);
  const given = info.params
    .map(({ id, initial }) => `, double ${id} = ${literal(params[id] ?? initial)}`)
    .join('');
  const { lines, helpers } = body(info, params, dialect);
  const inner = [...helpers, ...lines].map((line) => `  ${line}`);
  const text = [`double ${name}(double x${given}) {`, ...inner, '}'].join('\n');
  const variant = isPlain(transform)
    ? []
    : [
        '',
        `double variant(double x) { return ${scaled((argument) => `${name}(${argument})`, transform, literal)}; }`,
      ];
  const needs = {
    algorithm: /std::m(?:ax|in)/,
    cmath: /std::(?!m(?:ax|in)|numbers)/,
    numbers: /std::numbers/,
  } as const;
  const used = Object.entries(needs).filter(([, pattern]) => pattern.test(text));
  const head = [...used.map(([header]) => `#include <${header}>`), ...(used.length > 0 ? [''] : [])];
  return [...head, 'namespace activation {', '', text, ...variant, '', '}  // namespace activation', ''].join(
    '\n',
  );
}

/** @param params values by parameter id; what is missing takes its default */
export function snippet(info: ActivationInfo, params: Params, transform: Scaled, language: Language): string {
  const dialect = dialectOf(language);
  return language === 'cpp'
    ? cppSnippet(info, params, transform, dialect)
    : pythonSnippet(info, params, transform, dialect);
}

export const languages: readonly { readonly id: Language; readonly title: string }[] = (
  ['torch', 'keras', 'jax', 'numpy', 'cpp'] as const
).map((id) => ({ id, title: dialectOf(id).title }));
