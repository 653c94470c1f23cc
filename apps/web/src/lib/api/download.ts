import { ApiProblem, type PathParameters, addressOf, isProblem, unreachable } from './api.ts';
import type { paths } from './generated/contract.d.ts';

type FilePath = '/api/cities/{city}/tables/as/{format}';
type Body = paths[FilePath]['post']['requestBody']['content']['application/json'];

/** Has a file made of what the page shows and gives it to the browser as a download. Throws `ApiProblem`. */
export async function download(path: FilePath, at: PathParameters<FilePath>, body: Body): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(addressOf(path, at), { method: 'POST', headers, body: JSON.stringify(body) }).catch(
    () => null,
  );
  if (!response?.ok) {
    const refusal: unknown = await response?.json().catch(() => null);
    throw new ApiProblem(isProblem(refusal) ? refusal : unreachable(response?.status ?? 0));
  }
  const named = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? body.name;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = named;
  link.click();
  URL.revokeObjectURL(link.href);
}
