// How each kind of build reaches the bytes of a WebAssembly file, as an expression or import of a virtual module.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { crc32 } from 'node:zlib';
import { root } from '../tools.mjs';

/**
 * Stands for the address in the package until the script is written: neither Vite nor the minifier may touch the
 * expression, by which browsers, Node and the bundlers of whoever uses the package find the file.
 */
const placeholder = (name) => `__ACTISCOPE_${name.replace(/\W/g, '_')}_BESIDE__`;
const beside = (name) => `new URL("./${name}", import.meta.url)`;

export const wasmFile = (name) => join(root, 'build/wasm', name);

/** @typedef {'site' | 'beside' | 'inline' | 'disk'} Kind */

/** @type {Readonly<Record<Kind, (name: string, variable: string) => string>>} */
const sources = {
  /** An asset with a hash in its name, or the dev server's address of the file. */
  site: (name, variable) => `import ${variable} from ${JSON.stringify(`${wasmFile(name)}?url&no-inline`)};`,
  /** A file beside the script. */
  beside: (name, variable) => `const ${variable} = ${placeholder(name)};`,
  /** The bytes themselves, for a page without any other file. */
  inline: (name, variable) =>
    `const ${variable} = Uint8Array.from(atob('${readFileSync(wasmFile(name)).toString('base64')}'),
      (character) => character.charCodeAt(0));`,
  /** The file on this disk, for tests under Node. */
  disk: (name, variable) =>
    `const ${variable} = new URL(${JSON.stringify(pathToFileURL(wasmFile(name)).href)});`,
};

/** Declares `variable` as where the file of build/wasm is. @param {Kind} kind */
export const declareWasm = (kind, name, variable) => sources[kind](name, variable);

export const checksumOf = (name) => crc32(readFileSync(wasmFile(name)));

/** For generateBundle: puts the addresses of files beside the script where they belong. */
export function fillAddresses(bundle, names) {
  for (const file of Object.values(bundle)) {
    if (file.type !== 'chunk') continue;
    for (const name of names) file.code = file.code.replaceAll(placeholder(name), beside(name));
  }
}

/**
 * Emscripten's own guess where the file is would make the bundler ship or inline it a second time; our loaders
 * always hand the bytes over, so the guess is never used.
 */
export function withoutGuess(code, name) {
  const file = name.replace('.', '\\.');
  const guess = new RegExp(
    `new URL\\(\\s*(["'\`])${file}\\1\\s*,\\s*import\\.meta\\.url\\s*\\)(\\.href|\\.toString\\(\\))?`,
    'g',
  );
  return code.replace(guess, JSON.stringify(name));
}
