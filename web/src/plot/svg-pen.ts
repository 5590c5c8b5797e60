// A pen that writes what is painted as SVG elements, so that painters need to be written only once.
import type { Pen } from './paint.ts';
import { oneLine } from './picture.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text for XML: between tags and in attributes it can only be text. */
export function xmlText(text: string): string {
  return oneLine(text).replace(/[&<>"']/g, (character) => entities[character]);
}

/** A hundredth of a pixel is finer than any screen. */
const short = (value: number): string => String(Math.round(value * 100) / 100 + 0);

type Attributes = Readonly<Record<string, string | number | null>>;

function element(name: string, attributes: Attributes, content = ''): string {
  const given = Object.entries(attributes).filter(([, value]) => value !== null);
  const written = given.map(([key, value]) => {
    const text = typeof value === 'number' ? short(value) : xmlText(value ?? '');
    return ` ${key}="${text}"`;
  });
  return `<${name}${written.join('')}${content === '' ? '/>' : `>${content}</${name}>`}`;
}

const anchors: Readonly<Record<CanvasTextAlign, string | null>> = {
  ...{ left: null, start: null, center: 'middle', right: 'end', end: 'end' },
};

interface Style {
  readonly fillStyle: Pen['fillStyle'];
  readonly strokeStyle: Pen['strokeStyle'];
  readonly globalAlpha: number;
  readonly lineWidth: number;
  readonly lineJoin: CanvasLineJoin;
  readonly font: string;
  readonly textAlign: CanvasTextAlign;
  readonly textBaseline: CanvasTextBaseline;
}

/** How wide a text is in a font, in CSS pixels. */
export type Measure = (text: string, font: string) => number;

/** Where no browser measures: digits and most letters are a little wider than half their size. */
const estimate: Measure = (text, font) => 0.56 * fontOf(font).size * text.length;

/** The parts of a canvas font such as `italic 600 12px serif`. */
function fontOf(font: string) {
  const [, italic, weight, size, family] = /^(italic )?(\d+ )?([\d.]+)px (.*)$/s.exec(font) ?? [];
  return {
    italic: Boolean(italic),
    weight: weight?.trim() ?? null,
    size: Number(size ?? 10),
    family: family ?? '',
  };
}

export class SvgPen implements Pen {
  fillStyle: Pen['fillStyle'] = '#000';
  strokeStyle: Pen['strokeStyle'] = '#000';
  globalAlpha = 1;
  lineWidth = 1;
  lineJoin: CanvasLineJoin = 'miter';
  font = '10px sans-serif';
  textAlign: CanvasTextAlign = 'start';
  textBaseline: CanvasTextBaseline = 'alphabetic';

  readonly #elements: string[] = [];
  readonly #saved: { readonly style: Style; readonly dash: readonly number[]; readonly groups: number }[] =
    [];
  readonly #name: string;
  readonly #measure: Measure;
  readonly #framed: boolean;
  #dash: readonly number[] = [];
  #path = '';
  #groups = 0;
  #clips = 0;
  #edge: { readonly text: string; readonly attributes: Attributes } | null = null;

  /**
   * @param name of the picture: begins the ids in it, so that several pictures can stand in one page
   * @param framed without any id, for places that forbid them: a clip is then a picture in the picture
   */
  constructor(name: string, measure: Measure = estimate, framed = false) {
    this.#name = name;
    this.#measure = measure;
    this.#framed = framed;
  }

  get elements(): readonly string[] {
    return this.#elements;
  }

  save(): void {
    const { fillStyle, strokeStyle, globalAlpha, lineWidth, lineJoin, font, textAlign, textBaseline } = this;
    const style = { fillStyle, strokeStyle, globalAlpha, lineWidth, lineJoin, font, textAlign, textBaseline };
    this.#saved.push({ style, dash: this.#dash, groups: this.#groups });
  }

  restore(): void {
    const saved = this.#saved.pop();
    if (saved === undefined) return;
    Object.assign(this, saved.style);
    this.#dash = saved.dash;
    for (; this.#groups > saved.groups; this.#groups--) this.#elements.push(this.#framed ? '</svg>' : '</g>');
  }

  clip(): void {
    this.#groups++;
    // Painters clip to rectangles only.
    const [, x, y, width, height] = /^M(\S+) (\S+)h([\d.]+)v([\d.]+)h\S+z$/.exec(this.#path) ?? [];
    if (this.#framed && height !== undefined) {
      const frame = element('svg', { x, y, width, height, viewBox: `${x} ${y} ${width} ${height}` });
      this.#elements.push(frame.replace('/>', '>'));
      return;
    }
    const id = `${this.#name}-clip-${++this.#clips}`;
    this.#elements.push(element('clipPath', { id }, element('path', { d: this.#path })));
    this.#elements.push(`<g clip-path="url(#${xmlText(id)})">`);
  }

  beginPath(): void {
    this.#path = '';
  }

  moveTo(x: number, y: number): void {
    this.#path += `M${short(x)} ${short(y)}`;
  }

  lineTo(x: number, y: number): void {
    this.#path += `L${short(x)} ${short(y)}`;
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.#path += `M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}z`;
  }

  roundRect(x: number, y: number, width: number, height: number, radius: number): void {
    const corner = (dx: number, dy: number): string => `a${radius} ${radius} 0 0 1 ${short(dx)} ${short(dy)}`;
    const [w, h] = [short(width - 2 * radius), short(height - 2 * radius)];
    this.#path += `M${short(x + radius)} ${short(y)}h${w}${corner(radius, radius)}v${h}${corner(-radius, radius)}`;
    this.#path += `h-${w}${corner(-radius, -radius)}v-${h}${corner(radius, -radius)}z`;
  }

  /** Only whole circles: painters draw no others. */
  arc(x: number, y: number, radius: number): void {
    const half = `a${short(radius)} ${short(radius)} 0 1 1`;
    this.#path += `M${short(x + radius)} ${short(y)}${half} ${short(-2 * radius)} 0${half} ${short(2 * radius)} 0z`;
  }

  setLineDash(dash: Iterable<number>): void {
    this.#dash = [...dash];
  }

  fill(): void {
    this.#draw({ d: this.#path, fill: String(this.fillStyle) });
  }

  stroke(): void {
    if (this.#path === '') return;
    this.#draw({
      d: this.#path,
      stroke: String(this.strokeStyle),
      'stroke-width': this.lineWidth === 1 ? null : this.lineWidth,
      'stroke-dasharray': this.#dash.length === 0 ? null : this.#dash.join(' '),
      'stroke-linejoin': this.lineJoin === 'bevel' ? 'bevel' : null,
    });
  }

  #draw(attributes: Attributes): void {
    const opacity = this.globalAlpha === 1 ? null : this.globalAlpha;
    this.#elements.push(element('path', { ...attributes, opacity }));
  }

  measureText(text: string): { readonly width: number } {
    return { width: this.#measure(text, this.font) };
  }

  /** An edge is drawn before its text: it waits for it, to become one element with it. */
  strokeText(text: string): void {
    const attributes = {
      stroke: String(this.strokeStyle),
      'stroke-width': this.lineWidth,
      'stroke-linejoin': this.lineJoin,
      'paint-order': 'stroke',
    };
    this.#edge = { text, attributes };
  }

  fillText(text: string, x: number, y: number): void {
    const { italic, weight, size, family } = fontOf(this.font);
    // Not dominant-baseline, which many programs ignore: the middle of a line is a third of its size above the base.
    const base = this.textBaseline === 'middle' ? y + 0.34 * size : y;
    const attributes = {
      ...{ x, y: base, fill: String(this.fillStyle), 'font-family': family, 'font-size': size },
      ...{
        'font-weight': weight,
        'font-style': italic ? 'italic' : null,
        'text-anchor': anchors[this.textAlign],
      },
      ...(this.#edge?.text === text ? this.#edge.attributes : {}),
    };
    this.#edge = null;
    this.#elements.push(element('text', attributes, xmlText(text)));
  }
}
