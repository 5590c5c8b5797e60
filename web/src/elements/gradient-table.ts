// The gradient lab's numbers as a table: a row for each layer, from the last back to the first.
import { chainCurves, type ChainRun } from '../describe/gradient.ts';
import { columnQuantiles } from '../describe/quantile.ts';
import type { GradientWords } from './gradient-words.ts';
import type { LabTable } from './lab-table.ts';

export function gradientTable(
  runs: readonly ChainRun[],
  names: readonly string[],
  layers: number,
  words: GradientWords,
): LabTable {
  const head = words.tableHead;
  const columns = runs.flatMap((run, i) => {
    const { trials, median, theory } = chainCurves(run);
    const name = names[i];
    const norms = [
      [head.median(name), median],
      [head.low(name), columnQuantiles(trials, 0.1)],
      [head.high(name), columnQuantiles(trials, 0.9)],
      [head.theory(name), theory],
    ] as const;
    if (i > 0) return norms;
    const back = (rows: readonly Float64Array[]): Float64Array => columnQuantiles(rows, 0.5).reverse();
    return [
      ...norms,
      [head.slope(name), back(run.trials.map(({ meanSlope }) => meanSlope))] as const,
      [head.zero(name), back(run.trials.map(({ zeroGradients }) => zeroGradients))] as const,
      [head.length(name), run.theory?.logLength.slice().reverse() ?? new Float64Array(0)] as const,
    ];
  });
  // Of a kind that has not run there is nothing to tell.
  const told = columns.filter(([, values]) => values.length === layers);
  return {
    name: words.table,
    head: [head.back, head.layer, ...told.map(([name]) => name)],
    rows: Array.from({ length: layers }, (_, k) => [
      String(k),
      layers - k,
      ...told.map(([, values]) => values[k]),
    ]),
  };
}
