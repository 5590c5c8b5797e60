// <act-build-reference>: every key with its values, default and meaning, from the same data as schema.json.
import { css, html, LitElement, nothing } from 'lit';
import type { Core } from '../core/types.ts';
import { type BuildWords, buildWords } from '../i18n/build.ts';
import type { Dictionary } from '../i18n/index.ts';
import { valuesOf } from '../model/codec.ts';
import { type Figure, figurePages } from '../model/figure.ts';
import { type LabKey, labSchema } from '../model/labSchema.ts';
import { embedKeys, type Key, keys, schema } from '../model/schema.ts';
import { about } from '../model/schemaFile.ts';
import { defaultState } from '../model/state.ts';
import { controls } from '../styles/controls.ts';
import { define } from './define.ts';

interface Row {
  readonly key: string;
  readonly values: string;
  readonly initial: string;
  readonly meaning: string;
  readonly attribute: boolean;
}

const limitsText = (limits: Readonly<Record<string, number>> = {}): string =>
  Object.entries(limits)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');

export class ActBuildReference extends LitElement {
  static override readonly properties = {
    core: { attribute: false },
    figure: { attribute: false },
    words: { attribute: false },
  };

  declare core: Core;
  declare figure: Figure;
  declare words: Dictionary;

  static override readonly styles = [
    controls,
    css`
      .region {
        margin-top: 8px;
        overflow-x: auto;
      }
      table {
        width: 100%;
        border-collapse: collapse;
      }
      th,
      td {
        padding: 6px 12px 6px 0;
        border-bottom: 1px solid var(--act-hairline);
        text-align: left;
        vertical-align: top;
      }
      thead th {
        border-bottom-color: var(--act-axis);
        font: 600 12px/16px var(--act-font);
      }
      tbody th,
      code {
        font: 12px/18px ui-monospace, Menlo, Consolas, monospace;
      }
      td code {
        overflow-wrap: anywhere;
      }
      td.values {
        min-width: 150px;
      }
      td.meaning {
        min-width: 220px;
      }
      caption {
        padding-bottom: 4px;
        text-align: left;
      }
    `,
  ];

  get #own(): BuildWords {
    return buildWords(this.words.code);
  }

  get #lang(): 'en' | 'zh' {
    return this.words.code === 'en' ? 'en' : 'zh';
  }

  #plotRow(key: Key, initial: string): Row {
    const kind: { readonly type: string; readonly words?: readonly string[] } = schema[key];
    const { pattern, limits } = about[key];
    const values =
      kind.words?.join(' | ') ?? [pattern ?? kind.type, limitsText(limits)].filter(Boolean).join('; ');
    return { key, values, initial, meaning: about[key][this.#lang], attribute: embedKeys.includes(key) };
  }

  #labRow(key: string, kind: LabKey): Row {
    const values = kind.words?.join(' | ') ?? [kind.type, limitsText(kind.limits)].filter(Boolean).join('; ');
    const initial = Array.isArray(kind.default) ? kind.default.join(':') : String(kind.default);
    return { key, values, initial, meaning: kind.description[this.#lang], attribute: true };
  }

  get #rows(): readonly Row[] {
    const { figure, core } = this;
    const initial = valuesOf(defaultState(figurePages[figure], core.catalogue), core.catalogue);
    const plain = (list: readonly Key[]): readonly Row[] =>
      list.map((key) => this.#plotRow(key, initial[key]));
    if (figure === 'plot' || figure === 'compare') return plain(keys);
    const own = Object.entries(labSchema[figure]).map(([key, kind]) => this.#labRow(key, kind));
    return [...own, ...plain(['lang', 'theme'])];
  }

  override render(): unknown {
    const own = this.#own;
    return html`<div class="region" role="region" tabindex="0" aria-label=${own.reference}>
      <table>
        <caption class="small">&lt;act-${this.figure}&gt; · ${own.referenceHint}</caption>
        <thead>
          <tr>${own.heads.map((head) => html`<th scope="col">${head}</th>`)}</tr>
        </thead>
        <tbody>
          ${this.#rows.map(
            ({ key, values, initial, meaning, attribute }) => html`<tr data-key=${key}>
              <th scope="row">${key}</th>
              <td class="values"><code>${values}</code></td>
              <td><code>${initial}</code></td>
              <td class="meaning">${meaning}${attribute ? nothing : html` <span class="small">(${own.notAttribute})</span>`}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }
}

define('act-build-reference', ActBuildReference);
