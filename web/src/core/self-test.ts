// What a freshly loaded core must answer before anybody relies on it: bytes can be altered and still be valid.
import { ActivationError } from './error.ts';
import { readCatalogue, readVectors } from './facts.ts';
import { type CoreModule, foreign, type Instance, mostParameters, prepare } from './module.ts';
import { identityTransform } from './transform.ts';
import type { ActivationInfo, FunctionInfo, VectorInfo } from './types.ts';

type Row = readonly [x: number, f: number, d1: number, d2: number];

/**
 * From each group of primitives one function without parameters: f, f′, f″ as nearest doubles, from mpmath at
 * 50 digits. They tell a damaged core from a sound one; how exact the core is, its own tests tell.
 */
const known: Readonly<Record<string, readonly Row[]>> = {
  relu: [
    [-1.5, 0, 0, 0],
    [2.25, 2.25, 1, 0],
  ],
  sigmoid: [
    [-40, 4.248354255291589e-18, 4.248354255291589e-18, 4.248354255291589e-18],
    [-0.75, 0.320821300824607, 0.21789499376181404, 0.07808428307814441],
    [3, 0.9525741268224333, 0.04517665973091213, -0.04089157466094348],
  ],
  tanh: [
    [-20, -1, 1.6993417021166355e-17, 3.398683404233271e-17],
    [0.0009765625, 0.0009765621895592603, 0.9999990463262899, -0.0019531225164751476],
    [0.625, 0.5545997223493823, 0.692419147969988, -0.7680309344271025],
  ],
  gelu: [
    [-6, -5.9195258702261885e-9, -3.5468709453902015e-8, -2.065800168939917e-7],
    [-1.25, -0.13206221708356908, -0.12266158306942213, 0.07990897485769709],
    [0.5, 0.34573123063700656, 0.8674951246561629, 0.6161143218375241],
  ],
  mish: [
    [-30, -2.807286890651921e-12, -2.713710660963392e-12, -2.620134431274741e-12],
    [-0.5, -0.22074377465173, 0.2895106779135122, 0.5639709231132666],
    [2, 1.9439589595339946, 1.0693179342794896, -0.05772466740829406],
  ],
  arctan: [
    [-8, -1.446441332248135, 0.015384615384615385, 0.00378698224852071],
    [0.375, 0.35877067027057225, 0.8767123287671232, -0.5764683805592044],
  ],
};

/** Far above rounding, far below what an altered constant would do. */
const tolerance = 1e-11;

/** What a core knows: its functions of a number and of a vector. */
export interface Facts {
  readonly catalogue: readonly ActivationInfo[];
  readonly vectors: readonly VectorInfo[];
}

function factsOf(module: CoreModule): Facts {
  try {
    return { catalogue: readCatalogue(module.catalogueFacts()), vectors: readVectors(module.vectorFacts()) };
  } catch (cause) {
    throw foreign('its facts cannot be read', cause);
  }
}

/** The facts of a sound core, deeply frozen; LOAD_FAILED when anything is not as it should be. */
export function selfTest(instance: Instance): Facts {
  const { catalogue, vectors } = factsOf(instance.module);
  if (!isCatalogue(catalogue)) throw foreign('its catalogue has another shape');
  if (!isCatalogue(vectors)) throw foreign('its vector functions have another shape');
  for (const [id, rows] of Object.entries(known)) {
    const index = catalogue.findIndex((info) => info.id === id);
    if (index < 0) throw foreign(`it has no function ${JSON.stringify(id)}`);
    instance.x.set(rows.map(([x]) => x));
    prepare(instance, [], identityTransform);
    instance.module.evaluate(index, rows.length);
    rows.forEach(([x, f, d1, d2], i) => {
      if (near(instance.f[i], f) && near(instance.d1[i], d1) && near(instance.d2[i], d2)) return;
      const message = `The WebAssembly is damaged: its ${id} of ${x} is wrong.`;
      throw new ActivationError('LOAD_FAILED', message, { param: 'wasm', detail: 'damaged' });
    });
  }
  return deepFreeze({ catalogue, vectors });
}

function near(value: number, expected: number): boolean {
  return Math.abs(value - expected) <= tolerance * Math.abs(expected);
}

/** What this wrapper itself relies on. */
function isCatalogue(catalogue: readonly FunctionInfo[]): boolean {
  const ids = new Set(catalogue.map(({ id }) => id));
  return ids.size === catalogue.length && ids.size > 0 && catalogue.every(isInfo);
}

function isInfo({ id, params }: FunctionInfo): boolean {
  return (
    /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) &&
    params.length <= mostParameters &&
    params.every(({ initial, domain: { min, max } }) => Number.isFinite(initial) && min <= max)
  );
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const item of Object.values(value)) deepFreeze(item);
    Object.freeze(value);
  }
  return value;
}
