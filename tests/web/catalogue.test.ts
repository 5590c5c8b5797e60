// The real catalogue through links, search, words and formulas: whatever is added to it must work in all of them.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import formulas from '../../build/generated/formulas.json';
import { domainOf, inDomain, misfit } from '../../web/src/core/domain.ts';
import { loadCore } from '../../web/src/core/load.ts';
import { candidates, normalName, resolve } from '../../web/src/core/resolve.ts';
import type { ActivationInfo, Params } from '../../web/src/core/types.ts';
import { en } from '../../web/src/i18n/en.ts';
import { zh } from '../../web/src/i18n/zh.ts';
import { decode, encode } from '../../web/src/model/codec.ts';
import { plain } from '../../web/src/model/number.ts';
import { search } from '../../web/src/model/search.ts';
import { compareIds, defaultItems, defaultState, type Item } from '../../web/src/model/state.ts';

let catalogue: readonly ActivationInfo[];
beforeAll(async () => {
  ({ catalogue } = await loadCore());
});

/** A view with these items, its link, and what the link is read as. */
function linked(items: readonly Item[]) {
  const state = { ...defaultState('explore', catalogue), items };
  const link = encode(state, catalogue);
  return { state, link, back: decode(link, catalogue) };
}

describe('names', () => {
  /** Names as people type them: other case, other separators. */
  const spellings = (name: string): readonly string[] => [
    ...[name, name.toUpperCase(), name.toLowerCase(), normalName(name)],
    ...[name.replaceAll('-', '_'), name.replaceAll('-', ' '), name.replaceAll(' ', '-')],
  ];

  it('every id is in kebab-case and resolves, however it is spelled', () => {
    for (const info of catalogue) {
      expect(info.id).toMatch(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/);
      for (const name of spellings(info.id)) expect(resolve(name, catalogue)?.id, name).toBe(info.id);
    }
    expect(new Set(catalogue.map(({ id }) => normalName(id))).size).toBe(catalogue.length);
  });

  it('every alias that only one function has resolves, the others say what they may mean', () => {
    let unambiguous = 0;
    for (const info of catalogue) {
      for (const alias of info.aliases) {
        const same = (name: string) => normalName(name) === normalName(alias);
        const byId = catalogue.filter(({ id }) => same(id));
        const owners = byId.length > 0 ? byId : catalogue.filter(({ aliases }) => aliases.some(same));
        for (const name of spellings(alias)) {
          expect(
            candidates(name, catalogue).map(({ id }) => id),
            name,
          ).toEqual(owners.map(({ id }) => id));
          expect(resolve(name, catalogue)?.id, name).toBe(owners.length === 1 ? owners[0].id : undefined);
        }
        if (owners.length === 1) unambiguous++;
      }
    }
    expect(unambiguous).toBeGreaterThan(catalogue.length / 2);
  });

  it('every unambiguous alias works in a link, which then has the id', () => {
    for (const { aliases } of catalogue) {
      for (const alias of aliases) {
        const owner = resolve(alias, catalogue);
        if (owner === null) continue;
        const { state, problems } = decode(`?f=${encodeURIComponent(alias)}`, catalogue);
        expect(problems, alias).toEqual([]);
        expect(state.items, alias).toEqual([{ id: owner.id, params: {} }]);
      }
    }
  });
});

