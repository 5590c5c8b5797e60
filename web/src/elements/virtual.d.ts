// Where the explorer is, in each way the embedded elements are built; a Vite plugin writes this module.

declare module 'virtual:home' {
  /** The address of the explorer's folder, or null where the build does not know it. */
  export const home: string | null;
}
