// Reads the tables that the lab has filled, into arrays of their own.
import type { LabModule } from './lab-module.ts';
import type { NetworkMap, NetworkTheory, NetworkTrial, Signals } from './types.ts';

/** Numbers per layer in the lab's table: five before φ, five after it, then log gradient, share of zeros, mean slope. */
const rowLength = 13;
const bins = 64;

/** Every `step`-th number from `first` on. */
function column(table: Float64Array, first: number, step: number): Float64Array {
  return Float64Array.from({ length: table.length / step }, (_, row) => table[row * step + first]);
}

function signals(table: Float64Array, counts: Uint32Array, side: 0 | 1): Signals {
  const layers = table.length / rowLength;
  const histogram = new Uint32Array(layers * bins);
  for (let layer = 0; layer < layers; layer++) {
    const from = (2 * layer + side) * bins;
    histogram.set(counts.subarray(from, from + bins), layer * bins);
  }
  const at = (place: number): Float64Array => column(table, 5 * side + place, rowLength);
  return { mean: at(0), variance: at(1), lowest: at(2), highest: at(3), exponent: at(4), histogram };
}

export function readTrial(lab: LabModule): NetworkTrial {
  const table = lab.results();
  const counts = lab.histograms();
  return {
    preActivations: signals(table, counts, 0),
    activations: signals(table, counts, 1),
    logGradient: column(table, 10, rowLength),
    zeroGradients: column(table, 11, rowLength),
    meanSlope: column(table, 12, rowLength),
  };
}

function map(pairs: Float64Array): NetworkMap {
  return { from: column(pairs, 0, 2), to: column(pairs, 1, 2) };
}

const known = (value: number): number | null => (Number.isNaN(value) ? null : value);

export function readTheory(lab: LabModule): { theory: NetworkTheory; lyapunov: number | null } {
  const [weightVariance, biasVariance, q, chi, lyapunov] = lab.theory();
  const layers = lab.theoryLayers();
  const theory = {
    weightVariance,
    biasVariance,
    q: known(q),
    chi: known(chi),
    logLength: column(layers, 0, 3),
    logChi: column(layers, 1, 3),
    logGradient: column(layers, 2, 3),
    lengthMap: map(lab.lengthMap()),
    correlationMap: map(lab.correlationMap()),
  };
  return { theory, lyapunov: known(lyapunov) };
}
