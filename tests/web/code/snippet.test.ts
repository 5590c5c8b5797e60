// The code shown for every function: run, and compared with the core.
import { beforeAll, describe, expect, it } from 'vitest';
import { type Language, languages, nameOf, snippet } from '../../../web/src/code/snippet.ts';
import { loadCore } from '../../../web/src/core/load.ts';
import type { Core } from '../../../web/src/core/types.ts';
import { differences, plain, type Trial, trialsOf } from './points.ts';
import { numberIn, pythonWith, runCpp, runPython } from './run.ts';
import { shims } from './shims.ts';

let core: Core;
let trials: readonly Trial[];
beforeAll(async () => {
  core = await loadCore();
  trials = trialsOf(core);
});

const infoOf = (id: string) => {
  const info = core.catalogue.find((one) => one.id === id);
  if (info === undefined) throw new Error(`no ${id}`);
  return info;
};
const written = (id: string, language: Language, params = {}, transform = plain): string =>
  snippet(infoOf(id), params, transform, language);

/** Runs each trial's snippet in a name space of its own; prints the values as text, so that nan and inf survive. */
function pythonScript(language: Language, prelude: string, call: string): string {
  const cases = trials.map(({ info, params, transform, x }) => ({
    code: snippet(info, params, transform, language),
    name: transform === plain ? '' : 'variant',
    x,
  }));
  return [
    'import json, warnings',
    'warnings.simplefilter("ignore")',
    prelude,
    `cases = json.loads(${JSON.stringify(JSON.stringify(cases))})`,
    'results = []',
    'for case in cases:',
    '    space = {}',
    '    exec(case["code"], space)',
    '    functions = [value for key, value in space.items() if key != "__builtins__" and callable(value)]',
    '    f = space.get("variant") or functions[-1]',
    `    results.append([str(float(value)) for value in ${call}])`,
    'print(json.dumps(results))',
  ].join('\n');
}

function wrongIn(results: unknown): readonly string[] {
  return (results as string[][]).flatMap((values, i) => differences(trials[i], values.map(numberIn)));
}

const asArray = (make: string): string => `f(${make}(case["x"]))`;

describe('snippets', () => {
  const numpy = pythonWith('numpy');

  it.skipIf(numpy === null)('in NumPy give what the core gives, for every function', () => {
    const script = pythonScript(
      'numpy',
      'import numpy as np',
      `np.broadcast_to(${asArray('np.array')}, len(case["x"]))`,
    );
    expect(wrongIn(runPython(numpy ?? '', script))).toEqual([]);
    expect(trials.length).toBeGreaterThan(core.catalogue.length);
  });

  it('in C++ compile without a warning and give what the core gives, for every function', () => {
    const headers = new Set<string>();
    const spaces = trials.map(({ info, params, transform }, i) => {
      const lines = snippet(info, params, transform, 'cpp').split('\n');
      for (const line of lines) if (line.startsWith('#include')) headers.add(line);
      return `namespace s${i} {\n${lines.filter((line) => !line.startsWith('#')).join('\n')}\n}`;
    });
    const literal = (value: number): string => `${value}${Number.isInteger(value) ? '.0' : ''}`;
    const calls = trials.map(({ info, transform, x }, i) => {
      const name = transform === plain ? nameOf(info) : 'variant';
      return `for (double x : {${x.map(literal).join(', ')}}) { std::printf("%.17g ", s${i}::activation::${name}(x)); } std::puts("");`;
    });
    const source = ['#include <cstdio>', ...headers, ...spaces, 'int main() {', ...calls, '}'].join('\n');
    const lines = runCpp(source).trimEnd().split('\n');
    expect(lines.length).toBe(trials.length);
    expect(lines.flatMap((line, i) => differences(trials[i], line.trim().split(' ').map(numberIn)))).toEqual(
      [],
    );
  });

  it.each(['torch', 'keras', 'jax'] as const)('in %s are Python', (language) => {
    const python = pythonWith('ast');
    const texts = trials.map(({ info, params, transform }) => snippet(info, params, transform, language));
    const script = `import ast, json\nfor text in json.loads(${JSON.stringify(JSON.stringify(texts))}): ast.parse(text)\nprint("[]")`;
    expect(runPython(python ?? '', script)).toEqual([]);
  });

  it.each([
    ['torch', 'torch.tensor'],
    ['keras', 'keras.ops.convert_to_tensor'],
    ['jax', 'jax.numpy.array'],
  ] as const)(
    'in %s give what the core gives, where it is installed',
    (language, make) => {
      const python = pythonWith(language);
      if (python === null) {
        console.log(`not run, ${language} is not installed: ${trials.length} snippets`);
        return;
      }
      const precise = {
        torch: 'torch.set_default_dtype(torch.float64)',
        keras: 'keras.config.set_floatx("float64")',
        jax: 'jax.config.update("jax_enable_x64", True)',
      };
      const script = pythonScript(language, `import ${language}\n${precise[language]}`, asArray(make));
      expect(wrongIn(runPython(python, script))).toEqual([]);
      // Loading such a library takes long on a busy machine.
    },
    120_000,
  );

  it.skipIf(numpy === null).each(['torch', 'keras', 'jax'] as const)(
    'in %s mean the same with stand-ins for its functions, made of NumPy',
    (language) => {
      const script = pythonScript(language, shims, `np.broadcast_to(${asArray('np.array')}, len(case["x"]))`);
      expect(wrongIn(runPython(numpy ?? '', script))).toEqual([]);
    },
  );

  it('use the framework’s own function where there is one, by its own names', () => {
    expect(written('elu', 'torch', { alpha: 0.5 })).toBe('from torch import nn\n\nelu = nn.ELU(alpha=0.5)\n');
    expect(written('gelu', 'torch')).toContain("gelu = nn.GELU(approximate='none')");
    expect(written('leaky-relu', 'jax', { alpha: 0.3 })).toContain(
      'jax.nn.leaky_relu(x, negative_slope=0.3)',
    );
    expect(written('bounded-relu', 'keras', { A: 4 })).toContain('keras.activations.relu(x, max_value=4)');
    // Softplus of Keras has no β: only the formula can have another.
    expect(written('softplus', 'keras')).toContain('keras.activations.softplus(x)');
    expect(written('softplus', 'keras', { beta: 2 })).toContain('keras.ops.softplus(beta * x)');
    // torch.sinc is another function.
    expect(written('sinc', 'torch')).not.toContain('torch.sinc');
  });

  it('have the variant that was chosen, without what changes nothing', () => {
    const transform = { a: 2, b: 1, c: -1, d: 0 };
    expect(written('tanh', 'numpy', {}, transform)).toContain('return 2 * tanh(x - 1)\n');
    expect(written('tanh', 'cpp', {}, transform)).toContain('{ return 2.0 * tanh(x - 1.0); }');
    expect(written('tanh', 'numpy')).not.toContain('variant');
  });

  it('are offered in five languages', () => {
    expect(languages.map(({ title }) => title)).toEqual(['PyTorch', 'Keras', 'JAX', 'NumPy', 'C++']);
  });
});