describe('search', () => {
  it('puts first what has the English name, the Chinese name, the id or an alias', () => {
    for (const info of catalogue) {
      for (const name of [info.name, info.zh, info.id, ...info.aliases]) {
        const found = search(name, catalogue);
        const same = found.filter((one) =>
          [one.name, one.zh, one.id, ...one.aliases].some((own) => normalName(own) === normalName(name)),
        );
        // A name that functions share puts all of them before every other.
        expect(
          found.slice(0, same.length).map(({ id }) => id),
          name,
        ).toContain(info.id);
      }
    }
  });

  it('finds an English or Chinese name while it is being typed', () => {
    for (const info of catalogue) {
      for (const name of [info.name, info.zh]) {
        const letters = [...name];
        for (let n = 1; n <= letters.length; n++) {
          const begun = letters.slice(0, n).join('');
          expect(search(begun, catalogue), begun).toContain(info);
        }
      }
    }
  });

  it('finds what a framework calls it', () => {
    for (const info of catalogue) {
      const calls = Object.values(info.frameworks);
      for (const call of calls) {
        const name = /[A-Za-z_][A-Za-z0-9_]*$/.exec(call.replace(/\(.*$/, ''))?.[0];
        if (name !== undefined) expect(search(name, catalogue), `${info.id}: ${call}`).toContain(info);
      }
    }
  });

  it.each([
    ['torch.nn.GELU', 'gelu'],
    ['torch.nn.functional.gelu', 'gelu'],
    ['F.gelu', 'gelu'],
    ['f.leaky_relu', 'leaky-relu'],
    ['nn.Mish', 'mish'],
    ['jax.nn.gelu', 'gelu'],
    ['jax.nn.silu', 'silu'],
    ['jax.nn.hard_tanh', 'hard-tanh'],
    ['tf.nn.relu', 'relu'],
    ['tf.nn.silu', 'silu'],
    ['tf.keras.activations.elu', 'elu'],
    ['keras.activations.relu', 'relu'],
    ['keras.ops.softplus', 'softplus'],
    ['torch.tanh', 'tanh'],
    ['np.tanh', 'tanh'],
  ])('finds %s, a call with its module', (call, id) => {
    expect(search(call, catalogue)[0]?.id).toBe(id);
  });

  it('takes a module for one only where the whole is no name', () => {
    expect(search('torch.nn.', catalogue)).toEqual([]);
    expect(search('np.zzzz', catalogue)).toEqual([]);
    expect(search('jax.scipy.special.erf', catalogue)[0]?.id).toBe('erf');
  });

  it('gives everything for nothing, and nothing for nonsense', () => {
    expect(search('', catalogue)).toEqual(catalogue);
    expect(search('  ', catalogue)).toEqual(catalogue);
    expect(search('zzzz', catalogue)).toEqual([]);
  });
});

describe('links', () => {
  it('take every function with its defaults', () => {
    for (const { id } of catalogue) {
      const { state, problems } = decode(`?v=1&f=${id}`, catalogue);
      expect(problems).toEqual([]);
      expect(state.items).toEqual([{ id, params: {} }]);
    }
    const { state, back } = linked(catalogue.map(({ id }) => ({ id, params: {} })));
    expect(back).toEqual({ state, problems: [] });
  });

  /** Values of a parameter a reader may set: the slider's, its steps, and the ends of the domain. */
  function valuesOf(info: ActivationInfo, param: ActivationInfo['params'][number]): readonly number[] {
    const { min, max, step, initial } = param;
    const domain = domainOf(info, {}, param.id);
    const slider = [min, max, min + step, max - step, initial + step, (min + max) / 2, 1 / 3];
    return [...slider, domain.min, domain.max].filter((value) => inDomain(value, domain));
  }

  it('carry every parameter there and back, as typed and as written', () => {
    let carried = 0;
    for (const info of catalogue) {
      for (const param of info.params) {
        for (const value of valuesOf(info, param)) {
          const params: Params = value === param.initial ? {} : { [param.id]: value };
          if (misfit(info, params) !== null) continue;
          const typed = decode(`?f=${info.id}:${param.id}:${plain(value)}`, catalogue);
          expect(typed.problems, `${info.id} ${param.id} ${value}`).toEqual([]);
          expect(typed.state.items).toEqual([{ id: info.id, params }]);
          const { state, back } = linked(typed.state.items);
          expect(back).toEqual({ state, problems: [] });
          carried++;
        }
      }
    }
    expect(carried).toBeGreaterThan(catalogue.filter(({ params }) => params.length > 0).length * 4);
  });

  it('carry all parameters of a function at once', () => {
    const item = fc.constantFrom(...catalogue.filter(({ params }) => params.length > 0)).chain((info) =>
      fc
        .tuple(...info.params.map(({ min, max }) => fc.double({ min, max, noNaN: true })))
        .map((values) => {
          const given = info.params.map(({ id }, i): [string, number] => [id, values[i] + 0]);
          return { info, params: Object.fromEntries(given) };
        })
        .filter(({ params }) => misfit(info, params) === null),
    );
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 8 }), (chosen) => {
        const items = chosen.map(({ info, params }) => {
          const given = info.params.filter(({ id, initial }) => params[id] !== initial);
          return { id: info.id, params: Object.fromEntries(given.map(({ id }) => [id, params[id]])) };
        });
        const { state, link, back } = linked(items);
        expect(back).toEqual({ state, problems: [] });
        expect(encode(back.state, catalogue)).toBe(link);
      }),
    );
  });

  it('name a value outside the domain, and use the default', () => {
    for (const info of catalogue) {
      for (const { id } of info.params) {
        const { min, minOpen } = domainOf(info, {}, id);
        const outside = minOpen ? min : min - Math.max(1, Math.abs(min));
        if (!Number.isFinite(outside)) continue;
        const { state, problems } = decode(`?f=${info.id}:${id}:${plain(outside)}`, catalogue);
        expect(
          problems.map(({ reason }) => reason),
          `${info.id} ${id} ${outside}`,
        ).toEqual(['out-of-domain']);
        expect(state.items).toEqual([{ id: info.id, params: {} }]);
      }
    }
  });

  it('every slider begins and ends inside its domain, with the default on it', () => {
    for (const info of catalogue) {
      for (const { id, min, max, step, initial } of info.params) {
        expect(min < max && step > 0 && initial >= min && initial <= max, `${info.id} ${id}`).toBe(true);
        expect(misfit(info, { [id]: initial }), `${info.id} ${id}`).toBeNull();
      }
    }
  });
});

