// Which function a setting is, where its minima go, and the sentence that says so.
import { beforeAll, describe, expect, test } from 'vitest';
import { loadCore } from '../../../web/src/core/load.ts';
import type { Core } from '../../../web/src/core/types.ts';
import { familySentence } from '../../../web/src/elements/family-sentence.ts';
import { familiesWords } from '../../../web/src/i18n/families.ts';
import { lowestPoint, pathOfMinima } from '../../../web/src/lessons/minima.ts';
import { largestDifference, lineOf, sameAs } from '../../../web/src/lessons/special.ts';
import { openingSweep } from '../../../web/src/lessons/sweep.ts';

let core: Core;
beforeAll(async () => {
  core = await loadCore();
});
const infoOf = (id: string) => {
  const found = core.catalogue.find((info) => info.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};

describe('the same function under another name', () => {
  test.each([
    ['swish', { beta: 1 }, 'silu'],
    ['swish', { beta: 1.702 }, 'quick-gelu'],
    ['leaky-relu', { alpha: 0 }, 'relu'],
    ['leaky-relu', { alpha: 1 }, 'identity'],
    ['leaky-relu', { alpha: 0.01 }, null],
    ['swish', { beta: 1.001 }, null],
    ['swish', { beta: 10 }, null],
    ['elu', { alpha: 1 }, null],
  ] as const)('%s %j is %s', (id, params, other) => {
    expect(sameAs(core, id, params)).toBe(other);
  });

  test('2σ(2x) − 1 is tanh, to rounding', () => {
    const transform = { a: 2, b: 2, c: 0, d: -1 };
    expect(sameAs(core, 'sigmoid', {}, transform)).toBe('tanh');
    const { value } = largestDifference(core, { id: 'sigmoid', transform }, { id: 'tanh' });
    expect(value).toBeLessThan(5e-16);
    expect(sameAs(core, 'sigmoid', {}, { ...transform, b: 1.99 })).toBeNull();
  });

  test('the largest difference is where it is', () => {
    const { value, x } = largestDifference(core, { id: 'relu' }, { id: 'silu' });
    expect(value).toBeCloseTo(0.2785, 3);
    expect(Math.abs(x)).toBeCloseTo(1.28, 1);
  });

  test('a straight line is told as one', () => {
    expect(lineOf(core, 'swish', { beta: 0 })).toEqual({ slope: 0.5, intercept: 0 });
    expect(lineOf(core, 'swish', { beta: 0.01 })).toBeNull();
    expect(lineOf(core, 'relu', {})).toBeNull();
    expect(lineOf(core, 'identity', {}, { a: 2, d: 1 })).toEqual({ slope: 2, intercept: 1 });
  });
});

describe('minima', () => {
  test('those of Swish lie on one line through the origin', () => {
    const info = infoOf('swish');
    const sweep = openingSweep(info) ?? { param: 'beta', from: 0, to: 1, n: 2 };
    const { points, straight, ends } = pathOfMinima(core, info, { id: 'swish', params: {} }, sweep);
    expect(straight).toBe(true);
    expect(points.length).toBeGreaterThan(20);
    const last = ends?.[1];
    expect(last?.at).toBe(10);
    expect(last?.x).toBeCloseTo(-0.12785, 4);
  });

  test('functions that never turn have none', () => {
    expect(lowestPoint(core, 'elu', {})).toBeNull();
    expect(lowestPoint(core, 'relu', {})).toBeNull();
    const info = infoOf('elu');
    const sweep = { param: 'alpha', from: 0.1, to: 2, n: 9 };
    expect(pathOfMinima(core, info, { id: 'elu', params: {} }, sweep).ends).toBeNull();
  });
});

describe('the sentence', () => {
  const sentence = (id: string, value: number, code: string): string => {
    const info = infoOf(id);
    const [parameter] = info.params;
    const sweep = openingSweep(info);
    if (sweep === null) throw new Error(id);
    const params = { [parameter.id]: value };
    const path = pathOfMinima(core, info, { id, params: {} }, sweep);
    return familySentence(core, { id, name: info.name, parameter, value, params, path }, familiesWords(code));
  };

  test.each([
    [
      ...(['swish', 1] as const),
      'At β = 1, Swish is SiLU: it has its lowest point, −0.278, at x = −1.28 and is nowhere steeper than 1.1, at x = 2.4. Turn β up and the dip slides along one straight line into the origin.',
      '当 β = 1 时，Swish 就是 SiLU：在 x = −1.28 处最低，为 −0.278，最陡处斜率为 1.1，在 x = 2.4。β 增大时，低谷沿着一条过原点的直线滑向原点。',
    ],
    [
      ...(['swish', 0] as const),
      'At β = 0, Swish is the straight line y = 0.5x. Turn β up and the dip slides along one straight line into the origin.',
      '当 β = 0 时，Swish 是直线 y = 0.5x。β 增大时，低谷沿着一条过原点的直线滑向原点。',
    ],
    [
      ...(['leaky-relu', 0] as const),
      'At α = 0, Leaky ReLU is ReLU: it never falls and is nowhere steeper than 1, at x = 0.',
      '当 α = 0 时，Leaky ReLU 就是 ReLU：始终不下降，最陡处斜率为 1，在 x = 0。',
    ],
    [
      ...(['softplus', 2] as const),
      'At β = 2, Softplus never falls and is nowhere steeper than 1, which it approaches far out.',
      '当 β = 2 时，Softplus 始终不下降，斜率不超过 1，在远处趋近于它。',
    ],
  ])('of %s at %d', (id, value, en, zh) => {
    expect(sentence(id, value, 'en')).toBe(en);
    expect(sentence(id, value, 'zh-Hans')).toBe(zh);
  });
});
