import { type Scenario, type Text, listed } from '@vorrang/planning';
import type { z } from 'zod';
import { type NamingField, listOf } from './fields.ts';
import { kinds } from './kinds.ts';
import { messages } from './messages.ts';
import type { AnyQuestion } from './question-kind.ts';
import type { Given } from './understanding/given.ts';
import { type Understanding, named } from './understanding/understand.ts';
import { inCalendar } from './years.ts';

const isNaming = (field: string): field is NamingField => Object.hasOwn(listOf, field);

/** A question that comes by its fields: names are taken for ids where they fit one thing; what is wrong is told in a sentence. */
export function taken(
  { name, given }: { name: string; given: Record<string, unknown> },
  scenario: Scenario,
): Understanding {
  const kind: AnyQuestion | undefined = kinds.find((one) => one.name === name);
  if (!kind) return refused(messages.texts.refused.unknown);
  const parsed = kind.asks.safeParse(given);
  if (!parsed.success)
    return refused(messages.texts.refused.wanting({ question: kind.title, fields: fieldsIn(parsed.error, kind) }));
  const read: Given = {};
  for (const [field, value] of Object.entries(parsed.data)) {
    if (!isNaming(field)) read[field] = value as number;
    else {
      const ids = named(String(value), scenario, field);
      if (ids.length !== 1) return notOne(scenario, { field, value: String(value), ids });
      read[field] = ids[0]!;
    }
  }
  const { first, last } = inCalendar(scenario.calendar);
  const year = read['year'];
  if (typeof year === 'number' && (year < first || year > last))
    return refused(messages.texts.refused.year({ year: String(year), first: String(first), last: String(last) }));
  return { ok: true, asked: { name, given: read }, ignored: [] };
}

const refused = (sentence: Text): Understanding => ({ ok: false, sentence, choices: [] });

function notOne(
  scenario: Scenario,
  { field, value, ids }: { field: NamingField; value: string; ids: readonly string[] },
) {
  if (ids.length === 0) return refused(messages.texts.refused.noSuch({ value, field: messages.texts.fields[field] }));
  const names = ids.slice(0, 6).map((id) => scenario[listOf[field]].find((one) => one.id === id)!.name);
  return refused(messages.texts.refused.which({ names }));
}

/** Which fields a schema finds missing or wrong, each as it is called. */
function fieldsIn(error: z.ZodError, kind: AnyQuestion): Text {
  const fields = new Set(
    error.issues.flatMap(({ path, message }) => (path.length > 0 ? [String(path[0])] : message.split(' '))),
  );
  const known = [...fields].filter((field): field is keyof typeof messages.texts.fields =>
    Object.hasOwn(messages.texts.fields, field),
  );
  return listed(
    (known.length > 0 ? known : (Object.keys(kind.asks.shape) as typeof known)).map(
      (field) => messages.texts.fields[field],
    ),
  );
}
