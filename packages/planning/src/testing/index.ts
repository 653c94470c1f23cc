export * from './examples.ts';
export * from './scratch.ts';
export * from './workbook.ts';
