// Vite plugin: tells the bundled core where its WebAssembly is, as the module virtual:core-wasm.
import { checksumOf, declareWasm, fillAddresses, withoutGuess } from './wasm-source.mjs';

/** @param {import('./wasm-source.mjs').Kind} kind */
export function coreWasm(kind) {
  const name = 'virtual:core-wasm';
  const file = 'core.wasm';
  return {
    name: 'actiscope-core-wasm',
    enforce: 'pre',
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load: (id) =>
      id === `\0${name}`
        ? `${declareWasm(kind, file, 'wasm')}\nexport { wasm };\nexport const checksum = ${checksumOf(file)};`
        : null,
    transform: (code, id) =>
      /\/build\/wasm\/core\.mjs(\?|$)/.test(id) ? { code: withoutGuess(code, file), map: null } : null,
    generateBundle: (_options, bundle) => fillAddresses(bundle, [file]),
  };
}
