// The page that the benchmarks run in: scripts/bench.mjs calls what is put on the window here.
import { loadCore } from '../../web/src/core/index.ts';
import { chartJs } from './chart-js.ts';
import { curvesOf, layouts, type Layout, type Peer, type PeerName, tracedOf, flush } from './curves.ts';
import { d3 } from './d3.ts';
import { evaluateAll } from './evaluate.ts';
import { floor } from './floor.ts';
import { median, repeat } from './measure.ts';
import { ours } from './ours.ts';
import { uplot } from './uplot.ts';

const core = await loadCore();

const makers: Readonly<Record<PeerName, (layout: Layout) => Peer>> = {
  ours: (layout) => ours(core, layout),
  floor: (layout) => floor(core, layout),
  'Chart.js': (layout) => chartJs(core, layout),
  uPlot: (layout) => uplot(core, layout),
  D3: (layout) => d3(core, layout),
};

/**
 * Milliseconds of one redraw of every peer, alternated within one page. A frame counts until its pixels exist: one
 * pixel of every canvas is read back, which waits for the raster. SVG cannot be read back: D3 is timed to the end
 * of the script and, beside it, to the start of the second frame after, as are the others.
 */
async function draw(name: 'A' | 'B', rounds: number): Promise<unknown> {
  const layout = layouts[name];
  const names = Object.keys(makers) as PeerName[];
  const times = new Map(names.map((peer) => [peer, [] as number[]]));
  const frames = new Map(names.map((peer) => [peer, [] as number[]]));
  const peers = new Map(names.map((peer) => [peer, makers[peer](layout)]));
  for (const peer of peers.values()) peer.host.hidden = true;
  for (let round = -3; round < rounds; round++)
    for (const [peer, { host, redraw }] of peers) {
      host.hidden = false;
      redraw(2 * round);
      await nextFrame();
      const start = performance.now();
      redraw(2 * round + 1);
      // uPlot draws in a microtask.
      await null;
      flush(host);
      const end = performance.now();
      await nextFrame();
      const shown = performance.now();
      host.hidden = true;
      if (round < 0) continue;
      times.get(peer)?.push(end - start);
      frames.get(peer)?.push(shown - start);
    }
  const base = median(times.get('floor') ?? []);
  const rows = names.map((peer) => {
    const ms = median(times.get(peer) ?? []);
    const shown = median(frames.get(peer) ?? []);
    return [peer, { ms, ratio: ms / base, toNextFrame: shown, points: peers.get(peer)?.points() ?? 0 }];
  });
  // Clocks of browsers tell tenths of a millisecond, so many frames at once.
  const atOnce = 20;
  let tick = 0;
  const tracing =
    repeat(rounds, () => {
      for (let i = 0; i < atOnce; i++) for (const c of curvesOf(layout, ++tick)) tracedOf(core, layout, c);
    }) / atOnce;
  for (const peer of peers.values()) peer.host.remove();
  return {
    peers: Object.fromEntries(rows),
    tracing,
    tracingShare: tracing / median(times.get('ours') ?? []),
  };
}

/** Two frames on: what was drawn has been handed to the screen. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

const trace = (rounds: number) => allTraced(rounds);
const evaluate = (rounds: number) => evaluateAll(core, rounds);
Object.assign(window, { bench: { draw, trace, evaluate } });

function allTraced(rounds: number): unknown {
  const views = core.catalogue.flatMap(({ id, view: x }) =>
    ([0, 1, 2] as const).map((order) => {
      const jets = core.evaluate(
        id,
        Float64Array.from({ length: 101 }, (_, i) => x[0] + ((x[1] - x[0]) * i) / 100),
      );
      const values = [...[jets.f, jets.d1, jets.d2][order]].filter(Number.isFinite);
      const [lo, hi] = [Math.min(...values), Math.max(...values)];
      const pad = 0.1 * (hi - lo) || 1;
      return {
        id,
        options: { order, view: { x, y: [lo - pad, hi + pad], width: 800, height: 500 } as const },
      };
    }),
  );
  let points = 0;
  const all = (): void => {
    points = 0;
    for (const { id, options } of views) points += core.trace(id, options).points.length / 2;
  };
  const msAtFirst = repeat(rounds, all);
  // The browser compiles once more what it runs often; then that is what a slider is dragged with.
  repeat(100, all);
  const ms = repeat(rounds, all);
  return { functions: core.catalogue.length, traces: views.length, points, msAtFirst, ms };
}
