// TikZ: a document that TeX can read whatever the names; it is set where pdflatex is installed.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
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

  it('writes characters that pdflatex lacks by their codes, for newer engines, and says so', () => {
    const chinese = writeTikz(worded('极小值 −0.170'));
    const codes = '\\actichar{6781}\\actichar{5C0F}\\actichar{503C} \\ensuremath{-}0.170';
    expect(chinese).toContain(`{${codes}}; % 极小值 −0.170`);
    expect(chinese).toContain(
      '% Some texts have characters that pdflatex cannot set: compile this file with xelatex',
    );
    expect(chinese).toContain('\\PackageError{actiscope}{Compile this file with xelatex or lualatex}');
    expect(withoutComments(chinese).match(/inputenc|fontenc/g)).toHaveLength(2);
    expect(source).not.toMatch(/actichar|iftex|fontspec/);
  });

  it('leaves no question mark that was not there', () => {
    for (const text of hostile.filter((text) => !text.includes('?'))) {
      const body = withoutComments(writeTikz(worded(text))).split('\\begin{document}')[1];
      expect(body, JSON.stringify(text)).not.toContain('?');
    }
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
  expect(texText('|f\u2009\u2032| < 0.05')).toBe("|f\\,\\ensuremath{'}| < 0.05");
  expect(texText('Δ ≥ 1\u202F000 … “x”')).toBe(
    "\\ensuremath{\\Delta} \\ensuremath{\\ge} 1\\,000 \\ldots{} ``x''",
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
  expect(words.filter((word) => /\?|\\actichar/.test(texText(word)))).toEqual([]);
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

const has = (engine: string): boolean => spawnSync(engine, ['--version']).status === 0;
const pdflatex = has('pdflatex');
const xelatex =
  has('xelatex') && spawnSync('kpsewhich', ['FandolHei-Regular.otf', 'fontspec.sty']).status === 0;

/** Sets pictures, each from a file of its own; returns the last log. */
function setBy(engine: string, pictures: Readonly<Record<string, Picture>>, status = 0): string {
  const folder = mkdtempSync(join(tmpdir(), 'actiscope-tikz-'));
  let log = '';
  try {
    for (const [name, shown] of Object.entries(pictures)) {
      writeFileSync(join(folder, `${name}.tex`), writeTikz(shown));
      const options = ['-interaction=nonstopmode', '-halt-on-error', '-no-shell-escape', `${name}.tex`];
      const done = spawnSync(engine, options, { cwd: folder, encoding: 'utf8' });
      // Characters that a font lacks are told there only.
      log = readFileSync(join(folder, `${name}.log`), 'utf8');
      expect(done.status, `${name}: ${done.stdout.slice(-1500)}`).toBe(status);
      if (status === 0) expect(statSync(join(folder, `${name}.pdf`)).size).toBeGreaterThan(2000);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return log;
}

const twoPanels = (text: string): Picture => within({ ...worded(text), width: 1296, height: 480 });

test.skipIf(!pdflatex)(
  'pdflatex sets it (needs pdflatex with pgfplots)',
  async () => {
    setBy('pdflatex', { ...(await tracedPictures()), two: twoPanels('Swish β = 1.5 α_l |f\u2009′| ≥ Δ') });
    // What it cannot set it does not set wrongly either.
    const log = setBy('pdflatex', { chinese: twoPanels('极小值') }, 1);
    expect(log).toContain('Compile this file with xelatex or lualatex');
  },
  120_000,
);

test.skipIf(!xelatex)(
  'xelatex sets Chinese with every character (needs xelatex with pgfplots, fontspec and fandol)',
  () => {
    const log = setBy('xelatex', { chinese: twoPanels('β = 1.5，作对照 极小值 −0.170 拐点 最大斜率') });
    expect(log).not.toContain('Missing character');
  },
  120_000,
);
