import type { CityExport } from './cities.ts';
import type { EventRow } from './events.ts';

/** An import was called intake in backups and events: read until the next release, written no more. */
export function backupByTodaysNames(backup: CityExport): CityExport {
  if (!('intake' in backup)) return backup;
  const { intake, ...lists } = backup as CityExport & { intake: Record<string, unknown>[] };
  const renamed = ({ intakeId, ...row }: Record<string, unknown>) =>
    intakeId === undefined ? row : { ...row, importId: intakeId };
  return {
    ...lists,
    import: intake,
    project: lists.project.map(renamed),
    scenario: lists.scenario.map(renamed),
    fact: (lists.fact ?? []).map(renamed),
    event: (lists.event ?? []).map((row) => ({ ...row, operation: todaysOperation(String(row['operation'])) })),
  };
}

const todaysOperation = (operation: string) => operation.replace(/^intake\./, 'import.') as EventRow['operation'];
/** An event with the name its operation has today; the row itself is never changed. */
export const eventByTodaysName = (row: EventRow): EventRow => ({ ...row, operation: todaysOperation(row.operation) });
