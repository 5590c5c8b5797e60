// Names to functions: strict for links and the API (resolve), generous for a person who searches.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidates, resolve } from '../../../web/src/core/resolve.ts';
import { search } from '../../../web/src/model/search.ts';
import { catalogue } from './fixture.ts';

const found = (query: string) => search(query, catalogue).map(({ id }) => id);

describe('resolve', () => {
  it('takes every canonical id', () => {
    for (const info of catalogue) expect(resolve(info.id, catalogue)).toBe(info);
  });

  it.each([
    ['RELU', 'relu'],
    ['leaky_relu', 'leaky-relu'],
    ['Leaky ReLU', 'leaky-relu'],
    ['HardSwish', 'hard-swish'],
    ['hardsilu', 'hard-swish'],
    ['swish1', 'silu'],
    ['swish', 'swish'],
    ['SmeLU', 'sparse-plus'],
    ['ramp', 'relu'],
    ['ramp-clip', 'hard-tanh'],
  ])('%s is %s', (name, id) => {
    expect(resolve(name, catalogue)?.id).toBe(id);
  });

  it.each([
    ...[
      'smoothrelu',
      'Smooth-ReLU',
      '',
      ' -_',
      'relu\0',
      'gélu',
      'ｇｅｌｕ',
      '__proto__',
      'constructor',
      'toString',
    ],
    ...['../relu', 'relu2', 'rel', '修正线性单元', '\ud800', '<img onerror>', 'r'.repeat(1e6)],
  ])('does not take %j', (name) => {
    expect(resolve(name, catalogue)).toBeNull();
  });

  it('says what an ambiguous name may mean', () => {
    expect(candidates('SMOOTH RELU', catalogue).map(({ id }) => id)).toEqual(['softplus', 'sparse-plus']);
  });

  it('puts an id before the same alias of another function', () => {
    const [relu, ...rest] = catalogue;
    const twisted = [{ ...relu, aliases: ['GELU'] }, ...rest];
    expect(resolve('gelu', twisted)?.id).toBe('gelu');
    expect(resolve('Gelu', twisted)?.id).toBe('gelu');
  });
});

describe('search', () => {
  it('without a query gives everything in order', () => {
    expect(search('', catalogue)).toEqual(catalogue);
    expect(search(' - ', catalogue)).toEqual(catalogue);
  });

  it('puts exact names and aliases first, then beginnings, then parts', () => {
    expect(found('relu')[0]).toBe('relu');
    expect(found('relu')).toContain('leaky-relu');
    expect(found('satlins')).toEqual(['hard-tanh']);
    expect(found('swish').slice(0, 2)).toEqual(['swish', 'silu']);
    expect(found('ramp').slice(0, 2)).toEqual(['relu', 'hard-tanh']);
    expect(found('smooth relu')).toEqual(['softplus', 'sparse-plus']);
    expect(found('hard').slice(0, 3)).toEqual(['hard-sigmoid', 'hard-tanh', 'hard-swish']);
  });

  it('finds Chinese names by any part', () => {
    expect(found('修正线性')).toEqual(['relu', 'leaky-relu']);
    expect(found('泄露')).toEqual(['leaky-relu']);
    expect(found('函数')).toEqual(['relu', 'softplus', 'swish']);
  });

  it('finds names of framework calls', () => {
    expect(found('Clip')[0]).toBe('hard-tanh');
    expect(found('nn.Hardtanh')).toEqual(['hard-tanh']);
    expect(found('hard_silu')).toEqual(['hard-swish']);
  });

  it('ignores case, accents, width, spaces, hyphens and underscores', () => {
    for (const query of ['LEAKY_RELU', 'leaky relu', 'leaky‑relu', 'leakyrelu', ' Ｌｅａｋｙ　ＲｅＬＵ ']) {
      expect(found(query)).toEqual(['leaky-relu']);
    }
    expect(found('elliott')).toEqual(['elliott']);
    expect(found('Elliött')).toEqual(['elliott']);
  });

  it('finds nothing for nonsense and never throws', () => {
    expect(found('zzz')).toEqual([]);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (query) => {
        expect(catalogue).toEqual(expect.arrayContaining([...search(query, catalogue)]));
      }),
    );
  });
});
