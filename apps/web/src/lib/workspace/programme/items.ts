import type { Group, Row } from '../rows.ts';

/** A line of the timetable: a project, or the name of a group (no row). */
export type Item = { key: string; group: Group; row: Row | null };

/** Groups with their names and rows, without the rows of those that are closed; the rows alone where nothing is grouped (null). */
export const itemsOf = (groups: readonly Group[], closed: ReadonlySet<string> | null): Item[] =>
  groups.flatMap((group) => [
    ...(closed ? [{ key: `group ${group.of}`, group, row: null }] : []),
    ...(closed?.has(group.of) ? [] : group.rows.map((row) => ({ key: row.id, group, row }))),
  ]);

/** The same set with or without one more. */
export const toggled = (set: ReadonlySet<string>, one: string): ReadonlySet<string> =>
  set.has(one) ? new Set([...set].filter((other) => other !== one)) : new Set([...set, one]);
