// A table as a CSV file, handed to the reader's browser. It comes with the export dialog, which has what it takes.
import type { Core } from '../core/types.ts';
import type { ViewState } from '../model/state.ts';
import { writeTable } from '../plot/write-csv.ts';
import { download } from './export-files.ts';
import { permalink } from './permalink.ts';
import type { TableContent } from './table-files.ts';

export function saveTable(content: TableContent, file: string, core: Core, state: ViewState): void {
  const { title, head, rows } = content;
  const about = { title, functions: [], variant: '', permalink: permalink(state, core) };
  download(new Blob([writeTable(about, head, rows)], { type: 'text/csv' }), file);
}
