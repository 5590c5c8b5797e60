// One hash per function and order of the bits of 100,001 values: the same code in Node and on a page.
const points = 100_001;
const block = 16_384;

/** Values at which every function is asked: [−20, 20] evenly. */
const grid = Float64Array.from({ length: points }, (_, i) => -20 + (40 * i) / (points - 1));

/** FNV-1a over 32-bit words; every NaN counts as the same one, since engines may choose its bits. */
function extend(hash, values) {
  let h = hash;
  const words = new Uint32Array(values.buffer, values.byteOffset, values.length * 2);
  for (let i = 0; i < values.length; i++) {
    const nan = Number.isNaN(values[i]);
    h = Math.imul(h ^ (nan ? 0 : words[2 * i]), 16777619);
    h = Math.imul(h ^ (nan ? 0x7ff80000 : words[2 * i + 1]), 16777619);
  }
  return h;
}

/**
 * @param {import('../../web/src/core/types.ts').Core} core
 * @returns {string[]} "id f f′ f″", each hash with eight digits
 */
export function hashes(core) {
  return core.catalogue.map(({ id }) => {
    let [f, d1, d2] = [0x811c9dc5, 0x811c9dc5, 0x811c9dc5];
    for (let from = 0; from < points; from += block) {
      const jets = core.evaluate(id, grid.subarray(from, from + block));
      f = extend(f, jets.f);
      d1 = extend(d1, jets.d1);
      d2 = extend(d2, jets.d2);
    }
    return [id, ...[f, d1, d2].map((h) => (h >>> 0).toString(16).padStart(8, '0'))].join(' ');
  });
}
