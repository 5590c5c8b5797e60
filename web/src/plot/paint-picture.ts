// Paints a whole picture, axes included, on any pen: a canvas of any scale, or the writer of SVG.
import { type Frame, type Pen, paintScene } from './paint.ts';
import { paintAxes } from './paint-axes.ts';
import type { Panel, Picture } from './picture.ts';

export interface PaintOptions {
  /** Leaves the paper out; open dots and the edges of labels keep its colour. */
  readonly transparent?: boolean;
  /** Device pixels per CSS pixel. */
  readonly scale?: number;
}

/** A panel's frame, from the corner of the picture. */
export function placed({ frame, left, top }: Panel): Frame {
  return {
    ...{ kx: frame.kx, ky: frame.ky, x0: frame.x0 + left, y0: frame.y0 + top },
    ...{ left: frame.left + left, right: frame.right + left },
    ...{ top: frame.top + top, bottom: frame.bottom + top },
  };
}

/** Middle of a heading's line, above its panel. */
export const headingRise = 14;

function paintHeading(pen: Pen, panel: Panel, { theme }: Picture): void {
  if (panel.heading === '') return;
  pen.font = `600 14px ${theme.font}`;
  pen.textAlign = 'left';
  pen.textBaseline = 'middle';
  pen.fillStyle = panel.slot === null ? theme.ink : theme.texts[panel.slot];
  let text = panel.heading;
  for (let n = text.length; n > 1 && pen.measureText(text).width > panel.width; )
    text = `${panel.heading.slice(0, --n).trimEnd()}…`;
  pen.fillText(text, panel.left, panel.top - headingRise);
}

export function paintPicture(pen: Pen, picture: Picture, options: PaintOptions = {}): void {
  const { theme } = picture;
  if (!options.transparent) {
    pen.fillStyle = theme.paper;
    pen.beginPath();
    pen.rect(0, 0, picture.width, picture.height);
    pen.fill();
  }
  for (const panel of picture.panels) {
    const frame = placed(panel);
    pen.save();
    paintHeading(pen, panel, picture);
    paintAxes(pen, panel.scene, theme, frame, options.scale);
    paintScene(pen, panel.scene, theme, frame);
    pen.restore();
  }
}
