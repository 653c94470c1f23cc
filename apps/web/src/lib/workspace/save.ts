import { ApiProblem, api } from '#lib/api/api.ts';
import type { Workspace } from './workspace.svelte.ts';

type At = { path: { city: string; id: string }; name: string };

/**
 * Saves what the draft says; what is done meanwhile stays a draft. Where somebody else has saved since, the draft is put on top of that and
 * saved again, unless both have changed the same: then both stand on the page. Null when it is saved, else why not.
 */
export async function saveDraft(workspace: Workspace, at: At): Promise<string | null> {
  const { scenario, plan, seconds, saved, draft } = workspace;
  const asked = { params: { path: at.path }, body: { revision: saved.revision, name: at.name, settings: scenario } };
  try {
    const { revision } = await api.put('/api/cities/{city}/scenarios/{id}', asked);
    workspace.hasSaved(draft.done.length, { scenario, revision, plan, isCurrent: seconds !== null });
    return null;
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    if (error.document.status !== 409) return error.message;
    const now = await api.get('/api/cities/{city}/scenarios/{id}', { params: { path: at.path } });
    workspace.foundSaved(now.scenario, now.revision);
    return workspace.conflicts.length > 0 || workspace.refusal ? error.message : saveDraft(workspace, at);
  }
}
