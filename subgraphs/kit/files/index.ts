export type { RowWriter } from './part-file';
export * from './read';
export { createRejects, reasonHead, type Rejects } from './rejects';
export { writeTemplate, type TemplateColumn, type TemplateSheet } from './template';
export { csvText, csvWriter, plainCell, plainCsv } from './write-csv';
export { xlsxWriter, type CellKind } from './write-xlsx';
