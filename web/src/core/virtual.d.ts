// Where the core's WebAssembly is, in each way the project is built; a Vite plugin writes this module.

declare module 'virtual:core-wasm' {
  /** A URL to fetch (site, package, dev server), a file: URL (tests), or the bytes themselves (single file). */
  export const wasm: URL | string | Uint8Array<ArrayBuffer>;
  /** CRC-32 of this build's WebAssembly. */
  export const checksum: number;
}

declare module 'virtual:lab-door' {
  /** Fetches the lab of random networks; null in a build that has none. */
  export const openLab: (() => Promise<typeof import('./network/propagate.ts')>) | null;
}

declare module 'virtual:lab' {
  interface Build {
    readonly wasm: URL | string | Uint8Array<ArrayBuffer>;
    readonly checksum: number;
  }
  /** `simd` is null where a build has the plain module alone. */
  export const lab: { readonly baseline: Build; readonly simd: Build | null };
  /** Null where no worker can start; may throw. */
  export const startWorker: (() => Worker) | null;
}
