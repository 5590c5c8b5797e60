// Turns TeX into a compact tree of MathML elements that a page can build without parsing markup.
import temml from 'temml';

/** Attributes that change nothing on the screen, or that a strict content security policy would refuse. */
const dropped = new Set(['style', 'fence', 'separator', 'display']);
/** The only class with a meaning here: a left-aligned cell of a case distinction. */
const keptClasses = new Set(['tml-left']);

const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decode = (text) =>
  text.replace(/&(#x[\da-f]+|#\d+|\w+);/gi, (whole, name) => {
    if (name[0] !== '#') return entities[name] ?? whole;
    return String.fromCodePoint(name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1)));
  });

/** Temml's markup is well formed: every element is closed and every attribute quoted. */
function parse(markup) {
  const top = { tag: '', attributes: {}, children: [] };
  const open = [top];
  for (const [, close, tag, attributes, selfClosed, text] of markup.matchAll(
    /<(\/?)([\w-]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|([^<]+)/g,
  )) {
    const parent = open[open.length - 1];
    if (text !== undefined) parent.children.push(decode(text));
    else if (close) {
      if (open.pop().tag !== tag) throw new Error(`unbalanced <${tag}> in ${markup}`);
    } else {
      const pairs = [...attributes.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name, value]) => [
        name,
        decode(value),
      ]);
      const element = { tag, attributes: Object.fromEntries(pairs), children: [] };
      parent.children.push(element);
      if (!selfClosed) open.push(element);
    }
  }
  if (open.length !== 1) throw new Error(`unclosed <${open[open.length - 1].tag}> in ${markup}`);
  return top.children;
}

function keep([name, value]) {
  if (name === 'class') {
    const classes = value.split(' ').filter((one) => keptClasses.has(one));
    return classes.length > 0 ? [[name, classes.join(' ')]] : [];
  }
  return dropped.has(name) ? [] : [[name, value]];
}

/** The compact form: text, or [tag, attributes if any, ...children]. A row around one child says nothing. */
function compact(node) {
  if (typeof node === 'string') return node;
  if (node.tag === 'annotation') return '';
  const attributes = Object.fromEntries(Object.entries(node.attributes).flatMap(keep));
  const children = node.children.map(compact).filter((child) => child !== '');
  const bare = Object.keys(attributes).length === 0;
  if (bare && children.length === 1 && (node.tag === 'mrow' || node.tag === 'semantics')) return children[0];
  return bare ? [node.tag, ...children] : [node.tag, attributes, ...children];
}

/**
 * @param {string} tex a formula without delimiters
 * @returns the content of one <math> element
 * @throws {Error} when the TeX is not understood
 */
export function mathml(tex) {
  const [math] = parse(temml.renderToString(tex, { displayMode: true, throwOnError: true, annotate: false }));
  if (math?.tag !== 'math') throw new Error(`no formula in ${tex}`);
  return compact({ tag: 'mrow', attributes: {}, children: math.children });
}
