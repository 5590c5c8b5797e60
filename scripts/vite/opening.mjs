// Vite plugin: puts the opening view into the page, so that there is something to read before the script runs.
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { root } from '../tools.mjs';
import { coreWasm } from './core-wasm.mjs';
import { lab } from './lab.mjs';

/**
 * Runs before anything is painted: language and theme of the link, and whether it asks for the opening view. It may
 * use nothing from here.
 */
function beforePaint() {
  const page = document.documentElement;
  const query = new URLSearchParams(location.search);
  const wanted = [query.get('lang') ?? '', ...navigator.languages].find((tag) => /^(en|zh)/i.test(tag));
  page.lang = /^zh/i.test(wanted ?? '') ? 'zh-Hans' : 'en';
  page.dataset.theme = query.get('theme') ?? 'auto';
  if ([...query.keys()].every((key) => /^(v|lang|theme)$/.test(key))) page.dataset.opening = 'shown';
}

async function openingMarkup() {
  const config = { configFile: false, logLevel: 'warn', plugins: [coreWasm('disk'), lab('none')] };
  const { module } = await runnerImport(join(root, 'web/src/static/index.ts'), config);
  return module.opening(await module.loadCore());
}

/** @param {{ script: boolean }} options whether the page may have one more script */
export function openingView({ script }) {
  let file = '';
  return {
    name: 'actiscope-opening-view',
    buildStart() {
      if (!script) return;
      const source = `(${beforePaint})();\n`.replace(/\n\s+/g, '\n');
      file = this.emitFile({ type: 'asset', name: 'opening.js', source });
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html) {
        const filled = html.replace('<!--opening-->', await openingMarkup());
        if (!script) return filled;
        const src = `./${this.getFileName?.(file) ?? file}`;
        return { html: filled, tags: [{ tag: 'script', attrs: { src }, injectTo: 'head-prepend' }] };
      },
    },
  };
}
