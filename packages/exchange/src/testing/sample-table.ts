/** Two projects, as a table that every writer writes. */
export const sampleTable = {
  name: 'Projekte',
  columns: ['Nr', 'Name', 'Kosten', 'Beginn'],
  rows: [
    {
      cells: ['A', 'Brücke', 1_234_567.89, '2027-03-01'],
      geometry: { type: 'Point' as const, coordinates: [16.37, 48.2] },
    },
    { cells: ['B', 'Platz', 20, 'Q3 2028'], geometry: { type: 'Point' as const, coordinates: [16.38, 48.21] } },
  ],
};
