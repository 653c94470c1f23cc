import { defaultSystems, isBlocked, keyOf } from '@vorrang/exchange';
import type { ImportPreview } from './answers.ts';
import type { Drafted } from './drafted.ts';
import { previewWithFormerNames } from './former-names.ts';
import { factsIn } from './new-import.ts';
import { type ReimportDiff, newerAnswer } from './reimport-diff.ts';

export function previewOf(
  {
    session: { fileName },
    sheets,
    rows,
    mapping,
    draft,
    assumptions,
    notices,
    lastTime,
    nonProjectRowDetails,
  }: Drafted,
  newer: ReimportDiff | null,
): ImportPreview {
  return previewWithFormerNames({
    fileName,
    rows,
    projects: draft.projects.length,
    mapping,
    problems: [...draft.problems, ...(newer?.problems ?? notices)].map((one) => ({ ...one, key: keyOf(one) })),
    lastTime,
    blocked: isBlocked(draft) || (newer?.problems ?? notices).some(({ severity }) => severity === 'error'),
    newer: newer && newerAnswer(newer),
    sample: draft.projects.slice(0, 8),
    sheets,
    auxiliary: {
      funding: draft.funding.length,
      resources: draft.resources.length,
    },
    facts: factsIn(draft),
    crs: draft.crs,
    systems: draft.hasPlaces ? defaultSystems() : [],
    places: draft.projects.flatMap(({ id, name, geometry }) => (geometry ? [{ id, name, geometry }] : [])),
    listedCents: draft.projects.reduce((sum, project) => sum + project.costCents, 0),
    assumptions,
    nonProjectRows: draft.nonProjectRows,
    nonProjectRowDetails,
    reconciliation: draft.reconciliation,
  });
}
