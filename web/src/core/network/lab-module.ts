// The lab's Embind module as this side sees it, and how an instance of it is made.
import createModule from '../../../../build/wasm/lab.mjs';
import { foreign } from '../module.ts';

/** Numbers cross, and views of memory that may grow: each view holds only until the next call. */
export interface LabModule {
  version(): number;
  parameterBuffer(): Float64Array;
  bytesNeeded(layers: number, width: number, batch: number, scheme: number): number;
  mostBytes(): number;
  /** Whether there was memory enough. */
  start(
    index: number,
    layers: number,
    width: number,
    batch: number,
    scheme: number,
    scale: number,
    biasStd: number,
    seed: number,
    trials: number,
  ): boolean;
  /** Works for about so many nanoseconds; true when a trial has ended. */
  advance(nanoseconds: number): boolean;
  /** From 0 to 1; 0 as long as the theory is not finished. */
  progress(): number;
  stop(): void;
  /** 13 numbers per layer. */
  results(): Float64Array;
  /** 64 counts per layer before φ and 64 after it. */
  histograms(): Uint32Array;
  theory(): Float64Array;
  theoryLayers(): Float64Array;
  lengthMap(): Float64Array;
  correlationMap(): Float64Array;
}

const silent = (): void => {};
const version = 2;

/** A new instance of either build: the glue is the same for both. */
export function startLab(compiled: WebAssembly.Module): Promise<LabModule> {
  return new Promise((resolve, reject) => {
    const options = {
      print: silent,
      printErr: silent,
      locateFile: (path: string) => path,
      onAbort: reject,
      instantiateWasm(imports: WebAssembly.Imports, receive: (instance: WebAssembly.Instance) => unknown) {
        WebAssembly.instantiate(compiled, imports).then(receive).catch(reject);
        return {};
      },
    };
    createModule(options).then((module: unknown) => {
      const lab = module as LabModule;
      if (lab.version?.() !== version) reject(foreign(`the version of its lab is not ${version}`));
      else resolve(lab);
    }, reject);
  });
}
