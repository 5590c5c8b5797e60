// Vite plugin: tells the bundled core where its WebAssembly is, as the module virtual:core-wasm.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { crc32 } from 'node:zlib';
import { root } from '../tools.mjs';

const wasm = join(root, 'build/wasm/core.wasm');

/**
 * Stands for the address in the package until the script is written: neither Vite nor the minifier may touch the
 * expression, by which browsers, Node and the bundlers of whoever uses the package find the file.
 */
const placeholder = '__ACTISCOPE_WASM_BESIDE__';
const beside = 'new URL("./core.wasm", import.meta.url)';

/** How each kind of build reaches the bytes. */
const sources = {
  /** An asset with a hash in its name, or the dev server's address of the file. */
  site: () => `export { default as wasm } from ${JSON.stringify(`${wasm}?url&no-inline`)};`,
  /** A file beside the script. */
  beside: () => `export const wasm = ${placeholder};`,
  /** The bytes themselves, for a page without any other file. */
  inline: () => `const text = atob('${readFileSync(wasm).toString('base64')}');
    export const wasm = Uint8Array.from(text, (character) => character.charCodeAt(0));`,
  /** The file on this disk, for tests under Node. */
  disk: () => `export const wasm = new URL(${JSON.stringify(pathToFileURL(wasm).href)});`,
};

/** @param {keyof typeof sources} kind */
export function coreWasm(kind) {
  const name = 'virtual:core-wasm';
  return {
    name: 'actiscope-core-wasm',
    enforce: 'pre',
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load: (id) =>
      id === `\0${name}` ? `${sources[kind]()}\nexport const checksum = ${crc32(readFileSync(wasm))};` : null,
    transform(code, id) {
      if (!/\/build\/wasm\/core\.mjs(\?|$)/.test(id)) return null;
      // Emscripten's own guess where the file is would make the bundler ship or inline it a second time;
      // our loader always hands the bytes over, so the guess is never used.
      const guess = /new URL\(\s*(["'`])core\.wasm\1\s*,\s*import\.meta\.url\s*\)(\.href|\.toString\(\))?/g;
      return { code: code.replace(guess, '"core.wasm"'), map: null };
    },
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk') file.code = file.code.replaceAll(placeholder, beside);
      }
    },
  };
}
