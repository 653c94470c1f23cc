import type { Change } from '@vorrang/planning';
import type { SortKey } from '../listing.ts';
import type { Edit } from './steps.ts';

const cells: Record<string, SortKey> = {
  name: 'name',
  category: 'kind',
  district: 'district',
  mandatory: 'mandatory',
  earliestStart: 'earliest',
  finishBy: 'deadline',
  fundingSources: 'sources',
  description: 'description',
  sources: 'quality',
};

/** The cell in which a change is seen. */
export const cellOf = ({ at }: Change): SortKey =>
  at.at(-1) === 'followUpCostPerYearCents' ? 'followUp' : (cells[String(at[0])] ?? 'cost');

/** The cells of each project that edits have touched. */
export const cellsIn = (edits: readonly Edit[]): ReadonlyMap<string, ReadonlySet<SortKey>> =>
  new Map(edits.map(({ project, changes }) => [project, new Set(changes.map(cellOf))]));
