type Row = Record<string, unknown>;
type Lists = { project: Row[]; scenario: Row[]; fact?: Row[]; event?: Row[]; intake?: Row[] };

/** An import was called intake in backups and events: read until the next release, written no more. */
export function backupByTodaysNames<Backup extends Lists>(backup: Backup): Backup {
  const { intake } = backup;
  if (intake === undefined) return backup;
  const renamed = ({ intakeId, ...row }: Row): Row => (intakeId === undefined ? row : { ...row, importId: intakeId });
  const event = (backup.event ?? []).map((row) => ({ ...row, operation: todaysOperation(String(row['operation'])) }));
  const today = { ...backup };
  delete today.intake;
  return Object.assign(today, {
    import: intake,
    project: backup.project.map(renamed),
    scenario: backup.scenario.map(renamed),
    fact: (backup.fact ?? []).map(renamed),
    event,
  });
}

/** The name that the operation of an event has today; the row itself is never changed. */
export const todaysOperation = <Operation extends string>(operation: Operation): Operation =>
  operation.replace(/^intake\./, 'import.') as Operation;
/** The name under which events from before have it. */
export const formerOperation = <Operation extends string>(operation: Operation): Operation =>
  operation.replace(/^import\./, 'intake.') as Operation;
