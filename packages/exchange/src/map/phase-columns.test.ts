import { expect, test } from 'vitest';
import { phaseColumns, phasesIn } from './phase-columns.ts';

test('columns in pairs are phases; what happened goes before what was planned', () => {
  const columns = ['Nr', 'Planung Beginn', 'Planung Ende', 'Bau Beginn', 'Bau Ende', 'Bau Ende Ist'];
  expect(phaseColumns(columns)).toEqual([
    { name: 'Planung', start: [1], end: [2] },
    { name: 'Bau', start: [3], end: [5, 4] },
  ]);
  const row = { row: 2, cells: ['A', '1.1.2027', '30.6.2027', 'Q3 2027', '2028', '30.9.2028'] };
  expect(phasesIn(row, phaseColumns(columns), 'day-first')).toEqual([
    { name: 'Planung', start: '2027-01-01', end: '2027-06-30' },
    { name: 'Bau', start: '2027-07-01', end: '2028-09-30' },
  ]);
});

test('milestones of a nested record are phases too', () => {
  expect(
    phaseColumns([
      'milestones.design_start.projected',
      'milestones.design_start.actual',
      'milestones.design_complete.projected',
      'milestones.construction_start.projected',
      'milestones.construction_complete.projected',
    ]),
  ).toEqual([
    { name: 'design', start: [1, 0], end: [2] },
    { name: 'construction', start: [3], end: [4] },
  ]);
});

test.each([[['Baubeginn', 'Bauende']], [['Start', 'End']], [['von', 'bis', 'Planung Beginn']]])(
  '%j are no phases',
  (columns) => expect(phaseColumns(columns)).toEqual([]),
);
