// From compiled WebAssembly to a running instance, by way of the Emscripten glue.
import createModule from '../../../build/wasm/core.mjs';
import { failure } from './bytes.ts';
import { ActivationError } from './error.ts';
import { attach, foreign, type Instance } from './module.ts';

type Receive = (instance: WebAssembly.Instance, module: WebAssembly.Module) => unknown;
type Instantiate = (imports: WebAssembly.Imports, receive: Receive) => object;

// What the glue has to say about a failure is in our error; the page's console stays clean.
const silent = (): void => {};

/** A new instance; LOAD_FAILED when the compiled module does not fit the glue or is not this core. */
export async function instantiate(compiled: WebAssembly.Module): Promise<Instance> {
  try {
    return attach(await start(compiled, glueOptions, laterInstance));
  } catch (cause) {
    throw asLoadError(cause);
  }
}

/**
 * A new instance without waiting. Older glue has run to its end when it returns and has put the functions on its
 * options; newer glue, and engines that allow no large instance on the main thread, need a moment: a promise.
 */
export function instantiateNow(compiled: WebAssembly.Module): Instance | Promise<Instance> {
  const options = glueOptions();
  const started = start(compiled, () => options, instanceNow);
  if (typeof options.version !== 'function') return started.then(attach);
  started.catch(() => {}); // it can only repeat what attach is about to find
  return attach(options);
}

function glueOptions(): Record<string, unknown> {
  // locateFile: the glue would else look for its own file beside a script whose address may mean nothing.
  return { print: silent, printErr: silent, locateFile: (path: string) => path };
}

/** What the glue resolves to. Its own promise stays open for ever when instantiating fails: hence the reject. */
function start(
  compiled: WebAssembly.Module,
  makeOptions: () => Record<string, unknown>,
  how: (compiled: WebAssembly.Module, reject: (cause: unknown) => void) => Instantiate,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const options = Object.assign(makeOptions(), { instantiateWasm: how(compiled, reject), onAbort: reject });
    createModule(options).then(resolve, reject);
  });
}

function laterInstance(compiled: WebAssembly.Module, reject: (cause: unknown) => void): Instantiate {
  return (imports, receive) => {
    WebAssembly.instantiate(compiled, imports)
      .then((instance) => receive(instance, compiled))
      .catch(reject);
    return {};
  };
}

function instanceNow(compiled: WebAssembly.Module, reject: (cause: unknown) => void): Instantiate {
  return (imports, receive) => {
    let instance: WebAssembly.Instance;
    try {
      instance = new WebAssembly.Instance(compiled, imports);
    } catch {
      return laterInstance(compiled, reject)(imports, receive);
    }
    receive(instance, compiled);
    return instance.exports;
  };
}

function asLoadError(cause: unknown): ActivationError {
  if (cause instanceof ActivationError) return cause;
  if (cause instanceof WebAssembly.RuntimeError) {
    return failure('damaged', 'The WebAssembly is damaged: it stopped while starting.', undefined, cause);
  }
  return foreign('its imports and exports do not fit', cause);
}
