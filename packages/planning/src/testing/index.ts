export * from './scratch.ts';
export * from './workbook.ts';
