// Links: what goes in comes out, and nothing a person can type makes the codec throw.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, encode } from '../../../web/src/model/codec.ts';
import { defaultState, type Item, type ViewState } from '../../../web/src/model/state.ts';
import { catalogue } from './fixture.ts';
import { viewState } from './states.ts';

const read = (search: string) => decode(search, catalogue);
const stateOf = (search: string) => read(search).state;
const complaints = (search: string) => read(search).problems.map(({ text, reason }) => [text, reason]);
const start = defaultState('explore', catalogue);
const write = (part: Partial<ViewState>) => encode({ ...start, ...part }, catalogue);

describe('round trip', () => {
  it('gives every state back from its link, without a problem but for unknown names and expr', () => {
    fc.assert(
      fc.property(viewState, (state) => {
        const { state: back, problems } = read(encode(state, catalogue));
        expect(back).toEqual(state);
        const surprising = problems.filter(
          ({ reason }) => reason !== 'unknown-function' && reason !== 'not-yet',
        );
        expect(surprising).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('has one spelling per state, whatever was typed', () => {
    const piece = fc.constantFrom(
      ...[
        'f=',
        'x=',
        'y=',
        'show=',
        'at=',
        't=',
        'page=compare',
        'layout=grid',
        'v=',
        '&',
        ',',
        ':',
        '=',
        '?',
      ],
      ...[
        'relu',
        'ELU:alpha:',
        'srelu:tl:3:tr:',
        'd1',
        'a',
        'b',
        '0',
        '-4',
        '1e400',
        '1e20',
        '%',
        '%ff',
        '%2C',
      ],
      ...['+', ' ', '中', '\ud800', '__proto__', 'toString', 'NaN', 'expr=x', 'auto', '<b>', '‮'],
    );
    const text = fc.oneof(
      fc.array(piece, { maxLength: 40 }).map((parts) => parts.join('')),
      fc.string(),
    );
    fc.assert(
      fc.property(text, (search) => {
        const { state } = read(search);
        const link = encode(state, catalogue);
        expect(stateOf(link)).toEqual(state);
        expect(encode(stateOf(link), catalogue)).toBe(link);
        expect(link).toMatch(/^\?v=1(&[\w\-.~:,%+]*=[\w\-.~:,%+=]*)*$/);
      }),
      { numRuns: 2000 },
    );
  });

  it('writes old friends exactly', () => {
    expect(encode(start, catalogue)).toBe('?v=1');
    const items: Item[] = [
      { id: 'relu', params: {} },
      { id: 'elu', params: { alpha: 0.5 } },
    ];
    expect(write({ items, x: [-4, 1e21], at: -0.75, show: ['f', 'd1', 'tan'] })).toBe(
      '?v=1&f=relu,elu:alpha:0.5&x=-4:1e21&show=f,d1,tan&at=-0.75',
    );
    expect(write({ transform: { a: 2, b: 1, c: -1e-7, d: 0 }, lang: 'zh', theme: 'dark' })).toBe(
      '?v=1&t=a:2:c:-1e-7&lang=zh&theme=dark',
    );
    expect(write({ show: [] })).toBe('?v=1&show=');
    expect(write({ items: [{ id: 'srelu', params: { ar: 3, tl: -2 } }] })).toBe('?v=1&f=srelu:tl:-2:ar:3');
  });
});

describe('what a link may leave out', () => {
  it('is the default, with or without a version', () => {
    for (const search of ['', '?', '?v=1', 'v=1', '?&&'])
      expect(read(search)).toEqual({ state: start, problems: [] });
  });

  it('opens compare with a list, as a grid when there are more than six', () => {
    const { state } = read('?page=compare');
    expect(state.items.map(({ id }) => id)).toContain('hard-swish');
    expect(state).toMatchObject({ page: 'compare', layout: 'grid' });
    expect(stateOf('?page=compare&f=relu,elu').layout).toBe('overlay');
    expect(encode(state, catalogue)).toBe('?v=1&page=compare');
  });

  it('reads names as people write them, and drops defaults', () => {
    const { state, problems } = read('?f=Leaky_ReLU:alpha:0.010,hardSwish,Swish+1,%52ELU');
    expect(problems).toEqual([]);
    expect(encode(state, catalogue)).toBe('?v=1&f=leaky-relu,hard-swish,silu,relu');
  });

  it('takes numbers with +, spaces and the true minus', () => {
    expect(stateOf('?x=%E2%88%924:+1e+2&at=%201.50%20').x).toEqual([-4, 100]);
    expect(stateOf('?at=%201.50%20').at).toBe(1.5);
    expect(Object.is(stateOf('?at=-0').at, 0)).toBe(true);
  });
});

describe('what is wrong is named as typed, and the rest shown', () => {
  it('functions', () => {
    expect(complaints('?f=nosuch:q:1,relu,smooth-relu')).toEqual([
      ['nosuch', 'unknown-function'],
      ['smooth-relu', 'ambiguous-function'],
    ]);
    expect(read('?f=smooth-relu').problems[0].detail?.candidates).toEqual(['softplus', 'sparse-plus']);
    const state = stateOf('?f=nosuch:q:1,relu');
    expect(state.items[0]).toEqual({ id: '', params: {}, unknown: 'nosuch:q:1' });
    expect(encode(state, catalogue)).toBe('?v=1&f=nosuch:q:1,relu');
    expect(complaints('?f=%3Cimg%20onerror%3E')).toEqual([['<img onerror>', 'unknown-function']]);
    expect(complaints('?f=')).toEqual([['f=', 'empty']]);
    for (const name of ['__proto__', 'constructor', 'toString', 'relu%00']) {
      expect(read(`?f=${name}`).problems[0].reason).toBe('unknown-function');
    }
  });

  it('parameters', () => {
    expect(complaints('?f=elu:alpha:-1:beta:2:alpha:3')).toEqual([
      ['beta:2', 'unknown-parameter'],
      ['alpha:3', 'repeated'],
      ['alpha:-1', 'out-of-domain'],
    ]);
    for (const bad of ['abc', '', '0x10', 'NaN', 'Infinity', '1e400', '1e', '--1', '1_000', '１']) {
      expect(complaints(`?f=elu:alpha:${bad}`)).toEqual([[`alpha:${bad}`, 'not-a-number']]);
    }
    expect(complaints('?f=elu:alpha')).toEqual([['alpha', 'not-a-number']]);
    expect(complaints('?f=elu:__proto__:1')).toEqual([['__proto__:1', 'unknown-parameter']]);
    expect(complaints('?f=elu:alpha:0')).toEqual([['alpha:0', 'out-of-domain']]);
    expect(stateOf('?f=elu:alpha:99').items).toEqual([{ id: 'elu', params: { alpha: 99 } }]);
  });

  it('parameters that do not fit together', () => {
    expect(stateOf('?f=srelu:tl:2:tr:3').items[0].params).toEqual({ tl: 2, tr: 3 });
    expect(complaints('?f=srelu:tl:2:tr:3')).toEqual([]);
    expect(complaints('?f=srelu:tl:2')).toEqual([['tl:2', 'out-of-domain']]);
    expect(read('?f=srelu:tl:2').problems[0].detail).toMatchObject({
      used: -1,
      domain: { max: 1, maxOpen: false },
    });
    expect(complaints('?f=srelu:tr:4:tl:5')).toEqual([['tl:5', 'out-of-domain']]);
    expect(complaints('?f=hard-tanh:hi:-3')).toEqual([['hi:-3', 'out-of-domain']]);
    expect(stateOf('?f=hard-tanh:hi:-3').items[0].params).toEqual({});
    expect(stateOf('?f=hard-tanh:hi:-3:lo:-4').items[0].params).toEqual({ lo: -4, hi: -3 });
  });

  it('ranges', () => {
    expect(read('?x=4:-4')).toMatchObject({
      state: { x: [-4, 4] },
      problems: [{ text: 'x=4:-4', reason: 'reversed-range' }],
    });
    for (const bad of ['1:1', '-1.7e308:1.7e308', '1:1.0000000000000002', '0:0']) {
      expect(read(`?y=${bad}`)).toMatchObject({
        state: { y: 'auto' },
        problems: [{ text: `y=${bad}`, reason: 'unusable-range' }],
      });
    }
    expect(complaints('?x=a:b&y=1')).toEqual([
      ['x=a:b', 'not-a-number'],
      ['y=1', 'bad-range'],
    ]);
    expect(complaints('?x=0:1e999')).toEqual([['x=0:1e999', 'not-a-number']]);
    expect(stateOf('?x=0:2e-300').x).toEqual([0, 2e-300]);
    expect(complaints('?x=0:2e-323')).toEqual([['x=0:2e-323', 'unusable-range']]);
  });

  it('choices, curves, transform, version', () => {
    expect(complaints('?page=nowhere&layout=pile&axes=&lang=fr&v=7')).toEqual([
      ['v=7', 'version'],
      ['page=nowhere', 'unknown-value'],
      ['layout=pile', 'unknown-value'],
      ['axes=', 'empty'],
      ['lang=fr', 'unknown-value'],
    ]);
    expect(complaints('?show=d2,zz,d2')).toEqual([
      ['zz', 'unknown-value'],
      ['d2', 'repeated'],
    ]);
    expect(stateOf('?show=tan,d2').show).toEqual(['d2', 'tan']);
    expect(stateOf('?show=zz').show).toEqual(['f', 'd1']);
    expect(complaints('?t=a:2:b:0:e:1:a:3:c')).toEqual([
      ['b:0', 'bad-transform'],
      ['e:1', 'bad-transform'],
      ['a:3', 'repeated'],
      ['c', 'not-a-number'],
    ]);
    expect(stateOf('?t=a:2:b:0').transform).toEqual({ a: 2, b: 1, c: 0, d: 0 });
    expect(complaints('?at=x&f=relu&f=elu&expr=eA')).toEqual([
      ['f=elu', 'repeated'],
      ['expr=eA', 'not-yet'],
      ['at=x', 'not-a-number'],
    ]);
  });

  it('malformed escapes stay as typed', () => {
    expect(complaints('?f=%ff%&at=%')).toEqual([
      ['%ff%', 'unknown-function'],
      ['at=%', 'not-a-number'],
    ]);
  });
});

describe('sweep, reference, sort and filter', () => {
  it.each([
    ['elu:alpha:0.1:2:1000', 'bad-count', { from: 0.1, to: 2, n: 24 }],
    ['elu:alpha:0.1:2:-3', 'bad-count', { from: 0.1, to: 2, n: 2 }],
    ['elu:alpha:0.1:2:6.7', 'bad-count', { from: 0.1, to: 2, n: 7 }],
    ['elu:alpha:2:2:9', 'equal-ends', { from: 0.1, to: 3, n: 9 }],
    ['elu:alpha:-2:1:9', 'bad-ends', { from: 0.1, to: 3, n: 9 }],
    ['elu:alpha:1:x:9', 'not-a-number', null],
    ['elu:nosuch:1:2:9', 'unknown-parameter', null],
    ['elu', 'bad-sweep', null],
  ])('of sweep=%s the function is kept, and what else can be', (value, reason, kept) => {
    const { state, problems } = read(`?page=families&sweep=${value}`);
    expect(problems.map((problem) => [problem.text, problem.reason])).toEqual([[`sweep=${value}`, reason]]);
    expect(state.items).toEqual([{ id: 'elu', params: {} }]);
    expect(state.sweep).toEqual(kept && { param: 'alpha', ...kept });
  });

  it('come back as they were', () => {
    const search =
      '?v=1&page=families&sweep=elu:alpha:0.5:2:9&layout=table&ref=relu&yscale=log&sort=edf2:desc&filter=sigmoidal,torch';
    const { state, problems } = read(search);
    expect(problems).toEqual([]);
    expect(state).toMatchObject({
      items: [{ id: 'elu' }],
      sweep: { param: 'alpha', from: 0.5, to: 2, n: 9 },
      ref: 'relu',
      yScale: 'log',
      sort: { column: 'edf2', descending: true },
      filter: ['sigmoidal', 'torch'],
    });
    expect(encode(state, catalogue)).toBe(search);
  });

  it('are named when they are no such thing', () => {
    expect(complaints('?f=elu&sweep=elu:alpha:-1:2:5')).toEqual([['sweep=elu:alpha:-1:2:5', 'bad-ends']]);
    expect(complaints('?f=relu&sweep=elu:alpha:1:2:5')).toEqual([
      ['sweep=elu:alpha:1:2:5', 'other-function'],
    ]);
    expect(complaints('?f=elu&sweep=elu:beta:1:2:5')).toEqual([
      ['sweep=elu:beta:1:2:5', 'unknown-parameter'],
    ]);
    expect(complaints('?f=elu&sweep=elu:alpha:1:2:99')).toEqual([['sweep=elu:alpha:1:2:99', 'bad-count']]);
    expect(complaints('?sweep=swish')).toEqual([['sweep=swish', 'bad-sweep']]);
    expect(complaints('?sweep=relu')).toEqual([['sweep=relu', 'no-parameter']]);
    expect(complaints('?sweep=relu:alpha:1:2:9')).toEqual([['sweep=relu:alpha:1:2:9', 'no-parameter']]);
    expect(complaints('?f=elu&sweep=elu:alpha:1:x:9')).toEqual([['sweep=elu:alpha:1:x:9', 'not-a-number']]);
    expect(complaints('?ref=nosuch&sort=name:up&filter=torch,fast&yscale=cubic')).toEqual([
      ['ref=nosuch', 'unknown-function'],
      ['yscale=cubic', 'unknown-value'],
      ['sort=name:up', 'unknown-value'],
      ['fast', 'unknown-value'],
    ]);
  });
});

describe('keys of embeds', () => {
  it('are read, written in their own order, and complained of', () => {
    const { state, problems } = read('?controls=full&hide=at,f,lid&gesture=greedy');
    expect([state.controls, state.hide, state.gesture]).toEqual(['full', ['f', 'at'], 'greedy']);
    expect(problems.map(({ text, reason }) => [text, reason])).toEqual([['lid', 'unknown-value']]);
    expect(encode(state, catalogue)).toBe('?v=1&controls=full&hide=f,at&gesture=greedy');
    expect(complaints('?controls=some&gesture=')).toEqual([
      ['controls=some', 'unknown-value'],
      ['gesture=', 'empty'],
    ]);
  });
});
