// axe-core in a page: every violation of WCAG 2.2 AA and of good practice, as one line each.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../scripts/tools.mjs';

/** The source of axe-core, to be run in a page before `findViolations`. */
export const axeSource = await readFile(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');

interface Axe {
  readonly run: (
    context: Node,
    options: unknown,
  ) => Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly help: string;
      readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
    }[];
  }>;
}

/** Runs in the page: rule, help and place of each violation. It is sent as text and may use nothing from here. */
export async function findViolations(): Promise<readonly string[]> {
  const { axe } = globalThis as unknown as { readonly axe: Axe };
  const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  // Behind a modal dialog nothing can be reached, however much of it is covered.
  const modal = (root: Document | ShadowRoot): Element | null =>
    root.querySelector('dialog:modal') ??
    [...root.querySelectorAll('*')].reduce<Element | null>(
      (found, { shadowRoot }) => found ?? (shadowRoot && modal(shadowRoot)),
      null,
    );
  const options = { runOnly: { type: 'tag', values }, resultTypes: ['violations'] };
  const { violations } = await axe.run(modal(document) ?? document, options);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes
      .slice(0, 4)
      .map(({ target, failureSummary }) => `${id} (${help}): ${target.flat().join(' ')} ${failureSummary}`),
  );
}

/** What can run a function inside a page: Playwright's and Puppeteer's pages. */
interface Evaluating {
  readonly evaluate: {
    <T>(work: () => T | Promise<T>): Promise<T>;
    (source: string): Promise<unknown>;
  };
}

export async function violations(page: Evaluating): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource);
  return page.evaluate(findViolations);
}
