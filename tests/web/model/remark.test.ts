// The sentence under the plot: for a dozen functions word for word, in both languages.
import { beforeAll, expect, it } from 'vitest';
import { loadCore } from '../../../web/src/core/load.ts';
import type { Core } from '../../../web/src/core/types.ts';
import { sentenceAt } from '../../../web/src/elements/sentence.ts';
import { en } from '../../../web/src/i18n/en.ts';
import { pieces, plainText } from '../../../web/src/i18n/marked.ts';
import { zh } from '../../../web/src/i18n/zh.ts';
import { type FullTransform, identityTransform } from '../../../web/src/model/state.ts';
import type { FeatureKind } from '../../../web/src/plot/features.ts';

interface Seen {
  readonly transform?: FullTransform;
  readonly feature?: FeatureKind | null;
}

let core: Core;
beforeAll(async () => {
  core = await loadCore();
});

function told(
  id: string,
  x: number,
  params = {},
  words: typeof en = en,
  { transform = identityTransform, feature = null }: Seen = {},
): string {
  const info = core.catalogue.find((one) => one.id === id);
  if (info === undefined) throw new Error(id);
  const { f, d1 } = core.evaluate(id, [x], params, { transform });
  const here = core.breaks(id, params, transform).find((found) => found.x === x) ?? null;
  const place = {
    ...{ core, info, params, transform, x, slope: d1[0], here },
    ...{ near: 0.013, found: core.properties(id, params, transform) },
  };
  return plainText(sentenceAt(info.name, place, f[0], feature, words));
}

it.each([
  [
    'gelu',
    -0.75,
    'At x = −0.75 GELU is −0.170 and almost flat. Left of here it rises again towards 0: a small negative input is let through, a large one is switched off.',
  ],
  [
    'gelu',
    1,
    'At x = 1 GELU is 0.841 and rises with slope +1.083. A gradient grows here to 1.08 times its size.',
  ],
  [
    'relu',
    0,
    'At x = 0 the two sides of ReLU disagree: slope 0 from the left, 1 from the right; the point itself counts as 0 by convention, and frameworks may differ. Left of here it is constant: no gradient passes.',
  ],
  ['relu', -1, 'At x = −1 ReLU is 0.000 and flat. From −∞ to 0 it is constant: no gradient passes.'],
  ['relu', 2, 'At x = 2 ReLU is 2.000 and rises with slope +1.000. A gradient passes here unchanged.'],
  ['sigmoid', 0, 'At x = 0 Sigmoid is 0.500 and rises with slope +0.250. Nowhere is it steeper.'],
  [
    'sigmoid',
    -4,
    'At x = −4 Sigmoid is 0.018 and rises with slope +0.018. Left of here it saturates at 0: less than a twentieth of a gradient passes.',
  ],
  ['tanh', 1, 'At x = 1 Tanh is 0.762 and rises with slope +0.420. A gradient keeps 42 % of its size here.'],
  ['gaussian', 0, 'At x = 0 Gaussian is 1.000 and flat. On both sides it falls towards 0.'],
  ['tanh-shrink', 0, 'At x = 0 Tanhshrink is 0.000 and flat. No gradient passes here.'],
  ['quadratic', 0, 'At x = 0 Quadratic is 0.000 and flat. On both sides it rises without bound.'],
  [
    'step',
    0,
    'At x = 0 Step jumps from 0 to 1; at the point itself it is 1. On both sides it is flat: no gradient passes.',
  ],
  [
    'cosine',
    1,
    'At x = 1 Cosine is 0.540 and falls with slope −0.841. A gradient keeps 84 % of its size here and changes its sign.',
  ],
])('%s at %d', (id, x, sentence) => {
  expect(told(id, x)).toBe(sentence);
});

it('names the parameter value that would mend a kink, and only then', () => {
  expect(told('elu', 0, { alpha: 0.5 })).toBe(
    'At x = 0 the two sides of ELU disagree: slope 0.5 from the left, 1 from the right; the point itself counts as 0.5 by convention, and frameworks may differ. With α = 1 the two sides would agree.',
  );
  expect(core.breaks('elu', { alpha: 1 })).toEqual([]);
});

it('names one that closes the kink where it is, not one that moves it away', () => {
  const mended = (id: string, x: number, params = {}): string | undefined =>
    / With .*$/.exec(told(id, x, params))?.[0];
  expect(mended('srelu', -1)).toBe(' With aₗ = 1 the two sides would agree.');
  expect(mended('srelu', 1)).toBe(' With aᵣ = 1 the two sides would agree.');
  // The slope of the other side does it too.
  expect(mended('maxout-2', 0, { w1: 2 })).toBe(' With w₁ = −0.5 the two sides would agree.');
  expect(core.breaks('maxout-2', { w1: -0.5 })).toEqual([]);
  expect(mended('hard-sigmoid', 2.5)).toBeUndefined();
});

