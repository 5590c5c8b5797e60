// The softmax lab's settings as values of a link and back.
import type { LabValues } from './lab.ts';
import { type Bounds, type LabCodec, type LabProblem, labNumber, withoutDefaults } from './labValue.ts';
import { plain } from './number.ts';
import { excerpt } from './problem.ts';

export interface SoftmaxSettings {
  /** Two to ten logits. */
  readonly z: readonly number[];
  readonly T: number;
  /** The true class, from 0. */
  readonly target: number;
  /** Added to every logit. */
  readonly shift: number;
  /** Whether the bars come from the stable computation, or from the naive one in float32. */
  readonly stable: boolean;
}

export const classBounds = { min: 2, max: 10 } as const;
export const logitBounds = { min: -1000, max: 1000 } as const satisfies Bounds;
export const temperatureBounds = { min: 0.01, max: 100 } as const satisfies Bounds;
export const shiftBounds = { min: -1000, max: 1000 } as const satisfies Bounds;

export const softmaxDefaults: SoftmaxSettings = {
  z: [2, 1, 0.1, -1, -0.5],
  T: 1,
  target: 1,
  shift: 0,
  stable: true,
};

const values = ({ z, T, target, shift, stable }: SoftmaxSettings): LabValues => ({
  z: z.map(plain).join(':'),
  T: plain(T),
  target: plain(target),
  shift: plain(shift),
  stable: stable ? '1' : '0',
});

function read(given: LabValues): ReturnType<LabCodec<SoftmaxSettings>['read']> {
  const problems: LabProblem[] = [];
  const report = (problem: LabProblem): unknown => problems.push(problem);
  const number = (key: string, bounds: Bounds, initial: number): number =>
    labNumber(given[key], bounds, initial, `${key}=${given[key]}`, report);
  const z = logits(given.z, report);
  const target = { min: 0, max: z.length - 1, whole: true } as const;
  const { stable = '1' } = given;
  if (!/^[01]$/.test(stable))
    report({ text: excerpt(`stable=${stable}`), reason: 'unknown-value', used: '1' });
  const settings = {
    z,
    T: number('T', temperatureBounds, softmaxDefaults.T),
    target: number('target', target, softmaxDefaults.target),
    shift: number('shift', shiftBounds, softmaxDefaults.shift),
    stable: stable !== '0',
  };
  return { settings, problems };
}

function logits(text: string | undefined, report: (problem: LabProblem) => unknown): readonly number[] {
  if (text === undefined) return softmaxDefaults.z;
  const parts = text.split(':');
  const { min, max } = classBounds;
  if (parts.length > max)
    report({ text: excerpt(parts.slice(max).join(':')), reason: 'too-many', used: String(max) });
  const z = parts
    .slice(0, max)
    .map((part) => labNumber(part, logitBounds, 0, part === '' ? `z=${text}` : part, report));
  if (z.length < min) report({ text: excerpt(`z=${text}`), reason: 'too-few', used: String(min) });
  while (z.length < min) z.push(0);
  return z;
}

export const softmaxCodec: LabCodec<SoftmaxSettings> = {
  read,
  write: (settings) => withoutDefaults(values(settings), values(softmaxDefaults)),
};
