// The formulas shown for every function, evaluated as they stand and compared with the core: f and f′.
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCore } from '../../web/src/core/load.ts';
import type { ActivationInfo, Core } from '../../web/src/core/types.ts';
import { problemsOf } from './tex/check.ts';
import { settingsOf } from './tex/settings.ts';

let core: Core;
beforeAll(async () => {
  core = await loadCore();
});

/** One long list is easier to read than the first of a hundred failures. */
function problems(of: (info: ActivationInfo) => readonly string[]): readonly string[] {
  return core.catalogue.flatMap((info) => of(info).map((problem) => `${info.id}, ${problem}`));
}

describe('formulas', () => {
  it('are f and f′ for the defaults and other parameters, at every point', () => {
    const found = problems((info) =>
      settingsOf(info).flatMap((params) =>
        problemsOf(core, info, params).map((problem) => `${JSON.stringify(params)}: ${problem}`),
      ),
    );
    expect(found).toEqual([]);
  });

  it('are tried with more than one set of parameters', () => {
    expect(
      problems((info) => (info.params.length > 0 && settingsOf(info).length < 2 ? ['only defaults'] : [])),
    ).toEqual([]);
  });
});
