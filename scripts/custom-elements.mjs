// The elements of dist/package described for editors and catalogues: custom-elements.json, and their types.

const members = [
  ['state', 'EmbedState', 'The view by the keys of a link; what is absent has its default.'],
  [
    'ready',
    'Promise<void>',
    'Resolves when the plot is drawn, which it is on a page only; rejects when the core cannot be had.',
  ],
];

const methods = [
  ['toSVG', '', 'Promise<string>', 'The plot as SVG.'],
  [
    'toPNG',
    'options?: { scale?: number }',
    'Promise<Blob>',
    'The plot as PNG, `scale` pixels to a CSS pixel, 1 to 8.',
  ],
  ['toCSV', '', 'Promise<string>', 'The points drawn as CSV.'],
  ['toTikZ', '', 'Promise<string>', 'The plot for LaTeX with pgfplots.'],
  ['describe', 'lang?: string', 'Promise<string>', 'The functions in words, in English or Chinese.'],
  ['reset', '', 'void', 'Back to what the attributes say.'],
];

const events = [
  [
    'act-probe',
    '{ x: number; f: number; d1: number; d2: number }',
    'The probe moved; values of the first function.',
  ],
  ['act-change', '{ state: EmbedState }', 'A reader changed what is shown.'],
  ['act-error', '{ text: string; reason: string }', 'What could not be used, as it was given, and why.'],
];

const elements = [
  ['act-plot', 'ActPlot', 'A function, or up to six in one plot.'],
  ['act-compare', 'ActCompare', 'Functions side by side in small plots, or up to six in one.'],
];

const properties = ['ink', 'paper', ...[1, 2, 3, 4, 5, 6].map((n) => `line-${n}`), 'font'];
const parts = [
  ['plot', 'The plot.'],
  ['readout', 'The row of values.'],
  ['controls', 'The sliders.'],
];

/** @typedef {{ key: string, embed: boolean, type: string, words?: readonly string[], default: unknown, description: { en: string } }} Key */

const typeOf = ({ type, words }) =>
  type === 'choice' ? words.map((word) => `'${word}'`).join(' | ') : 'string';

/** `name?: type` as the manifest has it. */
function parameter(text) {
  const [name, type] = text.split('?: ');
  return { name, optional: true, type: { text: type } };
}

const labMembers = [
  ['state', 'LabState', 'The lab’s own keys of a link; what is absent has its default.'],
  [
    'ready',
    'Promise<void>',
    'Resolves when the lab is drawn, which it is on a page only; rejects when the core cannot be had.',
  ],
];

/** A lab is no single picture, so it has no toSVG, toPNG and toTikZ. */
const labMethods = [
  ['toCSV', '', 'Promise<string>', 'The lab’s table of numbers as CSV; networks run to their end first.'],
  ['describe', 'lang?: string', 'Promise<string>', 'The lab in words, in English or Chinese.'],
  ['reset', '', 'void', 'Back to what the attributes say.'],
];

const labs = [
  ['gradient', 'ActGradient', 'What many layers do to the gradient: random networks beside theory.'],
  ['softmax', 'ActSoftmax', 'Softmax with its whole Jacobian.'],
  ['gates', 'ActGates', 'Gated linear units over both inputs.'],
];

const field = (name, text, description, rest) => ({
  kind: 'field',
  name,
  type: { text },
  description,
  ...rest,
});

const described = (members, methods) => [
  ...members.map(([name, text, about]) =>
    field(name, text, about, name === 'ready' ? { readonly: true } : {}),
  ),
  ...methods.map(([name, parameters, returns, about]) => ({
    kind: 'method',
    name,
    ...(parameters === '' ? {} : { parameters: [parameter(parameters)] }),
    return: { type: { text: returns } },
    description: about,
  })),
];

/** The labs by their keys; HTML knows no capitals in attributes. */
function describedLabs(keys) {
  const declarations = labs.map(([page, name, description]) => ({
    ...{ kind: 'class', customElement: true, name, tagName: `act-${page}` },
    description: `${description} No single picture: it has no toSVG, toPNG and toTikZ.`,
    superclass: { name: 'HTMLElement' },
    attributes: [
      ...Object.entries(keys[page]).map(([key, { type, words, description }]) => ({
        ...{ name: key.toLowerCase(), fieldName: key },
        type: { text: typeOf({ type, words }) },
        description: description.en,
      })),
      { name: 'lang', type: { text: "'en' | 'zh'" }, description: 'Language; absent: the reader’s.' },
      { name: 'theme', type: { text: "'auto' | 'light' | 'dark'" }, description: 'Light or dark.' },
    ],
    members: [
      ...Object.entries(keys[page]).map(([key, { description }]) =>
        field(key, 'string | null', description.en, { attribute: key.toLowerCase() }),
      ),
      ...described(labMembers, labMethods),
    ],
    events: [
      {
        name: 'act-change',
        type: { text: 'CustomEvent<{ state: Record<string, string> }>' },
        description: 'A reader changed what is shown.',
      },
      {
        name: 'act-error',
        type: { text: 'CustomEvent<{ text: string; reason: string }>' },
        description: 'What could not be used, as it was given, and why.',
      },
    ],
    cssProperties: properties.map((property) => ({ name: `--act-${property}` })),
    slots: [{ name: '', description: 'Shown until the lab is there, and where it cannot be.' }],
  }));
  const exports = declarations.map(({ name, tagName }) => ({
    ...{ kind: 'custom-element-definition', name: tagName },
    declaration: { name, module: 'labs.js' },
  }));
  return { kind: 'javascript-module', path: 'labs.js', declarations, exports };
}

