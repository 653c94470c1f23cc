import type { DraftResource } from '../../draft.ts';
import { defineSheet } from '../sheet.ts';
import { messages } from './messages.ts';

/** Crews, planners and inspectors: how many there are. */
export const resources = defineSheet({
  kind: 'resources',
  label: messages.texts.resources,
  names: /ressource|resource|kapazit|crew|personal|staff|trupp/i,
  fields: {
    name: {
      label: messages.texts.text,
      heading: /^(ressource|resource|kapazit(ä|ae)t|name|bezeichnung|trupp|crew|team)$/i,
      type: 'text',
      needed: true,
    },
    unit: { label: messages.texts.unit, heading: /^(einheit|unit)$/i, type: 'text' },
    capacity: {
      label: messages.texts.number,
      heading: /^(kapazit(ä|ae)t|capacity|anzahl|number|vz(ä|ae)|fte)$/i,
      type: 'number',
    },
  },
  yearly: true,
  merge(draft, rows) {
    const fresh = rows.flatMap((row): DraftResource[] => {
      const name = row.text('name');
      const [capacity, years] = [row.number('capacity'), row.years('number')];
      return name === null || (capacity === null && years.length === 0)
        ? []
        : [{ name, unit: row.text('unit') ?? name, capacity, years }];
    });
    return { ...draft, resources: [...draft.resources, ...fresh] };
  },
});
