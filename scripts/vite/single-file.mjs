// Vite plugin: puts script, styles and pictures of the page into the page, which then opens from disk.
import { createHash } from 'node:crypto';
import { parseAst } from 'vite';

/** A script's text may hold no tag that would end it, or begin another, in the eyes of the HTML parser. */
export function escapeScript(code) {
  return code.replace(/<(?=\/?script)/gi, '\\x3C');
}

const types = {
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  webmanifest: 'application/manifest+json',
};

function dataUrl(name, source) {
  const type = types[name.split('.').pop()];
  if (!type) throw new Error(`the single file cannot hold ${name}`);
  return `data:${type};base64,${Buffer.from(source).toString('base64')}`;
}

const text = (source) => (typeof source === 'string' ? source : new TextDecoder().decode(source));
const attribute = (tag, name) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

/** As a Content-Security-Policy names a script or style. */
const named = (content) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`;

/**
 * The page may run and show what is in it, and nothing else: not even a script that got into it. Lit has a policy
 * of its own for the templates in its code.
 */
function withPolicy(html) {
  const contents = (tag) =>
    [...html.matchAll(new RegExp(`<${tag}\\b[^>]*>([^]*?)</${tag}>`, 'g'))].map(([, content]) =>
      named(content),
    );
  const policy = [
    "default-src 'none'",
    `script-src ${contents('script').join(' ')} 'wasm-unsafe-eval'`,
    `style-src ${contents('style').join(' ')}`,
    'img-src data: blob:',
    'connect-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');
  // Before anything that it is to govern.
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
  return html.replace(/<meta charset[^>]*>/, (first) => `${first}\n    ${meta}`);
}

/** @param {{ classic?: boolean }} [options] `classic`: no module, for frames without an origin of their own */
export function singleFile({ classic = false } = {}) {
  let scripts = '';
  return {
    name: 'actiscope-single-file',
    enforce: 'post',
    // Last of all: only then has Vite filled in what it left open in the scripts.
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = Object.values(bundle).find((file) => file.fileName.endsWith('.html'));
        const take = (href) => {
          const file = bundle[href.replace(/^\.\//, '')];
          if (file) delete bundle[file.fileName];
          return file;
        };
        let html = text(page.source);
        // Replacements are functions: a `$` in the code is no pattern.
        html = html.replace(/<script\b[^>]*><\/script>/g, (tag) => {
          const chunk = take(attribute(tag, 'src') ?? '');
          if (!chunk) return tag;
          const code = escapeScript(chunk.code);
          parseAst(code);
          if (!classic) return `<script type="module">${code}</script>`;
          // Unlike a module it runs where it stands: after everything else.
          scripts += `<script>${code}</script>`;
          return '';
        });
        html = html.replace('</body>', () => `${scripts}</body>`);
        html = html.replace(/<link\b[^>]*>/g, (tag) => {
          const href = attribute(tag, 'href') ?? '';
          const file = take(href);
          if (!file) return tag;
          if (attribute(tag, 'rel') === 'stylesheet') return `<style>${text(file.source)}</style>`;
          return tag.replace(href, () => dataUrl(file.fileName, file.source));
        });
        page.source = withPolicy(html);
        const left = Object.keys(bundle).filter((name) => name !== page.fileName);
        if (left.length > 0) throw new Error(`the single file would still need ${left.join(', ')}`);
      },
    },
  };
}
