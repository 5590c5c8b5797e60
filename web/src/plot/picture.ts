// A picture: what a page shows as plots, as plain data for painters and for writers of files.
import type { Frame } from './paint.ts';
import type { PlotTheme } from './palette.ts';
import type { Scene } from './scene.ts';
import type { Order } from './survey.ts';

/** One plot of a picture; lengths in CSS pixels. */
export interface Panel {
  readonly scene: Scene;
  /** Where data units are, from the panel's own corner. */
  readonly frame: Frame;
  /** What files call its functions, in the order in which the scene has the curves of any one order. */
  readonly names: readonly string[];
  /** Written above the panel; empty for none. */
  readonly heading: string;
  /** Colour slot of the heading, or null for ink. */
  readonly slot: number | null;
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

/** What every file says of itself, as text of any origin. */
export interface About {
  readonly title: string;
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    /** TeX of f(x). */
    readonly formula: string;
    /** Each parameter as `α = 1`; in a family with all its values. */
    readonly parameters: readonly string[];
    /** Id of the parameter that makes it a family. */
    readonly swept?: string;
  }[];
  /** The variant drawn, such as `2·f(x) + 1`; empty for f itself. */
  readonly variant: string;
  readonly permalink: string;
}

export interface Picture {
  readonly panels: readonly Panel[];
  readonly width: number;
  readonly height: number;
  readonly theme: PlotTheme;
  readonly about: About;
}

/** Text in which no character ends a line, or is forbidden in XML, Python or TeX. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\uFFFE\uFFFF]+/gu, ' ');
}

/** Title, formulas, parameters and permalink, a line each. */
export function aboutLines({ title, functions, variant, permalink }: About): readonly string[] {
  const each = functions.flatMap(({ name, formula, parameters }) => [
    `${name}: f(x) = ${formula}`,
    ...(parameters.length === 0 ? [] : [`  ${parameters.join(', ')}`]),
  ]);
  const drawn = variant === '' ? [] : [`drawn: ${variant}`];
  return [`${title} - Actiscope`, ...each, ...drawn, permalink].map(oneLine);
}

/** What data files call one curve: f, d1 or d2, after the function's name where there are others. */
export function curveName(picture: Picture, { names }: Panel, part: number, order: Order): string {
  const letter = ['f', 'd1', 'd2'][order];
  return picture.panels.length > 1 || names.length > 1 ? `${names[part] ?? ''} ${letter}` : letter;
}

/** The curves of a panel, each with its name. */
export function namedCurves(
  panel: Panel,
  picture: Picture,
): readonly { readonly name: string; readonly curve: Scene['curves'][number] }[] {
  const seen = [0, 0, 0];
  return panel.scene.curves.map((curve) => {
    const name = curve.name ?? curveName(picture, panel, seen[curve.order]++, curve.order);
    return { name, curve };
  });
}

/** The arcs of a polyline: its points, parted where a coordinate is NaN. */
export function arcsOf(points: Float64Array): readonly (readonly (readonly [x: number, y: number])[])[] {
  const arcs: [number, number][][] = [];
  let open = false;
  for (let i = 0; i < points.length; i += 2) {
    const [x, y] = [points[i], points[i + 1]];
    if (Number.isNaN(x) || Number.isNaN(y)) {
      open = false;
      continue;
    }
    if (!open) arcs.push([]);
    open = true;
    arcs[arcs.length - 1].push([x, y]);
  }
  return arcs;
}
