import type { DraftProject } from '../../draft.ts';
import { defineSheet, unknownProject } from '../sheet.ts';
import { messages } from './messages.ts';

/** The parts of a project one after the other, from concept to works. */
export const phases = defineSheet({
  kind: 'phases',
  label: messages.texts.phases,
  names: /phase|termin|ablauf|schedule|milestone|meilenstein/i,
  fields: {
    project: {
      label: messages.texts.text,
      heading:
        /^(project([ _-]?(id|no|number))?|projekt(nr\.?|nummer|-?id)?|vorhaben(s?nummer|s?code)?|nr\.?|id|kennung)$/i,
      type: 'text',
      needed: true,
    },
    phase: {
      label: messages.texts.phase,
      heading: /^(phase|abschnitt|name|bezeichnung|schritt|step)$/i,
      type: 'text',
      needed: true,
    },
    start: {
      label: messages.texts.day,
      heading: /^(beginn|start([ _-]?date)?|von|anfang)$/i,
      type: 'day',
      needed: true,
    },
    end: {
      label: messages.texts.end,
      heading: /^(ende|end([ _-]?date)?|bis|fertig(stellung)?|finish)$/i,
      type: 'day',
      needed: true,
    },
  },
  merge(draft, rows, note) {
    const found = new Map<string, DraftProject['phases']>();
    const known = new Set(draft.projects.map(({ id }) => id));
    for (const row of rows) {
      const [project, name] = [row.text('project'), row.text('phase')];
      const [start, end] = [row.day('start', 'first'), row.day('end', 'last')];
      if (project === null || name === null || start === null || end === null || end < start) continue;
      if (!known.has(project)) note(unknownProject(row.row, project, [...known]));
      else found.set(project, [...(found.get(project) ?? []), { name, start, end }]);
    }
    const projects = draft.projects.map((project) => {
      const own = found.get(project.id)?.sort((a, b) => a.start.localeCompare(b.start));
      return own ? { ...project, phases: own, start: own[0]!.start, end: own.reduce(latest, '') } : project;
    });
    return { ...draft, projects };
  },
});

const latest = (day: string, { end }: { end: string }): string => (end > day ? end : day);
