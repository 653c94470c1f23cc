type Ask = (method: string, path: string, body?: unknown, more?: Record<string, string>) => Promise<Response>;

/**
 * Asks as before, but takes a form with a file and its choices to a session, as the page does: sent once, then looked at (`…/imports/preview`) or
 * taken in (`…/imports`) by what was decided. The answer is that of the first step that refuses, else of the last.
 */
export const throughSession =
  (ask: Ask): Ask =>
  async (method, path, body, more) => {
    if (!(body instanceof FormData) || method !== 'POST') return ask(method, path, body, more);
    const [imports, looked] = path.split('/preview');
    const file = new FormData();
    const given = body.get('file');
    if (given !== null) file.append('file', given);
    const sent = await ask('POST', `${imports}/sessions`, file);
    if (!sent.ok) return sent;
    const { id } = (await sent.json()) as { id: string };
    const step = looked === undefined ? 'confirm' : 'preview';
    return ask('POST', `${imports}/sessions/${id}/${step}`, String(body.get('choices') ?? '{}'), more);
  };
