// What the softmax lab shows, in numbers from the core.
import type { Core } from '../core/types.ts';
import type { SoftmaxRemark } from '../i18n/softmax.ts';
import type { SoftmaxSettings } from '../model/softmaxCodec.ts';

export interface SoftmaxNumbers {
  /** How many classes. */
  readonly n: number;
  readonly p: Float64Array;
  /** ln p. */
  readonly logP: Float64Array;
  readonly softmin: Float64Array;
  readonly sparsemax: Float64Array;
  /** ∂pᵢ/∂zⱼ, row by row. */
  readonly jacobian: Float64Array;
  /** −ln p of the true class, and its slopes (p − y)/T. */
  readonly loss: number;
  readonly gradient: Float64Array;
  /** −Σ p ln p, in nats. */
  readonly entropy: number;
  /** No slope of a softmax is larger: 1/(4T). */
  readonly steepest: number;
}

export function softmaxNumbers(core: Core, { z, T, target, shift }: SoftmaxSettings): SoftmaxNumbers {
  const logits = z.map((zi) => zi + shift);
  // Softmin and sparsemax have no temperature of their own.
  const tempered = logits.map((zi) => zi / T);
  const softmax = core.evaluateVector('softmax', logits, { T });
  const logP = core.evaluateVector('log-softmax', logits, { T }).value;
  const crossEntropy = core.evaluateVector('softmax-cross-entropy', logits, { T, target });
  const p = softmax.value;
  return {
    n: z.length,
    p,
    logP,
    softmin: core.evaluateVector('softmin', tempered).value,
    sparsemax: core.evaluateVector('sparsemax', tempered).value,
    jacobian: softmax.jacobian,
    loss: crossEntropy.value[0],
    gradient: crossEntropy.jacobian,
    // p ln p goes to 0 with p.
    entropy: p.reduce((sum, pi, i) => (pi === 0 ? sum : sum - pi * logP[i]), 0),
    steepest: 1 / (4 * T),
  };
}

/** The largest of an array in absolute value, and where. */
export function largest(values: ArrayLike<number>): { readonly value: number; readonly at: number } {
  let at = 0;
  for (let i = 1; i < values.length; i++) if (Math.abs(values[i]) > Math.abs(values[at])) at = i;
  return { value: values[at], at };
}

export function remarkOf({ n, jacobian, steepest, entropy }: SoftmaxNumbers): SoftmaxRemark {
  if (Math.abs(largest(jacobian).value) < 0.05 * steepest) return 'saturated';
  return entropy > 0.99 * Math.log(n) ? 'even' : 'balanced';
}
