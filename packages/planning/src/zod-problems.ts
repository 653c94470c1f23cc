import type { z } from 'zod';
import { type Problem, pointer } from './problem.ts';
import type { Text } from './text.ts';

const types: Record<string, Text> = {
  string: { de: 'ein Text', en: 'a text' },
  number: { de: 'eine Zahl', en: 'a number' },
  int: { de: 'eine ganze Zahl', en: 'a whole number' },
  boolean: { de: 'true oder false', en: 'true or false' },
  array: { de: 'eine Liste', en: 'a list' },
  object: { de: 'ein Objekt', en: 'an object' },
  record: { de: 'ein Objekt', en: 'an object' },
  tuple: { de: 'eine Liste', en: 'a list' },
  date: { de: 'ein Datum wie 2027-03-20', en: 'a date like 2027-03-20' },
  email: { de: 'eine E-Mail-Adresse wie name@stadt.example', en: 'an e-mail address like name@city.example' },
  id: {
    de: 'eine Kennung mit 1 bis 100 Zeichen ohne Steuerzeichen',
    en: 'an id of 1 to 100 characters without control characters',
  },
  // A schema that zod cannot put into words names its expectation in place of a message.
  'city-id': {
    de: 'eine Kennung aus 2 bis 40 kleinen Buchstaben, Ziffern und Bindestrichen',
    en: 'an id of 2 to 40 lower-case letters, digits and hyphens',
  },
  currency: {
    de: 'eine Währung aus drei großen Buchstaben wie EUR',
    en: 'a currency of three capital letters like EUR',
  },
  'time-zone': { de: 'eine Zeitzone wie Europe/Vienna', en: 'a time zone like Europe/Vienna' },
  extent: {
    de: 'ein Ausschnitt mit Westen vor Osten und Süden vor Norden, in Grad',
    en: 'an extent with west before east and south before north, in degrees',
  },
};
const aValue: Text = { de: 'ein gültiger Wert', en: 'a valid value' };

/** Every problem zod found, as sentences: where (below `base`), what stood there, what was expected. */
export function problemsOf(error: z.ZodError, input: unknown, base: readonly PropertyKey[] = []): Problem[] {
  return error.issues.map((issue) => {
    const where = pointer([...base, ...issue.path]);
    const expected = expectation(issue);
    const found = shown(valueAt(input, issue.path));
    return {
      type: 'schema',
      pointer: where,
      message: {
        de: `${where || 'Die Datei'}: erwartet wird ${expected.de}, gefunden wurde ${found.de}.`,
        en: `${where || 'The file'}: expected ${expected.en}, found ${found.en}.`,
      },
    };
  });
}

function expectation(issue: z.core.$ZodIssue): Text {
  const named = types[issue.message];
  if (named) return named;
  switch (issue.code) {
    case 'invalid_type':
      return types[issue.expected] ?? aValue;
    case 'too_small':
      return bound(
        issue.origin,
        issue.inclusive ? 'mindestens' : 'mehr als',
        issue.inclusive ? 'at least' : 'more than',
        issue.minimum,
      );
    case 'too_big':
      return bound(
        issue.origin,
        issue.inclusive ? 'höchstens' : 'weniger als',
        issue.inclusive ? 'at most' : 'less than',
        issue.maximum,
      );
    case 'invalid_value':
      return issue.values.length === 1
        ? { de: `„${String(issue.values[0])}“`, en: `"${String(issue.values[0])}"` }
        : {
            de: `eines von ${issue.values.map(String).join(', ')}`,
            en: `one of ${issue.values.map(String).join(', ')}`,
          };
    case 'invalid_format':
      return types[issue.format] ?? aValue;
    case 'invalid_union':
      return issue.errors.flat().length
        ? issue.errors
            .flat()
            .map(expectation)
            .reduce((a, b) => ({ de: `${a.de} oder ${b.de}`, en: `${a.en} or ${b.en}` }))
        : { de: 'eine der bekannten Arten', en: 'one of the known kinds' };
    case 'custom':
      return types[String(issue.params?.['expected'])] ?? aValue;
    default:
      return aValue;
  }
}

function bound(origin: string, de: string, en: string, limit: number | bigint): Text {
  if (origin === 'array')
    return { de: `eine Liste mit ${de} ${limit} Einträgen`, en: `a list with ${en} ${limit} entries` };
  if (origin === 'string')
    return { de: `ein Text mit ${de} ${limit} Zeichen`, en: `a text with ${en} ${limit} characters` };
  return { de: `eine Zahl, ${de} ${limit}`, en: `a number, ${en} ${limit}` };
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}

function shown(value: unknown): Text {
  if (value === undefined) return { de: 'nichts', en: 'nothing' };
  if (value === null || value === '') return { de: 'ein leeres Feld', en: 'an empty field' };
  if (Array.isArray(value))
    return { de: `eine Liste mit ${value.length} Einträgen`, en: `a list with ${value.length} entries` };
  if (typeof value === 'object' && value !== null) return { de: 'ein Objekt', en: 'an object' };
  const text = typeof value === 'string' ? `„${value.slice(0, 60)}“` : String(value);
  return { de: text, en: typeof value === 'string' ? `"${value.slice(0, 60)}"` : text };
}