/**
 * @param {readonly Key[]} keys of the schema
 * @param {Readonly<Record<string, Readonly<Record<string, Omit<Key, 'key' | 'embed'>>>>>} labKeys the labs' keys in it
 */
export function customElements(keys, labKeys) {
  const attributes = keys
    .filter(({ embed }) => embed)
    .map((key) => ({
      name: key.key,
      type: { text: typeOf(key) },
      ...(typeof key.default === 'string' && key.default !== '' ? { default: `"${key.default}"` } : {}),
      description: key.description.en,
      ...(key.key === 'lang' ? {} : { fieldName: key.key }),
    }));
  const declarations = elements.map(([tagName, name, description]) => ({
    kind: 'class',
    customElement: true,
    name,
    tagName,
    description,
    superclass: { name: 'HTMLElement' },
    attributes,
    members: [
      ...attributes
        .filter(({ fieldName }) => fieldName)
        .map(({ name, description }) => field(name, 'string | null', description, { attribute: name })),
      ...described(members, methods),
    ],
    events: events.map(([name, detail, about]) => ({
      name,
      type: { text: `CustomEvent<${detail}>` },
      description: about,
    })),
    cssProperties: properties.map((name) => ({ name: `--act-${name}` })),
    cssParts: parts.map(([name, about]) => ({ name, description: about })),
    slots: [{ name: '', description: 'Shown until the plot is there, and where it cannot be.' }],
  }));
  const exported = elements.map(([tagName, name]) => ({
    kind: 'custom-element-definition',
    name: tagName,
    declaration: { name, module: 'element.js' },
  }));
  return {
    schemaVersion: '2.1.0',
    modules: [
      { kind: 'javascript-module', path: 'element.js', declarations, exports: exported },
      describedLabs(labKeys),
    ],
  };
}

const comment = (text) => `  /** ${text} */\n`;
const property = (key, description) =>
  `${comment(description.en)}  get ${key}(): string | null;\n  set ${key}(value: string | number | null);\n`;
const typedMethods = (methods) =>
  methods
    .map(([name, parameters, returns, about]) => `${comment(about)}  ${name}(${parameters}): ${returns};\n`)
    .join('');

/** @param {Readonly<Record<string, Readonly<Record<string, Omit<Key, 'key' | 'embed'>>>>>} keys the labs' keys in the schema */
export function labTypes(keys) {
  const elements = labs.map(
    ([page, name]) => `export interface ${name}Element extends LabElement<${Object.keys(keys[page])
      .map((key) => `'${key}'`)
      .join(' | ')}> {
${Object.entries(keys[page])
  .map(([key, { description }]) => property(key, description))
  .join('')}}
`,
  );
  return `// Importing this file registers <act-gradient>, <act-softmax> and <act-gates>.

interface LabElement<Key extends string> extends HTMLElement {
  /** The lab’s own keys of a link; setting it sets all of them: what is absent gets its default. */
  get state(): { readonly [key in Key]?: string };
  set state(state: { readonly [key in Key]?: string | number | null });
${comment(labMembers[1][2])}  readonly ready: Promise<void>;
${typedMethods(labMethods)}}

${elements.join('\n')}
declare global {
  interface HTMLElementTagNameMap {
${labs.map(([page, name]) => `    'act-${page}': ${name}Element;\n`).join('')}  }
}
`;
}

/** @param {readonly Key[]} keys of the schema */
export function elementTypes(keys) {
  const embedded = keys.filter(({ embed }) => embed);
  const fields = embedded
    .filter(({ key }) => key !== 'lang')
    .map(({ key, description }) => property(key, description));
  return `// Importing this file registers <act-plot> and <act-compare>.

/** A view by the keys of a link; what is absent has its default. */
export type EmbedState = { readonly [key in ${embedded.map(({ key }) => `'${key}'`).join(' | ')}]?: string };

export interface ActPlotElement extends HTMLElement {
${fields.join('')}  /** Setting it sets the whole view: what is absent gets its default. */
  get state(): EmbedState;
  set state(state: { readonly [key in keyof EmbedState]?: string | number | null });
${comment(members[1][2])}  readonly ready: Promise<void>;
${typedMethods(methods)}}

export type ActCompareElement = ActPlotElement;

declare global {
  interface HTMLElementTagNameMap {
    'act-plot': ActPlotElement;
    'act-compare': ActCompareElement;
  }
  interface HTMLElementEventMap {
${events.map(([name, detail]) => `    '${name}': CustomEvent<${detail}>;\n`).join('')}  }
}
`;
}
