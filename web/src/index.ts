// The npm package's entry: the headless API and its types.
export * from './core/index.ts';