it('speaks of frameworks only where one has the function', () => {
  expect(told('relu', 0)).toContain(
    '; the point itself counts as 0 by convention, and frameworks may differ.',
  );
  expect(told('srelu', -1)).toContain('; the point itself counts as 0.7 by convention.');
  expect(told('srelu', -1, {}, zh)).toContain('；该点本身按约定取 0.7。');
});

it('says of no framework what it takes at a kink, for they do not agree', () => {
  // JAX takes the right side of Leaky ReLU at 0, PyTorch the left one.
  for (const words of [en, zh])
    for (const info of core.catalogue)
      for (const { x, kind } of core.breaks(info.id))
        if (kind === 'kink') expect(told(info.id, x, {}, words)).not.toMatch(/frameworks take|框架取/);
});

it('calls a tangent vertical where both sides have the same infinite slope', () => {
  expect(told('signed-sqrt', 0)).toBe(
    'At x = 0 the tangent of Signed square root is vertical: slope ∞ on both sides.',
  );
  const transform = { ...identityTransform, b: -1 };
  expect(told('signed-sqrt', 0, {}, en, { transform })).toContain('slope −∞ on both sides.');
  expect(told('signed-sqrt', 0, {}, zh, { transform })).toMatch(
    /^在 x = 0 处，.*的切线竖直：两侧斜率均为 −∞。$/,
  );
});

it('calls flat what is, and almost flat what is not, though its slope be too small for a double', () => {
  expect(told('relu', -3, {}, zh)).toContain('，曲线水平。');
  for (const [id, x] of [
    ['hard-tanh', 2],
    ['relu6', 7],
    ['cubic', 0],
  ] as const)
    expect(told(id, x)).toContain(' and flat.');
  expect(Math.abs(core.evaluate('gaussian', [40]).d1[0])).toBe(0);
  for (const [id, x] of [
    ['gaussian', 40],
    ['sigmoid', -800],
    ['tanh', 400],
  ] as const)
    expect(told(id, x)).toContain(' and almost flat.');
});

it('writes large numbers in one way', () => {
  const sentence = told('elu', -1, { alpha: 1e9 });
  expect(sentence).toContain('slope +3.68 × 10⁸. A gradient grows here to 3.68 × 10⁸ times its size.');
  expect(told('elu', 0, { alpha: 1e9 })).toContain('slope 1 × 10⁹ from the left');
  expect(told('elu', -1, { alpha: 123456789 }, zh)).not.toMatch(/\d{6}/);
});

it('says x as shortly at a feature as elsewhere', () => {
  expect(told('sigmoid', 0, {}, en, { feature: 'steepest' })).toBe(
    'At its steepest place, x = 0, Sigmoid is 0.500. Nowhere is it steeper.',
  );
  const least = core.properties('gelu').extrema[0].x;
  expect(told('gelu', least, {}, en, { feature: 'minimum' })).toContain('At its minimum, x = −0.7518, GELU');
});

it('speaks Chinese', () => {
  expect(told('gelu', -0.75, {}, zh)).toBe(
    '在 x = −0.75 处，GELU 的值为 −0.170，曲线几乎水平。再往左，它反而回升并趋近 0：小的负输入被放行一部分，大的负输入则被关断。',
  );
  expect(told('elu', 0, { alpha: 0.5 }, zh)).toBe(
    '在 x = 0 处，ELU 两侧不一致：左侧斜率为 0.5，右侧为 1；该点本身按约定取 0.5，各框架可能不同。若 α = 1，两侧便会一致。',
  );
  expect(told('sigmoid', -4, {}, zh)).toBe(
    '在 x = −4 处，Sigmoid 的值为 0.018，曲线正在上升，斜率为 +0.018。再往左，它饱和于 0，梯度只剩不到二十分之一。',
  );
});

it('marks x, values and what is stressed, which no name does by accident', () => {
  expect(pieces('At _x_ = 1 it *rises* to #2#.').map(({ mark }) => mark)).toEqual([
    null,
    'math',
    null,
    'stress',
    null,
    'value',
    null,
  ]);
  expect(core.catalogue.filter(({ name, zh }) => /[_*#]/.test(name + zh))).toEqual([]);
});
