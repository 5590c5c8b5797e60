// Where the core's WebAssembly is, in each way the project is built; a Vite plugin writes this module.

declare module 'virtual:core-wasm' {
  /** A URL to fetch (site, package, dev server), a file: URL (tests), or the bytes themselves (single file). */
  export const wasm: URL | string | Uint8Array<ArrayBuffer>;
  /** CRC-32 of this build's WebAssembly. */
  export const checksum: number;
}
