import { z } from '@hono/zod-openapi';
import { withFormerNames } from '@vorrang/exchange';
import type { Context } from 'hono';
import { formerly, tellDeprecated } from '../deprecated.ts';

/** Names of choices until the next release, and those they have now. */
const ofChoices: Readonly<Record<string, string>> = { aside: 'ignoredSheets', leaveOut: 'excludedRows' };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isFormer = (name: string): boolean => Object.hasOwn(ofChoices, name);

/** Choices by the names they have today; a former name counts only where today's is not there. */
export const choicesByTodaysNames = (given: unknown): unknown =>
  isRecord(given)
    ? {
        ...Object.fromEntries(
          Object.entries(given).map(([name, value]) => [isFormer(name) ? ofChoices[name]! : name, value]),
        ),
        ...Object.fromEntries(Object.entries(given).filter(([name]) => !isFormer(name))),
      }
    : given;

/** Tells whoever chose by a former name. */
export async function tellFormerChoices(c: Context): Promise<void> {
  const given: unknown = await c.req.json();
  if (isRecord(given) && Object.keys(given).some(isFormer)) tellDeprecated(c);
}

export const formerRows = { leftOut: formerly(z.int(), 'excluded') };
export const formerMoney = { leftOutCents: formerly(z.number(), 'unplannedCents') };
export const formerPreview = {
  leftOut: formerly(z.array(z.int()), 'nonProjectRows'),
  aside: formerly(
    z.array(z.object({ row: z.int(), why: z.string(), name: z.string(), status: z.string().nullable() })),
    'nonProjectRowDetails',
  ),
  beside: formerly(z.object({ funding: z.int(), resources: z.int() }), 'auxiliary'),
};

type Preview = {
  nonProjectRows: number[];
  nonProjectRowDetails: { row: number; why: string; name: string; status: string | null }[];
  auxiliary: { funding: number; resources: number };
  reconciliation: Parameters<typeof withFormerNames>[0];
};

/** A preview with its former names beside today's. */
export const previewWithFormerNames = <P extends Preview>(preview: P) => ({
  ...preview,
  reconciliation: withFormerNames(preview.reconciliation),
  leftOut: preview.nonProjectRows,
  aside: preview.nonProjectRowDetails.map((one) => ({ ...one, why: one.why === 'excluded' ? 'left-out' : one.why })),
  beside: preview.auxiliary,
});
