// TikZ: a document that TeX can read whatever the names; it is set where pdflatex is installed.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { loadCore } from '../../../web/src/core/load.ts';
import { texNumber, texText } from '../../../web/src/plot/tex-text.ts';
import { tickLabel } from '../../../web/src/plot/ticks.ts';
import { writeTikz } from '../../../web/src/plot/write-tikz.ts';
import type { Order } from '../../../web/src/plot/survey.ts';
import type { Range } from '../../../web/src/plot/range.ts';
import { Composer } from '../../../web/src/plot/composer.ts';
import type { Picture } from '../../../web/src/plot/picture.ts';
import { subject } from './subjects.ts';
import { hostile, panel, picture, scene, worded } from './picture.ts';

const withoutComments = (source: string): string => source.replace(/(?<!\\)%.*/g, '');

/** Depth of braces at the end, and the least on the way; escaped ones are text. */
function braces(source: string): readonly [end: number, least: number] {
  let [depth, least] = [0, 0];
  for (const [brace] of withoutComments(source).matchAll(/\\.|[{}]/gs)) {
    if (brace === '{') depth++;
    if (brace === '}') depth--;
    least = Math.min(least, depth);
  }
  return [depth, least];
}

describe('writeTikz', () => {
  const source = writeTikz(picture);

  it('begins with title, formulas, parameters and permalink as comments', () => {
    expect(source.split('\n').slice(0, 5)).toEqual([
      '% ReLU, Swish β = 1.5 - Actiscope',
      '% ReLU: f(x) = \\max(0,x)',
      '% Swish β = 1.5: f(x) = x\\,\\sigma(\\beta x)',
      '%   β = 1.5',
      `% ${picture.about.permalink}`,
    ]);
  });

  it('has a plot for each arc, in data units, with colour, width and dash', () => {
    const look =
      'draw={rgb,255:red,218;green,105;blue,0}, line width=1.875bp, dash pattern=on 6bp off 2.25bp';
    expect(source).toContain(`\\addplot[${look}, opacity=0.72] coordinates {(-5,0) (0,0)};`);
    expect(source).toContain(`\\addplot[${look}, opacity=0.72] coordinates {(0,1) (5,1)};`);
    expect(source).toContain(`\\addplot[${look}] coordinates {(-5,0) (0,0) (5,5)};`);
    expect(source).toContain('xmin=-5, xmax=5, ymin=-1, ymax=4');
    expect(source).toContain('yticklabels={{},{$10^{5}$}}');
    expect(source).toContain("{$f'$};");
    expect(source.match(/only marks/g), 'two dots, the probe and its halo').toHaveLength(4);
  });

  it('writes a deep zoom from its end nearest to the origin, in spans, and says so', () => {
    const deep = {
      ...scene,
      x: [-1000001, -1000000] as const,
      xTicks: [-1000000.5],
      curves: [],
      probe: null,
      dots: [],
      asymptotes: [],
    };
    const zoomed = writeTikz({ ...picture, panels: [{ ...panel, scene: deep }] });
    expect(zoomed).toContain('% x is written as (x - (-1000000)) / 1');
    expect(zoomed).toContain('xmin=-1, xmax=0, ymin=-1');
    expect(zoomed).toContain('xtick={-0.5}');
  });

  it.each(hostile)('is whole and of ASCII outside its comments, with %j', (text) => {
    const source = writeTikz(worded(text));
    expect(braces(source)).toEqual([0, 0]);
    expect(withoutComments(source)).not.toMatch(/[^\n -~]/);
    expect(withoutComments(source).match(/\\end\{document\}|\\input\{/g)).toEqual(['\\end{document}']);
  });
});

test('text for TeX', () => {
  expect(texText('Swish β = −1.5 & 10⁻⁷ aₗ')).toBe(
    'Swish \\ensuremath{\\beta} = \\ensuremath{-}1.5 \\& 10\\textsuperscript{\\ensuremath{-}}\\textsuperscript{7} a\\textsubscript{l}',
  );
  expect(texText('ωλσς')).toBe(
    '\\ensuremath{\\omega}\\ensuremath{\\lambda}\\ensuremath{\\sigma}\\ensuremath{\\varsigma}',
  );
  expect([0.5, -4, 1e5, -2e-7].map(tickLabel).map(texNumber)).toEqual([
    ...['$0.5$', '$-4$', '$10^{5}$', '$-2\\times10^{-7}$'],
  ]);
});

test('every name and symbol of the catalogue can be set', async () => {
  const { catalogue } = await loadCore();
  const words = catalogue.flatMap(({ name, params }) => [name, ...params.map(({ symbol }) => symbol)]);
  expect(words.filter((word) => texText(word).includes('?'))).toEqual([]);
});

/** The same with curves and ticks as near as in a real scene: TeX counts no further than 16,384 points. */
const within = (shown: Picture): Picture => ({
  ...shown,
  panels: shown.panels.map((one) => ({
    ...one,
    scene: {
      ...one.scene,
      yTicks: [0, 2],
      curves: one.scene.curves.map((curve) => ({
        ...curve,
        points: curve.points.map((value) => Math.min(value, 5)),
      })),
    },
  })),
});

/** What people export: jumps, poles, six curves, a deep zoom, a wide view, oscillation faster than a pixel. */
async function tracedPictures(): Promise<Readonly<Record<string, Picture>>> {
  const core = await loadCore();
  const of = (ids: readonly string[], x: Range, y: Range | null, orders: readonly Order[] = [0, 1]) => {
    const parts = ids.map((id, slot) => ({ subject: subject(id), slot, name: id }));
    const size = { width: 600, height: 400, compact: false };
    const traced = new Composer().compose(core, { parts, orders, x, y, at: x[0], tangent: true, ...size });
    const [kx, ky] = [600 / (x[1] - x[0]), -400 / (traced.y[1] - traced.y[0])];
    const frame = { ...panel.frame, kx, ky, x0: 12 - kx * x[0], y0: 12 - ky * traced.y[1] };
    return { ...picture, panels: [{ ...panel, scene: traced, frame }] };
  };
  return {
    gelu: of(['gelu'], [-5, 5], null, [0, 1, 2]),
    six: of(['gelu', 'relu', 'silu', 'elu', 'mish', 'softplus'], [-4, 2], [-2, 3]),
    jumps: of(['hard-shrink'], [-2, 2], null, [0, 1, 2]),
    pole: of(['srs'], [-20, 20], [-20, 20]),
    zoom: of(['tanh'], [1, 1 + 1e-9], null),
    wide: of(['softplus'], [-1e6, 1e6], null),
    waves: of(['sinusoid'], [-30000, 30000], null),
  };
}

const pdflatex = spawnSync('pdflatex', ['--version']).status === 0;

test.skipIf(!pdflatex)(
  'pdflatex sets it (needs pdflatex with pgfplots)',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'actiscope-tikz-'));
    try {
      const twoPanels = { ...worded('Swish β = 1.5 α_l'), width: 1296, height: 480 };
      const pictures = Object.entries({ ...(await tracedPictures()), two: within(twoPanels) });
      for (const [name, shown] of pictures) {
        writeFileSync(join(folder, `${name}.tex`), writeTikz(shown));
        const options = ['-interaction=nonstopmode', '-halt-on-error', '-no-shell-escape', `${name}.tex`];
        const { status, stdout } = spawnSync('pdflatex', options, { cwd: folder, encoding: 'utf8' });
        expect(status, `${name}: ${stdout.slice(-1500)}`).toBe(0);
        expect(statSync(join(folder, `${name}.pdf`)).size).toBeGreaterThan(2000);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  120_000,
);
