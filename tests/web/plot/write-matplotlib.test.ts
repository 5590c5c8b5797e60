// Matplotlib: the script runs, on a stand-in that writes down its calls, and on Matplotlib where it is installed.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { writeMatplotlib } from '../../../web/src/plot/write-matplotlib.ts';
import { hostile, picture, theme, worded } from './picture.ts';

const standIn = `
import atexit, json
calls = []
class Thing:
    def __init__(self, name): self._name = name
    def __getattr__(self, name): return Thing(name)
    def __getitem__(self, key): return Thing("item")
    def __setitem__(self, key, value): pass
    def __call__(self, *args, **kwargs):
        calls.append([self._name, [a for a in args if not isinstance(a, Thing)], {k: v for k, v in kwargs.items() if not isinstance(v, Thing)}])
        return Thing("result")
rcParams = Thing("rcParams")
figure = Thing("figure")
atexit.register(lambda: print(json.dumps(calls).replace("NaN", "null")))
`;

const runs = (name: string, code: string): boolean => spawnSync(name, ['-c', code]).status === 0;
// Of several Pythons the one that has Matplotlib; without any, one that can at least read the script.
const pythons = ['python3', '/usr/bin/python3', 'python'];
const plotting = pythons.find((name) => runs(name, 'import matplotlib'));
const python = plotting ?? pythons.find((name) => runs(name, 'import json')) ?? '';
const matplotlib = plotting !== undefined;

type Call = readonly [name: string, args: readonly unknown[], named: Readonly<Record<string, unknown>>];

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'actiscope-matplotlib-'));
  mkdirSync(join(folder, 'stand-in/matplotlib'), { recursive: true });
  writeFileSync(join(folder, 'stand-in/matplotlib/__init__.py'), '');
  writeFileSync(join(folder, 'stand-in/matplotlib/pyplot.py'), standIn);
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(script: string, environment: Readonly<Record<string, string>>): string {
  writeFileSync(join(folder, 'script.py'), script);
  const env = { ...process.env, PYTHONDONTWRITEBYTECODE: '1', ...environment };
  const { status, stdout, stderr } = spawnSync(python, ['script.py'], { cwd: folder, encoding: 'utf8', env });
  expect(status, stderr).toBe(0);
  return stdout;
}

const calls = (script: string): readonly Call[] =>
  JSON.parse(run(script, { PYTHONPATH: join(folder, 'stand-in'), PYTHONIOENCODING: 'utf-8' }));

it('asks for a font with Chinese where something is Chinese, and only there', () => {
  expect(writeMatplotlib(picture, 'x')).not.toContain('font.family');
  const [panel, ...others] = picture.panels;
  const chinese = { ...picture, panels: [{ ...panel, heading: '修正线性单元' }, ...others] };
  expect(writeMatplotlib(chinese, 'x')).toContain(
    'plt.rcParams["font.family"] = ["DejaVu Sans","Noto Sans CJK SC"',
  );
});

describe.skipIf(python === '')('on a stand-in (needs Python)', () => {
  it('draws every curve through its points, with gaps, colour, dash and width', () => {
    const plots = calls(writeMatplotlib(picture, 'actiscope-relu')).filter(([name]) => name === 'plot');
    const look = { color: theme.lines[1], lw: 1.875, dashes: [6, 2.25] };
    expect(plots).toContainEqual([
      'plot',
      [
        [-5, 0, null, 0, 5],
        [0, 0, null, 1, 1],
      ],
      { ...look, alpha: 0.72 },
    ]);
    expect(plots).toContainEqual([
      'plot',
      [
        [-5, 0, 5],
        [0, 0, 5],
      ],
      look,
    ]);
    expect(plots).toContainEqual([
      'plot',
      [
        [-5, 5],
        [-1e-7, 1e21],
      ],
      { color: theme.lines[2], lw: 1.875 },
    ]);
    expect(
      plots.filter(([, args]) => args[2] === 'o'),
      'two dots, the probe and its halo',
    ).toHaveLength(4);
  });

  it('sets ranges and ticks, names the curves, saves under the name', () => {
    const all = calls(writeMatplotlib(picture, 'actiscope-relu'));
    const named = (wanted: string) => all.filter(([name]) => name === wanted);
    expect(named('set')[0][2]).toEqual({ xlim: [-5, 5], ylim: [-1, 4] });
    expect(named('set_ticks').map(([, args]) => args[0])).toEqual([
      [-4, -2, 0, 2, 4],
      [0, 1e5],
    ]);
    expect(named('set_ticklabels')[0][1]).toEqual([['−4', '−2', '', '2', '4']]);
    expect(named('annotate').map(([, args]) => args[0])).toEqual(['ReLU', "$f'$", '−0.75']);
    expect(named('savefig')[0][1]).toEqual(['actiscope-relu.pdf']);
  });

  it.each(hostile)('text stays text: %j', (text) => {
    const written = calls(writeMatplotlib(worded(text), 'actiscope'));
    expect(written.filter(([name]) => name === 'savefig')).toHaveLength(1);
    const words = written.filter(([name]) => name === 'annotate').map(([, args]) => args[0]);
    expect(words.filter((word) => /(?<!\\)\$/.test(String(word)))).toEqual([]);
  });
});

test('begins with title, formulas, parameters and permalink as comments', () => {
  expect(writeMatplotlib(picture, 'x').split('\n').slice(0, 5)).toEqual([
    '# ReLU, Swish β = 1.5 - Actiscope',
    '# ReLU: f(x) = \\max(0,x)',
    '# Swish β = 1.5: f(x) = x\\,\\sigma(\\beta x)',
    '#   β = 1.5',
    `# ${picture.about.permalink}`,
  ]);
});

test.skipIf(!matplotlib)(
  'Matplotlib draws it (needs matplotlib)',
  () => {
    for (const shown of [picture, worded('Swish β = 1.5 $ \\ α')]) {
      run(writeMatplotlib(shown, 'drawn'), { MPLBACKEND: 'Agg' });
      expect(statSync(join(folder, 'drawn.pdf')).size).toBeGreaterThan(2000);
      rmSync(join(folder, 'drawn.pdf'));
    }
  },
  120_000,
);
