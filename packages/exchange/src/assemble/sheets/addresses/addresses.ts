import type { Address } from '@vorrang/planning';
import { positionsOf } from '../../../parse/crs/geometry.ts';
import { defineSheet } from '../sheet.ts';
import { messages } from './messages.ts';

/** Where each house number of a street is: so that a project that says its address only has a place. Nobody who lives there is read. */
export const addresses = defineSheet({
  kind: 'addresses',
  label: messages.texts.addresses,
  names: /adresse|address|hausnummer/i,
  unmistakable: /^(hausnummer|hausnr\.?|house[ _-]?(number|no)|hnr)$/i,
  placed: true,
  unread: messages.texts.ofAddressesStreet,
  fields: {
    street: {
      label: messages.texts.text,
      heading: /^(stra(ß|ss)e(nname)?|street([ _-]?name)?|gasse)$/i,
      type: 'text',
      needed: true,
    },
    number: {
      label: messages.texts.houseNumber,
      heading: /^(hausnummer|hausnr\.?|house[ _-]?(number|no)|hnr|nr\.?|number)$/i,
      type: 'text',
      needed: true,
    },
  },
  merge(draft, rows) {
    const found = rows.flatMap((row): Address[] => {
      const [street, number] = [row.text('street'), row.text('number')];
      const [at] = row.geometry ? positionsOf(row.geometry) : [];
      return street === null || number === null || !at ? [] : [{ street, number, at }];
    });
    return { ...draft, facts: { ...draft.facts, address: [...draft.facts.address, ...found] } };
  },
});
