// The workflows: actions pinned to one commit, no more rights than the jobs need, and the site built by a pinned compiler.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/tools.mjs';

const folder = join(root, '.github/workflows');
const workflows = readdirSync(folder).map((name) => ({
  name,
  text: readFileSync(join(folder, name), 'utf8'),
}));
const pages = workflows.find(({ name }) => name === 'pages.yml')!.text;

describe.each(workflows)('$name', ({ text }) => {
  test('names each action by its commit', () => {
    const used = [...text.matchAll(/uses: *(.*)/g)].map(([, action]) => action);
    expect(used.length).toBeGreaterThan(1);
    for (const action of used) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d/);
  });

  test('grants nothing but what is written down, and nothing to strangers', () => {
    expect(text).toMatch(/^permissions:(?: \{\}|\n {2}contents: read)$/m);
    expect(text).not.toMatch(/pull_request_target|write-all|contents: write|\$\{\{ *github\.event/);
    expect(text).toContain('persist-credentials: false');
  });
});

test('the site is tested before it is built and published, and only the job that publishes may', () => {
  const [build, deploy] = pages.split(/^ {2}deploy:$/m);
  expect(build).toMatch(/npm test[\s\S]*npm run build[\s\S]*path: dist\/site/);
  expect(build).not.toContain(': write');
  expect(deploy).toMatch(/needs: build[\s\S]*permissions:\n {6}pages: write\n {6}id-token: write\n {4}\w/);
  const [version] = /(?<=emsdk" install )[\d.]+/.exec(pages) ?? [];
  expect(pages).toContain(`--branch ${version} https://github.com/emscripten-core/emsdk.git`);
});
