import type { Text } from '@vorrang/planning';
import { z } from 'zod';
import { messages } from './messages.ts';

/** The lists of a Scenario that a question may name something of, by the field that names it. */
export const listOf = {
  project: 'projects',
  other: 'projects',
  fundingSource: 'fundingSources',
  resource: 'resources',
  criterion: 'criteria',
  district: 'districts',
} as const;
/** A field that names something of the city. */
export type NamingField = keyof typeof listOf;

const said = (text: Text) => ({ description: text.en, titles: text });
const name = (text: Text) => z.string().min(1).meta(said(text));

/** One or two projects, by id; people may write a name. */
export const project = name(messages.texts.fields.project);
export const other = name(messages.texts.fields.other);
export const fundingSource = name(messages.texts.fields.fundingSource);
export const resource = name(messages.texts.fields.resource);
export const criterion = name(messages.texts.fields.criterion);
export const district = name(messages.texts.fields.district);
/** A year as people write it, 2030; in a fiscal year the one in which it begins. */
export const year = z.int().min(1900).max(2200).meta(said(messages.texts.fields.year));
/** Cents, below 0 for less. */
export const cents = z.int().meta(said(messages.texts.fields.cents));
/** Part of what there is, below 0 for less: −0.1 is a tenth less, −1 is nothing left. */
export const share = z.number().min(-1).max(10).meta(said(messages.texts.fields.share));
/** Units of a capacity in every period, below 0 for less. */
export const units = z.number().meta(said(messages.texts.fields.units));
/** How many times as much it weighs. */
export const factor = z.number().min(0).max(100).meta(said(messages.texts.fields.factor));
