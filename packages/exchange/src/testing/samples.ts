import { formats } from '../formats/index.ts';

type Sample = { sample: () => Uint8Array | Promise<Uint8Array> };

/** One small valid file of every format that is read, by its name: `sample.ts` in the folder of the format. */
export const samples = async (): Promise<Record<string, Uint8Array>> =>
  Object.fromEntries(
    await Promise.all(
      formats.map(async ({ name }) => {
        const { sample } = (await import(`../formats/${name}/sample.ts`)) as Sample;
        return [name, await sample()] as const;
      }),
    ),
  );
