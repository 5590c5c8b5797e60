// Vite plugin: takes line ends, indentation and comments out of css`…`, html`…` and svg`…`, which no minifier touches.

/** Between tags and attributes one space is as good as many; nothing here is preformatted. */
export const tightMarkup = (text) => text.replace(/\s*\n\s*/g, ' ');

export const tightStyle = (text) =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;\}/g, '}');

const tighten = { css: tightStyle, html: tightMarkup, svg: tightMarkup };

/** All nodes of a syntax tree. */
function* nodes(value) {
  if (Array.isArray(value)) for (const item of value) yield* nodes(item);
  else if (value !== null && typeof value === 'object') {
    if (typeof value.type === 'string') yield value;
    for (const part of Object.values(value)) yield* nodes(part);
  }
}

export function tightenTemplates() {
  return {
    name: 'actiscope-tighten-templates',
    apply: 'build',
    transform(code, id) {
      if (!/\/web\/src\/.*\.ts$/.test(id) || !/\b(?:css|html|svg)`/.test(code)) return null;
      const found = [...nodes(this.parse(code))].filter(
        ({ type, tag }) => type === 'TaggedTemplateExpression' && Object.hasOwn(tighten, tag.name ?? ''),
      );
      const quasis = found.flatMap(({ tag, quasi }) => quasi.quasis.map((part) => ({ part, tag: tag.name })));
      let tight = code;
      // From the end, so that places before stay what they are.
      for (const { part, tag } of quasis.sort((a, b) => b.part.start - a.part.start)) {
        const raw = part.value.raw;
        const start = code.indexOf(raw, part.start);
        if (raw === '' || start > part.start + 2) continue;
        tight = tight.slice(0, start) + tighten[tag](raw) + tight.slice(start + raw.length);
      }
      return { code: tight, map: null };
    },
  };
}
