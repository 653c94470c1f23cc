import type { QualityIssue, ProjectAnswer } from '@vorrang/api/types';
import { load as ask } from '#lib/api/api.ts';
import type { PageLoad } from './$types.js';

export const load: PageLoad = async ({ fetch, params }) =>
  ask<{
    projects: ProjectAnswer[];
    districts: { id: string; name: string }[];
    marks: QualityIssue[];
  }>(fetch, `/api/cities/${encodeURIComponent(params.city)}/projects`);
