// <act-function-table>: all functions with their shapes and facts, sorted by any column and narrowed by filters.
import { html, nothing, type PropertyValues } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { encode } from '../model/codec.ts';
import { defaultState, type Sort } from '../model/state.ts';
import { type Filter, frameworks, type SortColumn } from '../model/table.ts';
import { countWith, type FunctionRow, selectRows, yearOf } from '../model/tableRows.ts';
import { setPage } from '../model/pages.ts';
import { choose, sortBy } from '../model/transitions.ts';
import { controls } from '../styles/controls.ts';
import { CompareView } from './compare-view.ts';
import { define } from './define.ts';
import { computedFacts, computeFacts } from './function-facts.ts';
import { functionCells, type Mark } from './function-row.ts';
import { tableContent } from './function-table-content.ts';
import { functionTableStyles } from './function-table-styles.ts';
import { styled } from './styled.ts';
import './table-files.ts';
import type { TableContent } from './table-files.ts';
import './table-filter.ts';
import { sendStep } from './transition.ts';

const rowsPerFrame = 24;

/** Whether a column holds what has to be computed. */
function needsFacts(sort: Sort | null): boolean {
  return sort !== null && !['name', 'family', 'year', ...frameworks].includes(sort.column);
}

interface Column {
  /** Of the words; null for the bars beside a number. */
  readonly key:
    | 'shape'
    | 'slope'
    | 'name'
    | 'year'
    | 'range'
    | 'smooth'
    | 'monotone'
    | 'zero'
    | 'steepest'
    | 'edf2'
    | 'flat'
    | null;
  readonly sort: SortColumn | null;
  readonly start?: boolean;
}

const columns: readonly Column[] = [
  { key: 'shape', sort: null, start: true },
  { key: 'slope', sort: null, start: true },
  { key: 'name', sort: 'name', start: true },
  { key: 'year', sort: 'year', start: true },
  { key: 'range', sort: 'lowest', start: true },
  { key: 'smooth', sort: 'smooth', start: true },
  { key: 'monotone', sort: 'monotone', start: true },
  { key: 'zero', sort: 'zero' },
  { key: 'steepest', sort: 'steepest' },
  { key: 'edf2', sort: 'edf2' },
  { key: null, sort: null },
  { key: 'flat', sort: 'flat' },
];

export class ActFunctionTable extends CompareView {
  static override readonly properties = {
    ...CompareView.properties,
    only: { attribute: false },
    tools: { attribute: false },
    home: { attribute: false },
    typed: { state: true },
    most: { state: true },
  };

  /** The ids of the rows, in their order; null for all there are. */
  declare only: ReadonlySet<string> | null;
  /** Whether the rows can be searched, narrowed and saved. */
  declare tools: boolean;
  /** The explorer's address, '' on its own pages; null where it is not known. */
  declare home: string | null;
  /** Part of a name; no part of the link. */
  declare typed: string;
  /** Rows in the page so far: they come over several frames, so that none waits for all. */
  declare most: number;

  readonly #rows = new Map<string, FunctionRow>();
  #stop = (): void => undefined;

  constructor() {
    super();
    this.only = null;
    this.tools = true;
    this.home = '';
    this.typed = '';
    this.most = rowsPerFrame;
  }

