// The tutorial sites: how each tool makes one, from a page with what the builder says for it.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { must } from '../../scripts/run.mjs';
import { findProgram, root } from '../../scripts/tools.mjs';

export interface TutorialHost {
  /** As the builder names it, and the folder it is served from. */
  readonly name: 'mkdocs' | 'sphinx' | 'vitepress' | 'docusaurus';
  /** The program that makes the site, or null where it is not installed. */
  readonly tool: () => string | null;
  /** Writes a page with these texts, and makes the site in a folder. */
  readonly build: (texts: readonly string[], out: string) => Promise<unknown>;
}

const sources = join(root, 'build/sites');
const here = join(root, 'tests/sites');

/** Nothing is told to anybody, and no newer version is looked for. */
const env: NodeJS.ProcessEnv = {
  ...process.env,
  ...{ DO_NOT_TRACK: '1', NO_UPDATE_NOTIFIER: '1', NODE_ENV: 'production', CI: process.env.CI ?? '' },
};

function fresh(folder: string, files: Readonly<Record<string, string>>): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

const markdown = (texts: readonly string[]): string =>
  `# Lesson\n\nBefore the figures.\n\n${texts.join('\n\nBetween them.\n\n')}\n\nAfter them.\n`;

/** The program of a folder's own modules. */
function own(folder: string, program: string): string | null {
  const path = join(here, folder, 'node_modules/.bin', program);
  return existsSync(join(here, folder, 'node_modules/.lock-installed')) && existsSync(path) ? path : null;
}

export const tutorialHosts: readonly TutorialHost[] = [
  {
    name: 'mkdocs',
    tool: () => findProgram('mkdocs'),
    build(texts, out) {
      const folder = join(sources, 'mkdocs');
      // The theme would fetch its colours for code from another server.
      const theme = 'theme:\n  name: mkdocs\n  highlightjs: false\n';
      fresh(folder, { 'mkdocs.yml': `site_name: Tutorial\n${theme}`, 'docs/index.md': markdown(texts) });
      return must(this.tool()!, ['build', '--strict', '--site-dir', out], { cwd: folder, env });
    },
  },
  {
    name: 'sphinx',
    tool: () => findProgram('sphinx-build'),
    build(texts, out) {
      const folder = join(sources, 'sphinx');
      const title = 'Lesson\n======\n\nBefore the figures.\n\n';
      fresh(folder, {
        'conf.py': "project = 'Tutorial'\nlanguage = 'en'\n",
        'index.rst': `${title}${texts.join('\n\nBetween them.\n\n')}\n\nAfter them.\n`,
      });
      return must(this.tool()!, ['-b', 'html', '-W', '-q', folder, out], { env });
    },
  },
  {
    name: 'vitepress',
    tool: () => own('vitepress', 'vitepress'),
    build(texts, out) {
      const folder = join(here, 'vitepress');
      fresh(join(folder, 'docs'), { 'index.md': markdown(texts) });
      return must(this.tool()!, ['build', '.', '--outDir', out], { cwd: folder, env });
    },
  },
  {
    name: 'docusaurus',
    tool: () => own('docusaurus', 'docusaurus'),
    build(texts, out) {
      const folder = join(here, 'docusaurus');
      const page = markdown(texts).replace('# Lesson', '---\nslug: /\n---\n\n# Lesson');
      fresh(join(folder, 'docs'), { 'lesson.mdx': page });
      return must(this.tool()!, ['build', '--out-dir', out, '--no-minify'], { cwd: folder, env });
    },
  },
];
