// A picture for WeChat's articles, which take no script: the curve as it stands, and a QR code that opens it.
// Only elements and presentation attributes that its editor leaves alone: no style, class, id, script, or address.
import { paintPicture } from '../plot/paint-picture.ts';
import type { PlotTheme } from '../plot/palette.ts';
import type { Picture } from '../plot/picture.ts';
import { type Measure, SvgPen, xmlText } from '../plot/svg-pen.ts';
import { type QrCode, qrCode, quietZone } from './qr.ts';

export interface WechatOptions {
  /** Null for figures without curves: then name and QR code stand alone. */
  readonly picture: Picture | null;
  readonly theme: PlotTheme;
  /** What the figure is called. */
  readonly title: string;
  /** Beside the QR code: what it is good for, a line each. */
  readonly note: readonly string[];
  /** An absolute address. */
  readonly permalink: string;
  readonly measure?: Measure;
}

const headHeight = 48;
const codeSize = 168;
const margin = 16;
const lineHeight = 24;

interface Line {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly fill: string;
  readonly size: number;
  readonly weight?: number;
}

const line = ({ text, x, y, fill, size, weight }: Line, font: string): string =>
  `<text x="${x}" y="${y}" fill="${xmlText(fill)}" font-family="${xmlText(font)}" font-size="${size}"${weight === undefined ? '' : ` font-weight="${weight}"`}>${xmlText(text)}</text>`;

/** On white, whatever the theme: readers of codes want dark on light. */
function codeElements({ size, path }: QrCode, x: number, y: number): string {
  const side = size + 2 * quietZone;
  return `<svg x="${x}" y="${y}" width="${codeSize}" height="${codeSize}" viewBox="${-quietZone} ${-quietZone} ${side} ${side}" shape-rendering="crispEdges"><path d="M${-quietZone} ${-quietZone}h${side}v${side}h${-side}z" fill="#ffffff"/><path d="${path}" fill="#000000"/></svg>`;
}

function curveElements(picture: Picture, measure: Measure | undefined): string {
  const pen = new SvgPen('', measure, true);
  paintPicture(pen, picture);
  const { width, height } = picture;
  const frame = `x="0" y="${headHeight}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  return `<svg ${frame} fill="none" stroke-miterlimit="10">${pen.elements.join('')}</svg>`;
}

/** Null where the link is too long for a QR code. */
export function wechatSvg({ picture, theme, title, note, permalink, measure }: WechatOptions): string | null {
  const code = qrCode(permalink);
  if (code === null) return null;
  const width = picture?.width ?? 640;
  const below = headHeight + (picture?.height ?? 0);
  const height = below + codeSize + 2 * margin;
  const left = 2 * margin + codeSize;
  const first = below + margin + codeSize / 2 - ((note.length - 1) * lineHeight) / 2;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="100%" viewBox="0 0 ${width} ${height}">`,
    `<path d="M0 0h${width}v${height}h${-width}z" fill="${xmlText(theme.paper)}"/>`,
    line({ text: title, x: margin, y: 32, fill: theme.ink, size: 20, weight: 600 }, theme.font),
    ...(picture === null ? [] : [curveElements(picture, measure)]),
    codeElements(code, margin, below + margin),
    ...note.map((text, i) =>
      line({ text, x: left, y: first + i * lineHeight, fill: theme.ink2, size: 16 }, theme.font),
    ),
    '</svg>',
    '',
  ].join('\n');
}
