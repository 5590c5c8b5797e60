// The table of functions as a file has it: numbers in full.
import { frameworks } from '../model/table.ts';
import type { FunctionRow } from '../model/tableRows.ts';
import { rangeText } from './function-row.ts';
import type { TableContent } from './table-files.ts';

const head = [
  ...['id', 'name', 'family', 'year', 'lowest', 'highest', 'range', 'class', 'monotone', 'f(0)', 'steepest'],
  ...["E f'^2", 'nearly flat', ...frameworks],
];

function cells({ info, year, computed }: FunctionRow): readonly (string | number)[] {
  const { properties, zero, flat } = computed ?? { properties: null, zero: Number.NaN, flat: Number.NaN };
  return [
    ...[info.id, info.name, info.family, year ?? Number.NaN],
    ...(properties?.range ?? [Number.NaN, Number.NaN]),
    ...[properties === null ? '' : rangeText(properties), properties?.smoothness ?? ''],
    properties === null ? '' : properties.monotone ? 'yes' : 'no',
    ...[zero, properties?.lipschitz?.value ?? Number.NaN, properties?.moments.edf2 ?? Number.NaN, flat],
    ...frameworks.map((framework) => info.frameworks[framework] ?? ''),
  ];
}

/** The rows as they stand. */
export function tableContent(rows: readonly FunctionRow[], title: string): TableContent {
  return { title, head, rows: rows.map(cells) };
}
