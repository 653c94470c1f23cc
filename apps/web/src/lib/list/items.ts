/** Rows that share something; what it is, `of` says. */
export type Group<Row> = { of: string; rows: readonly Row[] };
/** A line of a long list: a row, or the name of a group (no row). */
export type Item<Row> = { key: string; group: Group<Row>; row: Row | null };

/** Groups with their names and rows, without the rows of those that are closed; the rows alone where nothing is grouped (null). */
export const itemsOf = <Row extends { id: string }>(
  groups: readonly Group<Row>[],
  closed: ReadonlySet<string> | null,
): Item<Row>[] =>
  groups.flatMap((group) => [
    ...(closed ? [{ key: `group ${group.of}`, group, row: null }] : []),
    ...(closed?.has(group.of) ? [] : group.rows.map((row) => ({ key: row.id, group, row }))),
  ]);

/** The same set with or without one more. */
export const toggled = (set: ReadonlySet<string>, one: string): ReadonlySet<string> =>
  set.has(one) ? new Set([...set].filter((other) => other !== one)) : new Set([...set, one]);
