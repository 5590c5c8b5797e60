// 50 layers of 256 units, 128 samples, 8 networks, forward and backward: ours against tfjs with its WASM backend.
//
// Ours draws eight networks and tells mean, variance, extremes and a histogram before and after every activation, and
// what theory says. In tfjs there are three ways to the gradient of the same network, from more to less like it:
//   drawing  eight networks drawn, moments before and after every activation, tf.grad (no histograms: tfjs has none);
//   tfjs     one network drawn beforehand and used eight times, tf.grad, nothing told of signals: what one writes;
//   byHand   the same without tf.grad, the products of the backward pass written out with weights transposed
//            beforehand, because tfjs multiplies by a transposed matrix slowly: the least that can be done in tfjs.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import tf from '@tensorflow/tfjs';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';

const [layers, width, batch, trials] = [50, 256, 128, 8];
const wasm = fileURLToPath(new URL('../../build/wasm/', import.meta.url));

/** Processor time: whoever else uses the machine does not count. */
function milliseconds(action) {
  const start = process.cpuUsage();
  action();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Weights, statistics, histograms and theory included. */
async function ours(build) {
  const { default: create } = await import(pathToFileURL(join(wasm, 'lab.mjs')).href);
  const bytes = readFileSync(join(wasm, `${build}.wasm`));
  const lab = await create({
    instantiateWasm(imports, receive) {
      WebAssembly.instantiate(bytes, imports).then(({ instance }) => receive(instance));
      return {};
    },
  });
  const { readBuiltCatalogue } = await import('../../scripts/core-in-node.mjs');
  const tanh = (await readBuiltCatalogue()).findIndex(({ id }) => id === 'tanh');
  const lecun = 1;
  return () => {
    lab.start(tanh, layers, width, batch, lecun, 1, 0, 0, trials);
    for (let done = 0; done < trials; ) done += Number(lab.advance(4e6));
  };
}

/** Normal deviates by Box and Muller, made before the clock runs: tfjs need draw none and count none. */
function normal(count, deviation) {
  return Float32Array.from(
    { length: count },
    () => deviation * Math.sqrt(-2 * Math.log(1 - Math.random())) * Math.cos(2 * Math.PI * Math.random()),
  );
}

async function peers() {
  const module = fileURLToPath(import.meta.resolve('@tensorflow/tfjs-backend-wasm'));
  setWasmPaths(`${join(dirname(module), '/')}`);
  await tf.setBackend('wasm');
  const simd = await tf.env().getAsync('WASM_HAS_SIMD_SUPPORT');
  const weights = Array.from({ length: layers }, () =>
    tf.tensor2d(normal(width * width, 1 / Math.sqrt(width)), [width, width]),
  );
  const turned = weights.map((w) => tf.keep(tf.transpose(w)));
  const input = tf.tensor2d(normal(batch * width, 1), [batch, width]);
  const direction = tf.tensor2d(normal(batch * width, 1), [batch, width]);
  const last = layers - 1;

  const moments = (x) => {
    const { mean, variance } = tf.moments(x);
    // The scope of a gradient gives back all but its result.
    return [tf.keep(mean), tf.keep(variance)];
  };
  /** Eight networks as ours are: drawn, and their signals told of. */
  const drawing = () =>
    tf.tidy(() => {
      const drawn = weights.map(() => tf.randomNormal([width, width], 0, 1 / Math.sqrt(width)));
      const told = [];
      const loss = (x) => {
        let y = x;
        for (const w of drawn.slice(0, last)) {
          const h = tf.matMul(y, w);
          y = tf.tanh(h);
          told.push(...moments(h), ...moments(y));
        }
        return tf.sum(tf.mul(tf.matMul(y, drawn[last]), direction));
      };
      tf.grad(loss)(input).dataSync();
      for (const number of told) {
        number.dataSync();
        number.dispose();
      }
    });
  /** As one writes it: tf.grad. */
  const byGrad = () =>
    tf.tidy(() => {
      const loss = (x) => {
        let y = x;
        for (const w of weights.slice(0, last)) y = tf.tanh(tf.matMul(y, w));
        return tf.sum(tf.mul(tf.matMul(y, weights[last]), direction));
      };
      tf.grad(loss)(input).dataSync();
    });
  /** By hand, with weights turned beforehand, which spares tfjs its slow product with a transposed matrix. */
  const byHand = () =>
    tf.tidy(() => {
      const signals = [];
      let y = input;
      for (const w of weights.slice(0, last)) {
        y = tf.tanh(tf.matMul(y, w));
        signals.push(y);
      }
      tf.matMul(y, weights[last]);
      let gradient = direction;
      for (let l = last - 1; l >= 0; l--)
        gradient = tf.mul(tf.matMul(gradient, turned[l + 1]), tf.sub(1, tf.square(signals[l])));
      gradient.dataSync();
    });
  const often = (action) => () => {
    for (let trial = 0; trial < trials; trial++) action();
  };
  return { simd, drawing: often(drawing), byGrad: often(byGrad), byHand: often(byHand) };
}

/** The best of so many rounds, all of them in turn. */
export async function compare(rounds, nativeMilliseconds) {
  const { simd, drawing, byGrad, byHand } = await peers();
  const labs = { simd: await ours('lab-simd'), baseline: await ours('lab') };
  const all = { ...labs, tfjsDrawing: drawing, tfjs: byGrad, tfjsByHand: byHand };
  const best = {};
  for (let round = -1; round < rounds; round++)
    for (const [name, action] of Object.entries(all)) {
      const time = milliseconds(action);
      if (round >= 0) best[name] = Math.min(best[name] ?? Infinity, time);
    }
  return {
    setting: { layers, width, batch, trials, activation: 'tanh', tfjsUsesSimd: simd },
    milliseconds: { ...best, native: nativeMilliseconds },
    fasterThanTfjsDrawing: best.tfjsDrawing / best.simd,
    fasterThanTfjs: best.tfjs / best.simd,
    fasterThanTfjsByHand: best.tfjsByHand / best.simd,
    partOfNativeSpeed: nativeMilliseconds / best.simd,
  };
}
