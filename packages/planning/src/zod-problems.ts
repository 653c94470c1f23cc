import type { z } from 'zod';
import { type Problem, type Whole, pointer } from './problem.ts';
import { type Text, everywhere } from './text.ts';
import { messages } from './messages.ts';
import { type Place, valueAt } from './place.ts';

// A schema that zod cannot put into words names its expectation in place of a message.
const types: Record<string, Text> = messages.texts.expected;
const { aValue } = messages.texts;

/**
 * Every problem zod found, as sentences: where (below `base`, or in the whole), what stood there, what was expected. Never fails.
 * Source: RFC 6901 (places).
 */
export function problemsOf(
  error: z.ZodError,
  input: unknown,
  base: readonly PropertyKey[] = [],
  whole: Whole = 'file',
): Problem[] {
  return error.issues.map((issue) => {
    const where = pointer([...base, ...issue.path]);
    const expected = expectation(issue);
    const found = shown(valueAt(input, issue.path as Place));
    return {
      type: 'schema',
      pointer: where,
      message: messages.texts.expectedFound({ whole: where === '' ? whole : 'part', where, expected, found }),
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
      return bound(issue.origin, issue.inclusive ? 'least' : 'above', issue.minimum);
    case 'too_big':
      return bound(issue.origin, issue.inclusive ? 'most' : 'below', issue.maximum);
    case 'invalid_value':
      return issue.values.length === 1
        ? messages.texts.oneValue({ value: String(issue.values[0]) })
        : messages.texts.oneOf({ values: issue.values.map(String).join(', ') });
    case 'invalid_format':
      return types[issue.format] ?? aValue;
    case 'invalid_union':
      return issue.errors.flat().length
        ? issue.errors
            .flat()
            .map(expectation)
            .reduce((a, b) => messages.texts.either({ a, b }))
        : messages.texts.knownKinds;
    case 'custom':
      return types[String(issue.params?.['expected'])] ?? aValue;
    default:
      return aValue;
  }
}

function bound(origin: string, limit: 'least' | 'above' | 'most' | 'below', amount: number | bigint): Text {
  const n = String(amount);
  if (origin === 'array') return messages.texts.aListWith({ limit, n });
  if (origin === 'string') return messages.texts.aTextWith({ limit, n });
  return messages.texts.aNumber({ limit, n });
}

function shown(value: unknown): Text {
  if (value === undefined) return messages.texts.nothing;
  if (value === null || value === '') return messages.texts.emptyField;
  if (Array.isArray(value)) return messages.texts.aListOf({ n: value.length });
  if (typeof value === 'object' && value !== null) return messages.texts.expected.object;
  if (typeof value === 'string') return messages.texts.oneValue({ value: value.slice(0, 60) });
  return everywhere(String(value));
}
