// The gates' settings as values of a link and back.
import type { LabValues } from './lab.ts';
import { type Bounds, type LabCodec, type LabProblem, labNumber, withoutDefaults } from './labValue.ts';
import { plain } from './number.ts';
import { excerpt } from './problem.ts';

/** Gates a·g(b) that the lab draws, each with the function g of its gate as the catalogue calls it. */
export const gateFunctions = {
  glu: 'sigmoid',
  bilinear: 'identity',
  reglu: 'relu',
  geglu: 'gelu',
  swiglu: 'silu',
} as const;

export type GateId = keyof typeof gateFunctions;
export const gateIds = Object.keys(gateFunctions) as readonly GateId[];

export interface GateSettings {
  readonly id: GateId;
  /** What is gated. */
  readonly a: number;
  /** The gate's input. */
  readonly b: number;
}

export const gateBounds = { min: -100, max: 100 } as const satisfies Bounds;
export const gateDefaults: GateSettings = { id: 'swiglu', a: -2.2, b: 0.8 };

const values = ({ id, a, b }: GateSettings): LabValues => ({ f: id, gate: plain(b), at: plain(a) });

function read(given: LabValues): ReturnType<LabCodec<GateSettings>['read']> {
  const problems: LabProblem[] = [];
  const report = (problem: LabProblem): unknown => problems.push(problem);
  const number = (key: string, initial: number): number =>
    labNumber(given[key], gateBounds, initial, `${key}=${given[key]}`, report);
  const id = gateIds.find((known) => known === given.f?.toLowerCase());
  if (id === undefined && given.f !== undefined)
    report({ text: excerpt(`f=${given.f}`), reason: 'unknown-value', used: gateDefaults.id });
  return {
    settings: {
      id: id ?? gateDefaults.id,
      b: number('gate', gateDefaults.b),
      a: number('at', gateDefaults.a),
    },
    problems,
  };
}

export const gatesCodec: LabCodec<GateSettings> = {
  read,
  write: (settings) => withoutDefaults(values(settings), values(gateDefaults)),
};
