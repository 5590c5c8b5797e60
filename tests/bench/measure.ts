// Medians, and how long a thing takes.

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/** The median of so many runs, in milliseconds, after three to warm up. */
export function repeat(runs: number, action: () => void): number {
  const times: number[] = [];
  for (let run = -3; run < runs; run++) {
    const start = performance.now();
    action();
    if (run >= 0) times.push(performance.now() - start);
  }
  return median(times);
}
