import { z } from 'zod';

/**
 * A field that Vorrang writes beyond the format, under a name that a file from elsewhere may use for something else: whatever stands there is
 * kept and given back. Its type is what Vorrang writes; read it with `asWritten` where another shape would do harm.
 */
export function beyondFormat<S extends z.ZodType>(schema: S) {
  const { $schema: _, ...shape } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return z.custom<z.output<S>>(() => true).meta(shape);
}

/**
 * What Vorrang has written in such a field.
 * Failure: undefined where there is nothing, or something else.
 * Source: packages/planning/scenario-format.md, "Conventions": unknown fields are kept.
 */
export const asWritten = <S extends z.ZodType>(schema: S, value: unknown): z.output<S> | undefined =>
  schema.safeParse(value).data;