  static override readonly styles = [controls, functionTableStyles];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#compute();
  }

  protected override firstUpdated(_changed: PropertyValues): void {
    this.#compute();
  }

  protected override updated(): void {
    if (this.most >= this.core.catalogue.length) return;
    requestAnimationFrame(() => {
      this.most += rowsPerFrame;
    });
  }

  #compute(): void {
    this.#stop();
    this.#stop = computeFacts(this.core, () => this.requestUpdate(), this.only);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (this.hasUpdated && changed.has('only') && this.#rest.length > 0) this.#compute();
  }

  get #rest(): readonly FunctionRow[] {
    return this.#all.filter(({ computed }) => computed === null);
  }

  /** What the table holds, once all of it has been computed. */
  async whole(): Promise<TableContent> {
    while (this.#rest.length > 0 && this.isConnected) await new Promise((resolve) => setTimeout(resolve, 20));
    return this.#content(this.#selected);
  }

  #content(rows: readonly FunctionRow[]): TableContent {
    const all = this.core.catalogue.length,
      { allFunctions } = this.more;
    return tableContent(
      rows,
      rows.length === all ? allFunctions : `${allFunctions}: ${rows.length} / ${all}`,
    );
  }

  /** A row is a new object only when what is known of it has changed: the others are not rendered again. */
  get #all(): readonly FunctionRow[] {
    const facts = computedFacts(this.core);
    const { only, core } = this;
    const places = only === null ? null : [...only];
    const infos =
      places === null
        ? core.catalogue
        : core.catalogue
            .filter(({ id }) => places.includes(id))
            .sort((a, b) => places.indexOf(a.id) - places.indexOf(b.id));
    return infos.map((info) => {
      const before = this.#rows.get(info.id);
      const computed = facts.get(info.id) ?? null;
      if (before !== undefined && before.computed === computed) return before;
      const row = { info, year: yearOf(info), computed };
      this.#rows.set(info.id, row);
      return row;
    });
  }

  /** Colours of the functions that are compared, by id. */
  get #marks(): ReadonlyMap<string, number | null> {
    const marks = new Map<string, number | null>();
    for (const { item, slot } of this.shown) if (!marks.has(item.id)) marks.set(item.id, slot);
    return marks;
  }

  #open(event: MouseEvent, id: string): void {
    // Elsewhere there is no page to go to but by the link, in a tab of its own.
    if (this.home !== '') return;
    // With a key held down the browser opens the link itself, in a tab of its own.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    // Whoever marks text does not want to leave.
    if (!(event.target instanceof HTMLAnchorElement) && getSelection()?.type === 'Range') return;
    event.preventDefault();
    const { catalogue } = this.core;
    sendStep(this, (state) => choose(setPage(state, 'explore', catalogue), id), 'push');
  }

  get #selected(): readonly FunctionRow[] {
    const { state, words } = this;
    // What is computed comes row by row: nothing moves about until it is all there.
    const sort = this.#rest.length > 0 && needsFacts(state.sort) ? null : state.sort;
    return selectRows(this.#all, state.filter, this.typed, sort, words.code);
  }

  override render(): unknown {
    const { state, more } = this;
    const { table } = more;
    const all = this.#all;
    const missing = this.#rest.length;
    const rows = this.#selected;
    const marks = this.#marks;
    return html`
      ${this.tools ? this.#tools(all, rows) : nothing}
      <div class="region" role="region" tabindex="0" aria-label=${more.allFunctions}>
        <table role="table" aria-busy=${missing > 0} data-sort=${state.sort?.column ?? ''}>
          <caption class="hidden">
            ${table.caption(rows.length, all.length)}
          </caption>
          <thead role="rowgroup">
            <tr role="row">
              ${columns.map((column) => this.#head(column))}
              ${frameworks.map((framework) => this.#sortable(framework, table.frameworks[framework], 'dot'))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            ${repeat(
              rows.slice(0, this.most),
              ({ info }) => info.id,
              (row) => this.#row(row, marks.get(row.info.id)),
            )}
          </tbody>
        </table>
      </div>
      ${rows.length === 0 && missing === 0 ? this.#none() : nothing}
      <p class="note small">${missing === 0 ? table.note : table.computing(missing)}</p>
    `;
  }

  #none(): unknown {
    const { table } = this.more;
    return html`<p class="none">
      ${table.none}
      ${this.tools ? html`<button class="quiet" @click=${this.#clear}>${table.clear}</button>` : nothing}
    </p>`;
  }

  /** The button goes with what it takes away: the keyboard goes on where a name is typed. */
  #clear(): void {
    this.typed = '';
    sendStep(this, (state) => ({ ...state, filter: [] }));
    this.renderRoot.querySelector<HTMLElement>('.tools input')?.focus();
  }

  #tools(all: readonly FunctionRow[], rows: readonly FunctionRow[]): unknown {
    const { state, more, words } = this;
    const { table } = more;
    return html`<div class="tools">
        <span class="count" role="status">${table.count(rows.length, all.length)}</span>
        <input
          type="search"
          aria-label=${table.search}
          placeholder=${table.searchPlaceholder}
          .value=${this.typed}
          @input=${(event: Event) => {
            this.typed = (event.target as HTMLInputElement).value;
          }}
        />
        <act-table-filter
          .chosen=${state.filter}
          .count=${(filter: Filter) => countWith(all, state.filter, filter)}
          .words=${words}
        ></act-table-filter>
        ${
          this.home === ''
            ? html`<act-table-files .core=${this.core} .state=${state} .content=${this.#content(rows)} .words=${words}></act-table-files>`
            : nothing
        }
      </div>`;
  }

  #row(row: FunctionRow, mark: Mark): unknown {
    const { core, words, more } = this;
    const { id } = row.info;
    return guard([row, mark, words.code], () => {
      const { lang } = this.state;
      const opened = { ...choose(defaultState('explore', core.catalogue), id), lang };
      const colour = typeof mark === 'number' ? `var(--act-line-${mark + 1})` : null;
      return html`<tr
        role="row"
        class=${mark === undefined ? '' : 'compared'}
        data-id=${id}
        ${styled({ '--row-colour': colour })}
        @click=${(event: MouseEvent) => this.#open(event, id)}
      >
        ${functionCells(core, row, mark, this.#link(row.info.name, encode(opened, core.catalogue)), more)}
      </tr>`;
    });
  }

  #link(name: string, query: string): unknown {
    const { home } = this;
    if (home === null) return name;
    if (home === '') return html`<a href=${query}>${name}</a>`;
    return html`<a href=${home + query} target="_blank" rel="noopener">${name}</a>`;
  }

  #head(column: Column): unknown {
    const { columns: names } = this.more.table;
    const { key, sort, start } = column;
    if (key === null) return html`<td role="cell"></td>`;
    if (sort === null) return html`<th scope="col" role="columnheader" class="start math">${names[key]}</th>`;
    return this.#sortable(sort, names[key], `${start ? 'start' : ''} ${key}`);
  }

  #sortable(column: SortColumn, name: string, classes: string): unknown {
    const { sort } = this.state;
    const chosen = sort?.column === column;
    const way = sort?.descending ? 'descending' : 'ascending';
    return html`<th scope="col" role="columnheader" class=${classes} aria-sort=${chosen ? way : nothing}>
      <button aria-label=${this.words.sortBy(name)} @click=${() => sendStep(this, (state) => sortBy(state, column))}>
        ${name}${chosen ? (sort.descending ? ' ▾' : ' ▴') : ''}
      </button>
    </th>`;
  }
}

define('act-function-table', ActFunctionTable);
