import { noChoices } from '../assemble/choices.ts';
import { draftFrom, understand } from '../assemble/understand.ts';
import { tablesIn } from './read.ts';

type Given = { name: string; content: string | Uint8Array };
type Answered = { accepted?: 'all' | string[]; crs?: number | null };

/** What files given together say about a city, and whether there is a list of projects among them. */
export async function factsOf(files: Given[], { accepted = [], crs = null }: Answered = {}) {
  const tables = await Promise.all(files.map(({ name, content }) => tablesIn(content, name)));
  const understood = understand(tables.flat(), null);
  if (!understood.ok) throw new Error(understood.problems[0]!.message.en);
  const draft = draftFrom(understood.value, { ...noChoices, accepted }, { extent: null, crs });
  return { list: understood.value.list, ...draft };
}

export const factsIn = (name: string, content: string | Uint8Array, accepted: 'all' | string[] = []) =>
  factsOf([{ name, content }], { accepted });
