// Vite for `npm run dev` and for editors; the builds take theirs from scripts/vite/configs.mjs.
import { defineConfig } from 'vite';
import { root } from './scripts/tools.mjs';
import { coreWasm } from './scripts/vite/core-wasm.mjs';
import { lab } from './scripts/vite/lab.mjs';
import { formulaOf } from './scripts/vite/formula-of.mjs';
import { home } from './scripts/vite/home.mjs';

export default defineConfig({
  root: 'web',
  base: './',
  plugins: [formulaOf(), coreWasm('site'), lab('site'), home('page')],
  // The Emscripten output lies beside web/, not in it.
  server: { fs: { allow: [root] } },
});