describe('the pages', () => {
  it('open with functions that exist', () => {
    const known = catalogue.map(({ id }) => id);
    expect(defaultItems('explore', catalogue)).toEqual([{ id: 'gelu', params: {} }]);
    expect(compareIds.filter((id) => !known.includes(id))).toEqual([]);
  });

  it('have words for every family, smoothness and symmetry, in both languages, and for no other family', () => {
    const families = [...new Set(catalogue.map(({ family }) => family))].sort();
    for (const words of [en, zh]) {
      expect(Object.keys(words.families).sort()).toEqual(families);
      for (const { id, smoothness, symmetry } of catalogue) {
        expect(words.smoothness[smoothness], id).toBeTruthy();
        expect(words.facts[symmetry], id).toBeTruthy();
      }
      expect(Object.values(words.families).every((word) => word.trim() !== '')).toBe(true);
    }
    for (const family of families) expect(zh.families[family], family).toMatch(/\p{Script=Han}/u);
  });

  it('keep each family together, as the list by family shows it', () => {
    const runs = catalogue.map(({ family }) => family).filter((family, i, all) => family !== all[i - 1]);
    expect(new Set(runs).size).toBe(runs.length);
  });
});

describe('formulas', () => {
  type MathNode = (typeof formulas)[string]['f'];
  interface Found {
    readonly tag: string;
    readonly attributes: Readonly<Record<string, string>>;
    readonly text: string;
  }

  /** All elements of a tree, each with the text right in it. */
  function elements(node: MathNode): readonly Found[] {
    if (typeof node === 'string') return [];
    const [tag, ...rest]: readonly (MathNode | Found['attributes'])[] = node;
    let attributes: Found['attributes'] = {};
    let text = '';
    const inner: Found[] = [];
    for (const part of rest) {
      if (typeof part === 'string') text += part;
      else if (Array.isArray(part)) inner.push(...elements(part as MathNode));
      else attributes = { ...attributes, ...(part as Found['attributes']) };
    }
    return [{ tag: String(tag), attributes, text }, ...inner];
  }

  const mathMlCore =
    /^(?:math|mrow|mi|mn|mo|mtext|mspace|mfrac|msqrt|mroot|msub|msup|msubsup|munder|mover|munderover|mtable|mtr|mtd|mpadded|mphantom|mstyle|merror|mprescripts|mmultiscripts)$/;

  it('are there for every function in both orders, and for nothing else', () => {
    expect(Object.keys(formulas).sort()).toEqual(catalogue.map(({ id }) => id).sort());
    for (const { id } of catalogue) {
      for (const tree of [formulas[id].f, formulas[id].d1]) {
        const all = elements(tree);
        expect(all.length, id).toBeGreaterThan(0);
        expect(
          all.filter(({ tag }) => /^(?:mi|mn)$/.test(tag)).every(({ text }) => text !== ''),
          id,
        ).toBe(true);
        expect(
          all.some(({ tag, text }) => /^(?:mi|mn)$/.test(tag) && text !== ''),
          id,
        ).toBe(true);
      }
    }
  });

  it('are MathML Core without styles, scripts or errors', () => {
    for (const { id } of catalogue) {
      for (const { tag, attributes } of [formulas[id].f, formulas[id].d1].flatMap(elements)) {
        expect(tag, id).toMatch(mathMlCore);
        expect(tag, id).not.toBe('merror');
        for (const name of Object.keys(attributes))
          expect(name, id).not.toMatch(/^(?:style|href|on.*|xlink.*)$/i);
      }
    }
  });
});
