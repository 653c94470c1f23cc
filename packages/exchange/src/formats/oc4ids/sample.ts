import { documents } from '../../testing/documents.ts';

/** One small valid file. */
export const sample = () => new TextEncoder().encode(JSON.stringify(documents.oc4ids));
