import { type Scenario, type Text, listed } from '@vorrang/planning';
import type { z } from 'zod';
import { type NamingField, listOf } from './fields.ts';
import { kinds } from './kinds.ts';
import { messages } from './messages.ts';
import type { AnyQuestion } from './question-kind.ts';
import type { Fields, Several } from './understanding/given.ts';
import { type Understanding, named, refused, which } from './understanding/understand.ts';
import { outsideCalendar } from './years.ts';

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
  const read: Fields = {};
  const several: Several[] = [];
  for (const [field, value] of Object.entries(parsed.data)) {
    if (!isNaming(field)) read[field] = value as number;
    else {
      const ids = named(String(value), scenario, field);
      if (ids.length === 0)
        return refused(messages.texts.refused.noSuch({ value: String(value), field: messages.texts.fields[field] }));
      read[field] = ids[0]!;
      if (ids.length > 1) several.push({ field, ids });
    }
  }
  const outside = outsideCalendar(scenario.calendar, read['year']);
  if (outside) return refused(outside);
  if (several.length > 0) return which(scenario, { name, given: read }, several);
  return { ok: true, asked: { name, given: read }, ignored: [] };
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
