// A picture as SVG: the same painters as on the canvas, with a pen that writes. No script, nothing from elsewhere.
import { type PaintOptions, paintPicture } from './paint-picture.ts';
import { aboutLines, type Picture } from './picture.ts';
import { type Measure, SvgPen, xmlText } from './svg-pen.ts';

export interface SvgOptions extends PaintOptions {
  /** Begins the ids in the file. */
  readonly name?: string;
  readonly measure?: Measure;
}

export function writeSvg(
  picture: Picture,
  { name = 'actiscope', measure, ...options }: SvgOptions = {},
): string {
  const pen = new SvgPen(name, measure);
  paintPicture(pen, picture, options);
  const { width, height, about } = picture;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" fill="none" stroke-miterlimit="10">`,
    `<title>${xmlText(about.title)}</title>`,
    `<desc>${aboutLines(about).slice(1).map(xmlText).join('\n')}</desc>`,
    `<metadata>${xmlText(about.permalink)}</metadata>`,
    ...pen.elements,
    '</svg>',
    '',
  ].join('\n');
}
