// Vite plugin: the page asks for the WebAssembly at once, not only when its script has run.

export function preloadWasm() {
  return {
    name: 'actiscope-preload-wasm',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle, path }) {
        const file = Object.keys(bundle ?? {}).find((name) => /\bcore\b[^/]*\.wasm$/.test(name));
        if (!file) return [];
        // Relative, as every address: the site works in any folder of a server.
        const href = `${'../'.repeat(path.split('/').length - 2) || './'}${file}`;
        const attrs = { rel: 'preload', as: 'fetch', type: 'application/wasm', crossorigin: '', href };
        return [{ tag: 'link', attrs, injectTo: 'head' }];
      },
    },
  };
}
