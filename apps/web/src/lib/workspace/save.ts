import type { Scenario } from '@vorrang/planning';
import { ApiProblem, api } from '#lib/api/api.ts';
import type { Workspace } from './workspace.svelte.ts';

type At = { path: { city: string; id: string }; name: string };

/**
 * Saves what the draft says. Where somebody else has saved since, the draft is put on top of that and saved again, unless both have changed
 * the same: then both stand on the page. Null when it is saved, else why not.
 */
export async function saveDraft(workspace: Workspace, at: At): Promise<string | null> {
  try {
    await put(workspace, at);
    return null;
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    if (error.document.status !== 409) return error.message;
    const now = await api.get('/api/cities/{city}/scenarios/{id}', { params: { path: at.path } });
    workspace.open({ ...workspace.saved, scenario: now.scenario, revision: now.revision, isCurrent: false });
    return workspace.conflicts.length > 0 || workspace.refusal ? error.message : saveDraft(workspace, at);
  }
}

async function put(workspace: Workspace, { path, name }: At): Promise<void> {
  const { scenario, plan, saved } = workspace;
  const settings: Scenario = scenario;
  const { revision } = await api.put('/api/cities/{city}/scenarios/{id}', {
    params: { path },
    body: { revision: saved.revision, name, settings },
  });
  workspace.discard();
  workspace.open({ scenario, revision, plan, isCurrent: plan.status !== 'unknown' });
}
