import { type Report, coarse } from '@vorrang/planning';
import { positionsOf } from '../../../parse/crs/geometry.ts';
import { defineSheet } from '../sheet.ts';
import { messages } from './messages.ts';

/** What citizens reported. Kind, day and place are read, to about eleven metres; names, texts, addresses and pictures never are. */
export const reports = defineSheet({
  kind: 'reports',
  label: messages.texts.reports,
  names: /report|meldung|anliegen|m(ä|ae)ngel|hinweise|service[ _-]?request|open311/i,
  unmistakable: /^(requested_datetime|service_request_id)$/i,
  placed: true,
  unread: messages.texts.onlyKind,
  fields: {
    reported: {
      label: messages.texts.text,
      heading:
        /^(service[ _-]?(name|code)|kategorie|category|art|kind|type|typ|anliegen(art)?|meldungs?(art|typ)|thema|topic|rubrik)$/i,
      type: 'text',
      needed: true,
    },
    date: {
      label: messages.texts.day,
      heading:
        /^(requested[ _-]?(datetime|at)|datum|date|tag|day|created([ _-]?(at|on|date))?|erstellt([ _-]?am)?|gemeldet([ _-]?am)?|eingang(sdatum)?|erfasst([ _-]?am)?|opened)$/i,
      type: 'day',
      needed: true,
    },
  },
  merge(draft, rows, note) {
    let placeless = 0;
    const found = rows.flatMap((row): Report[] => {
      const [kind, date] = [row.text('reported'), row.day('date', 'first')];
      if (kind === null || date === null) return [];
      if (!row.geometry) placeless++;
      return row.geometry ? [{ kind, date, at: coarse(positionsOf(row.geometry)[0]!) }] : [];
    });
    if (placeless > 0) note(withoutPlace(placeless, rows.length));
    return { ...draft, facts: { ...draft.facts, report: [...draft.facts.report, ...found] } };
  },
});

const withoutPlace = (count: number, all: number) => ({
  type: 'missing-cell',
  severity: 'warning' as const,
  row: null,
  column: null,
  value: null,
  message: messages.texts.missingCell({ count, all }),
});
