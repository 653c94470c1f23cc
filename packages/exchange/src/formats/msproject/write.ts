import { firstDayOf, lastDayBefore, programmeOf } from '@vorrang/planning';
import { XMLBuilder } from 'fast-xml-parser';
import type { ExportedPlan, PlanFormat } from '../plan-format.ts';

/** A plan as a schedule of MS-Project (MSPDI): a task for every project, its phases below it, and "first – then" as links. */
export const msprojectPlan: PlanFormat = {
  name: 'msproject',
  label: 'MS-Project (XML)',
  ending: '.xml',
  mediaType: 'application/xml',
  write: (handed) => new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n${scheduleOf(handed)}`),
};

const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', format: true });
type Task = { UID: number; ID: number } & Record<string, unknown>;
/** Finish to start: the second begins after the first. */
const finishToStart = 1;

function scheduleOf({ scenario, plan }: ExportedPlan): string {
  const tasks: Task[] = [];
  const uidOf = new Map<string, number>();
  const days = (from: number, until: number) => ({
    Start: `${firstDayOf(scenario.calendar, from)}T08:00:00`,
    Finish: `${lastDayBefore(scenario.calendar, until)}T17:00:00`,
  });
  const add = (task: Record<string, unknown>): number => {
    const uid = tasks.length + 1;
    tasks.push({ UID: uid, ID: uid, ...task });
    return uid;
  };
  programmeOf(scenario, plan).forEach(({ project, mode, start, end, costCents }, i) => {
    const uid = add({
      Name: project.name,
      OutlineNumber: String(i + 1),
      OutlineLevel: 1,
      ...days(start, end),
      // MS-Project counts hundredths.
      Cost: costCents,
      PercentComplete: 0,
    });
    uidOf.set(project.id, uid);
    let at = start;
    mode.phases?.forEach(({ name, periods }, k) => {
      add({ Name: name, OutlineNumber: `${i + 1}.${k + 1}`, OutlineLevel: 2, ...days(at, at + periods) });
      at += periods;
    });
  });
  for (const rule of scenario.constraints as { kind: string; before?: string; after?: string }[]) {
    const [before, after] = [uidOf.get(rule.before ?? ''), uidOf.get(rule.after ?? '')];
    if (rule.kind !== 'precedence' || before === undefined || after === undefined) continue;
    const task = tasks[after - 1]!;
    task['PredecessorLink'] = [
      ...((task['PredecessorLink'] as unknown[] | undefined) ?? []),
      { PredecessorUID: before, Type: finishToStart },
    ];
  }
  return builder.build({
    Project: { '@xmlns': 'http://schemas.microsoft.com/project', Name: scenario.name, Tasks: { Task: tasks } },
  });
}
