// Links of others: keys that are not ours, and more than a link holds.
import { describe, expect, it } from 'vitest';
import { decode, encode } from '../../../web/src/model/codec.ts';
import { maxItems } from '../../../web/src/model/state.ts';
import { catalogue } from './fixture.ts';

const read = (search: string) => decode(search, catalogue);
const stateOf = (search: string) => read(search).state;

describe('keys we do not read', () => {
  it('are kept verbatim and silently, repeated ones too', () => {
    const search = '?v=1&f=relu&colours=full&fold=relu&utm_source=a+b%20c&__proto__=1&k=%ff&fold=gelu&z=a=b';
    const { state, problems } = read(search);
    expect(problems).toEqual([]);
    expect(encode(state, catalogue)).toBe(search);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it('are escaped where a link could break', () => {
    expect(encode(stateOf("?q=(a|b)'<\ud800>#"), catalogue)).toBe('?v=1&q=%28a%7Cb%29%27%3C%EF%BF%BD%3E%23');
  });
});

describe('size', () => {
  it('reads 8,192 characters and names the rest, never a number cut in two', () => {
    const head = `?k=${'a'.repeat(8170)}&at=`;
    const search = `${head}${'1'.repeat(40)}`;
    const { state, problems } = read(search);
    expect(state.at).toBeNull();
    expect(problems).toMatchObject([{ text: `at=${'1'.repeat(40)}`, reason: 'too-long' }]);
    const list = read(`?f=${'relu,'.repeat(2000)}elu`);
    expect(list.state.items).toHaveLength(maxItems);
    expect(list.problems.map(({ reason }) => reason)).toEqual(['too-long', 'too-many']);
  });

  it('keeps 130 items and names the others in one problem', () => {
    const { state, problems } = read(`?page=compare&f=${'relu,'.repeat(maxItems)}elu,gelu`);
    expect(state.items).toHaveLength(maxItems);
    expect(problems).toMatchObject([{ text: 'elu,gelu', reason: 'too-many', detail: { count: 2 } }]);
  });

  it('survives 100 kB and 10,000 keys quickly, and what it keeps fits into a link', () => {
    const hostile = [
      '?'.padEnd(100_000, '%'),
      `?f=${'%'.repeat(100_000)}`,
      `?${Array.from({ length: 10_000 }, (_, i) => `k${i}=${i}`).join('&')}`,
      `?${'f&'.repeat(50_000)}`,
      `?f=${'中,'.repeat(50_000)}`,
      `?${'中=('.repeat(50_000)}`,
      `?f=${'srelu:tl:-1e20:al:1e20:tr:1e20:ar:1e20,'.repeat(150)}`,
      `?show=${'f,'.repeat(50_000)}`,
      `?t=${':'.repeat(100_000)}`,
    ];
    for (const search of hostile) {
      const begin = performance.now();
      const { state, problems } = read(search);
      expect(performance.now() - begin).toBeLessThan(500);
      expect(problems.length).toBeGreaterThan(0);
      const link = encode(state, catalogue);
      expect(link.length).toBeLessThanOrEqual(8193);
      expect(stateOf(link)).toEqual(state);
    }
  });
});
