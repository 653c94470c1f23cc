import {
  type Constraint,
  type Language,
  type Scenario,
  firstDayOf,
  lastDayBefore,
  ruleFields,
  inLanguage,
} from '@vorrang/planning';
import type { WrittenTable } from '../../formats/format.ts';
import { ruleColumns } from '../../assemble/sheets/rules/columns.ts';
import { listedRules, otherRule } from '../../assemble/sheets/rules/rules.ts';
import { isWorkPin } from './projects.ts';
import { messages } from './messages.ts';

/** Every rule but works in progress, which the list of projects says: in its own columns where a list can say it, else as written. */
export function rulesTable({ constraints, calendar, districts }: Scenario, language: Language): WrittenTable {
  const first = (period: number | undefined) => (period === undefined ? null : firstDayOf(calendar, period));
  const last = (period: number | undefined) => (period === undefined ? null : lastDayBefore(calendar, period + 1));
  // An import gives districts ids of its own; a name stays.
  const names = new Map(districts.map(({ id, name }) => [id, name]));
  const byName = (rule: Constraint) =>
    typeof rule['district'] === 'string'
      ? { ...rule, district: names.get(rule['district']) ?? rule['district'] }
      : rule;
  const cellsOf = (rule: Constraint): (string | number | null)[] => {
    const listed = Object.hasOwn(listedRules, rule.kind);
    const columns = listed ? ruleColumns(rule, calendar.periodsPerYear) : null;
    if (!columns)
      return [inLanguage(otherRule, language), '–', ...Array<null>(8).fill(null), JSON.stringify(byName(rule))];
    const { projects, from, to, count, quarters, saving, value } = columns;
    const { reason, citation } = ruleFields(rule);
    return [
      inLanguage(listedRules[rule.kind]!.label, language),
      projects.join('\n'),
      first(from),
      last(to),
      count ?? null,
      quarters ?? null,
      saving === undefined ? null : saving / 100,
      value ?? null,
      reason ?? null,
      citation ?? null,
      null,
    ];
  };
  return {
    name: messages[language].rules,
    columns: [...messages[language].columns.rules],
    rows: constraints.filter((rule) => !isWorkPin(rule)).map((rule) => ({ cells: cellsOf(rule) })),
  };
}
