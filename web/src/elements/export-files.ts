// The files of an export, each from the picture and the view shown.
import type { Core } from '../core/types.ts';
import { stateFile } from '../model/stateFile.ts';
import type { ViewState } from '../model/state.ts';
import { isAgainst } from '../plot/difference.ts';
import { paintPicture } from '../plot/paint-picture.ts';
import { aboutLines, curveName, type Picture } from '../plot/picture.ts';
import { withText } from '../plot/png-text.ts';
import type { ScenePart } from '../plot/scene.ts';
import type { Order, Subject } from '../plot/survey.ts';
import type { Measure } from '../plot/svg-pen.ts';
import { eachOnce, uniformGrid, writeTable, writeTracedCsv } from '../plot/write-csv.ts';
import { writeMatplotlib } from '../plot/write-matplotlib.ts';
import { writeSvg } from '../plot/write-svg.ts';
import { writeTikz } from '../plot/write-tikz.ts';

export const formats = {
  png: { label: 'PNG', type: 'image/png', ending: 'png' },
  svg: { label: 'SVG', type: 'image/svg+xml', ending: 'svg' },
  csv: { label: 'CSV', type: 'text/csv', ending: 'csv' },
  json: { label: 'JSON', type: 'application/json', ending: 'json' },
  tikz: { label: 'TikZ', type: 'application/x-tex', ending: 'tex' },
  matplotlib: { label: 'Matplotlib', type: 'text/x-python', ending: 'py' },
} as const;

export type Format = keyof typeof formats;

export interface Choices {
  readonly format: Format;
  readonly scale: number;
  readonly transparent: boolean;
  /** CSV: distance of the rows in x; null for the points drawn. */
  readonly step: number | null;
}

/** What is exported: all of one moment, whatever the page shows next. */
export interface Source {
  readonly core: Core;
  readonly state: ViewState;
  readonly picture: Picture;
  /** The functions of each panel. */
  readonly parts: readonly (readonly ScenePart[])[];
  /** Without ending. */
  readonly name: string;
}

const measure: Measure = (() => {
  let context: CanvasRenderingContext2D | null = null;
  return (text: string, font: string): number => {
    context ??= document.createElement('canvas').getContext('2d');
    if (context === null) return 0;
    context.font = font;
    return context.measureText(text).width;
  };
})();

/** What each panel shows of f, f′, f″, on a grid over the x range; null where the step makes no grid. */
function gridCsv({ core, picture, parts }: Source, step: number): string | null {
  const { panels, about } = picture;
  const x = uniformGrid(panels[0].scene.x, step);
  if (x === null) return null;
  const valuesOf = ({ id, params, transform }: Subject, order: Order): Float64Array => {
    const jets = core.evaluate(id, x, params, { transform });
    return [jets.f, jets.d1, jets.d2][order];
  };
  const columns = panels.flatMap((panel, i) => {
    const orders = ([0, 1, 2] as const).filter((order) =>
      panel.scene.curves.some((curve) => curve.order === order),
    );
    const drawn = parts[i].flatMap(({ subject }, k) =>
      orders.map((order) => {
        const name = curveName(picture, panel, k, order);
        const numbers = valuesOf(subject, order);
        if (!isAgainst(subject)) return { name, numbers };
        const other = valuesOf(subject.against, order);
        return { name, numbers: numbers.map((value, row) => value - other[row]) };
      }),
    );
    return eachOnce(drawn);
  });
  return writeTable(
    about,
    ['x', ...columns.map(({ name }) => name)],
    Array.from(x, (value, i) => [value, ...columns.map(({ numbers }) => numbers[i])]),
  );
}

/** The file's text; null where the choices make none, which is so for PNG too. */
export function textOf(source: Source, { format, transparent, step }: Choices): string | null {
  const { picture, name } = source;
  switch (format) {
    case 'svg':
      return writeSvg(picture, { name, transparent, measure });
    case 'csv':
      return step === null ? writeTracedCsv(picture) : gridCsv(source, step);
    case 'json': {
      const { title, functions, permalink } = picture.about;
      return stateFile(source.state, source.core.catalogue, { title, functions, permalink });
    }
    case 'tikz':
      return writeTikz(picture);
    case 'matplotlib':
      return writeMatplotlib(picture, name);
    case 'png':
      return null;
  }
}

/** Painted as on the page, on a canvas of its own. Null where the browser makes none: it is too big for it. */
export async function pngOf({ picture }: Source, { scale, transparent }: Choices): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = picture.width * scale;
  canvas.height = picture.height * scale;
  const context = canvas.getContext('2d');
  if (context === null) return null;
  context.scale(scale, scale);
  paintPicture(context, picture, { transparent, scale });
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) return null;
  const { title, permalink } = picture.about;
  const texts = {
    Title: title,
    Description: aboutLines(picture.about).slice(1, -1).join('\n'),
    Source: permalink,
    Software: 'Actiscope',
  };
  const png = withText(new Uint8Array(await blob.arrayBuffer()), texts);
  return new Blob([png], { type: blob.type });
}

/** Hands a file to the reader's browser. */
export function download(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser takes the bytes after this turn, some only after having asked where to put them.
  setTimeout(() => URL.revokeObjectURL(url), 30_000);
}
