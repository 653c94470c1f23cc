import { type Work, analyses } from './analyses.ts';

/** What a thread of the pool does. */
export default ({ name, given }: Work): unknown => (analyses[name] as (...given: unknown[]) => unknown)(...given);
