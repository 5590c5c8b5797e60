// core.propagate on the built lab under Node: arguments, results, progress, cancelling, memory, both builds.
import { beforeAll, describe, expect, it } from 'vitest';
import { ActivationError } from '../../../web/src/core/error.ts';
import { loadCore } from '../../../web/src/core/load.ts';
import type { Job } from '../../../web/src/core/network/job.ts';
import { loadLab } from '../../../web/src/core/network/load.ts';
import { makeRunner, type Report } from '../../../web/src/core/network/slices.ts';
import type { NetworkOptions, NetworkProgress, NetworkTrial } from '../../../web/src/core/network/types.ts';
import type { Core } from '../../../web/src/core/types.ts';
import { hostile } from './hostile.ts';

let core: Core;
beforeAll(async () => {
  core = await loadCore();
});

const small: NetworkOptions = { activation: { id: 'tanh' }, layers: 5, width: 16, batch: 8 };

async function refusal(options: unknown): Promise<unknown> {
  return core.propagate(options as NetworkOptions).then(
    () => expect.unreachable('it ran'),
    (error) => error,
  );
}

describe('arguments', () => {
  it('of a wrong kind are refused by a rejection that names them', async () => {
    const names = ['layers', 'width', 'batch', 'seed', 'trials'];
    for (const [kind, value] of hostile) {
      if (value === undefined) continue;
      for (const name of [...names, 'activation', 'init', 'signal', 'onProgress']) {
        if (typeof value === 'number' && names.includes(name)) continue;
        if (name === 'onProgress' && typeof value === 'function') continue;
        const error = await refusal({ ...small, [name]: value });
        expect(error, `${name}: ${kind}`).toBeInstanceOf(ActivationError);
        expect((error as ActivationError).code).toMatch(/BAD_TYPE|UNKNOWN_PARAM/);
      }
    }
  });

  it('out of range are refused with their name and value', async () => {
    const wrong: Readonly<Record<string, readonly number[]>> = {
      layers: [0, 1001, 1.5, -1, Number.NaN, Infinity],
      width: [0, 1025, 2.5],
      batch: [0, 1025],
      trials: [0, 65],
      seed: [-1, 0.5, 2 ** 53],
    };
    for (const [param, values] of Object.entries(wrong))
      for (const value of values)
        expect(await refusal({ ...small, [param]: value })).toMatchObject({
          code: 'BAD_RANGE',
          param,
          value,
        });
    const init = (value: object): Promise<unknown> => refusal({ ...small, init: value });
    expect(await init({ scheme: 'xavier' })).toMatchObject({ code: 'BAD_RANGE', param: 'init.scheme' });
    expect(await init({ scheme: 'he', gain: 0 })).toMatchObject({ code: 'BAD_RANGE', param: 'init.gain' });
    expect(await init({ scheme: 'normal', std: 1e9 })).toMatchObject({
      code: 'BAD_RANGE',
      param: 'init.std',
    });
    expect(await init({ scheme: 'he', std: 1 })).toMatchObject({ code: 'UNKNOWN_PARAM', param: 'init.std' });
    expect(await init({ scheme: 'normal', gain: 1 })).toMatchObject({ code: 'UNKNOWN_PARAM' });
    expect(await refusal({ ...small, bias: { std: -1 } })).toMatchObject({
      code: 'BAD_RANGE',
      param: 'bias.std',
    });
    expect(await refusal({ ...small, depth: 3 })).toMatchObject({ code: 'UNKNOWN_PARAM' });
    expect(await refusal({ ...small, activation: { id: 'nothing' } })).toMatchObject({ code: 'UNKNOWN_ID' });
    expect(await refusal({ ...small, activation: { id: 'elu', params: { beta: 1 } } })).toMatchObject({
      code: 'UNKNOWN_PARAM',
    });
    expect(await refusal(undefined)).toMatchObject({ code: 'BAD_TYPE', param: 'options' });
  });

  it('that would need too much memory are refused before anything starts, saying how much', async () => {
    const start = performance.now();
    const error = await refusal({ ...small, layers: 1000, width: 1024, batch: 1024 });
    expect(error).toMatchObject({ code: 'BAD_RANGE', param: 'layers', value: 1000 });
    expect((error as Error).message).toMatch(/4\d\d\d MB.*480 MB/);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('results', () => {
  it('have one number per layer and trial, and histograms that count every signal', async () => {
    const { trials, theory, lyapunov } = await core.propagate({ ...small, trials: 3, seed: 9 });
    expect(trials).toHaveLength(3);
    expect(lyapunov).toBeNull();
    for (const { preActivations, activations, logGradient, zeroGradients } of trials) {
      for (const { histogram, ...rest } of [preActivations, activations]) {
        expect(Object.values(rest).map(({ length }) => length)).toEqual([5, 5, 5, 5, 5]);
        for (let layer = 0; layer < 5; layer++)
          expect(histogram.subarray(64 * layer, 64 * (layer + 1)).reduce((sum, n) => sum + n)).toBe(128);
      }
      expect(logGradient).toHaveLength(5);
      expect(logGradient[4]).toBe(0);
      expect([...zeroGradients]).toEqual([0, 0, 0, 0, 0]);
    }
    expect(theory.logGradient).toHaveLength(5);
    expect([theory.lengthMap.from.length, theory.correlationMap.to.length]).toEqual([65, 33]);
  });

  it('are the same for the same seed, and others for another', async () => {
    const first = await core.propagate({ ...small, seed: 4 });
    expect(await core.propagate({ ...small, seed: 4 })).toEqual(first);
    expect((await core.propagate({ ...small, seed: 5 })).trials[0].logGradient[0]).not.toBe(
      first.trials[0].logGradient[0],
    );
  });

  it('agree with theory where it is simple', async () => {
    const relu = await core.propagate({ ...small, activation: { id: 'relu' }, init: { scheme: 'he' } });
    expect(relu.theory).toMatchObject({ weightVariance: 2, biasVariance: 0 });
    expect(relu.theory.q).toBeCloseTo(2, 9);
    expect(relu.theory.chi).toBeCloseTo(1, 9);
    const line = { ...small, activation: { id: 'identity' }, layers: 1000, width: 4 };
    const normal = await core.propagate({ ...line, init: { scheme: 'normal', std: 1 } });
    expect(normal.lyapunov).toBeCloseTo(0.5579658, 6);
    expect(normal.theory.q).toBeNull();
    const slope = normal.trials[0].logGradient[0] / 999;
    expect(slope).toBeCloseTo(0.5579658 / Math.LN10, 1);
    expect(normal.trials[0].activations.exponent[999]).toBeGreaterThan(200);
  });
});

describe('theory', () => {
  const lecun = (id: string, gain: number) =>
    core.propagate({ ...small, activation: { id }, init: { scheme: 'lecun', gain } });

  it('knows the mean of what oscillates too fast to be integrated', async () => {
    const { theory } = await lecun('sine', 1000);
    expect(theory.q).toBeCloseTo(5e5, 2);
    expect(theory.chi).toBeCloseTo(5e5, 2);
    const snake = (await lecun('snake', 5)).theory;
    expect(snake.q).toBeNull();
    expect(snake.chi).toBeCloseTo(37.5, 6);
    for (const row of [theory, snake])
      expect([...row.logLength, ...row.logChi, ...row.logGradient].every(Number.isFinite)).toBe(true);
  });

  it('says null where it does not know, and 0 where φ′ is 0 at the length to which signals go', async () => {
    const { theory } = await lecun('finer', 20);
    expect(theory.chi).toBeNull();
    expect(theory.logGradient[0]).toBeNaN();
    expect((await lecun('tanh-shrink', 1)).theory).toMatchObject({ q: 0, chi: 0 });
  });
});

describe('a run', () => {
  it("rejects with what the caller's own function threw", async () => {
    const own = new Error('mine');
    const onProgress = (): void => {
      throw own;
    };
    await expect(core.propagate({ ...small, trials: 3, onProgress })).rejects.toBe(own);
    expect((await core.propagate(small)).trials).toHaveLength(1);
  });

  it('tells how far it is: theory first, then trial after trial', async () => {
    const told: NetworkProgress[] = [];
    const onProgress = (progress: NetworkProgress): void => void told.push(progress);
    const result = await core.propagate({ ...small, trials: 4, onProgress });
    const fractions = told.map(({ fraction }) => fraction);
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
    expect(fractions.at(-1)).toBe(1);
    expect(told.filter(({ trials }) => trials.length > 0).every(({ theory }) => theory !== null)).toBe(true);
    expect(told.at(-1)?.trials).toEqual(result.trials);
  });

  it('stops when its signal says so, at once, and rejects with the reason', async () => {
    const already = AbortSignal.abort('no');
    await expect(core.propagate({ ...small, signal: already })).rejects.toBe('no');
    const stop = new AbortController();
    const large = { ...small, layers: 100, width: 1024, batch: 1024, trials: 4 } as const;
    let asked = 0;
    setTimeout(() => {
      asked = performance.now();
      stop.abort();
    }, 300);
    await expect(core.propagate({ ...large, signal: stop.signal })).rejects.toMatchObject({
      name: 'AbortError',
    });
    const late = performance.now() - asked;
    console.log(`cancelled after ${late.toFixed(1)} ms`);
    expect(late).toBeLessThan(100);
    expect((await core.propagate(small)).trials).toHaveLength(1);
  });

  it('leaves room for others in slices of some milliseconds', async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    await core.propagate({ ...small, layers: 20, width: 256, batch: 128 });
    clearInterval(timer);
    expect(turns).toBeGreaterThan(3);
  });
});

describe('the builds', () => {
  const job: Job = {
    index: 0,
    parameters: [],
    layers: 8,
    width: 70,
    batch: 21,
    scheme: 3,
    scale: 1,
    biasStd: 0.1,
    seed: 7,
    trials: 2,
  };

  async function trialsOf(build: 'baseline' | 'simd', changes: Partial<Job>): Promise<NetworkTrial[]> {
    const trials: NetworkTrial[] = [];
    const take = (news: Report): void => void (news.kind === 'trial' && trials.push(news.trial));
    await makeRunner(await loadLab(build), 8).run({ ...job, ...changes }, take, () => false);
    return trials;
  }

  it('give the same bits with registers of 128 bits and without', async () => {
    for (const id of ['relu', 'gelu', 'selu'])
      for (const scheme of [0, 2, 3, 4]) {
        const index = core.catalogue.findIndex((info) => info.id === id);
        const changes = { index, scheme, parameters: core.catalogue[index].params.map((p) => p.initial) };
        expect(await trialsOf('simd', changes)).toEqual(await trialsOf('baseline', changes));
      }
  });

  it('hold no more memory after a hundred runs than after the first', async () => {
    const runner = makeRunner(await loadLab(), 8);
    const run = (changes: Partial<Job>) =>
      runner.run(
        { ...job, ...changes },
        () => {},
        () => false,
      );
    await run({ layers: 20, width: 100 });
    const after = runner.bytes();
    for (let i = 0; i < 100; i++)
      await run({ layers: 20 - (i % 7), width: 100 - (i % 11), trials: 1, batch: 8 });
    expect(runner.bytes()).toBe(after);
    // What grew large is not kept at all.
    await run({ layers: 40, width: 700, batch: 8, trials: 1 });
    expect(runner.bytes()).toBe(0);
  });
});
