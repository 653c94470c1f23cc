import { sampleTable } from '../../testing/sample-table.ts';
import { xlsx } from './xlsx.ts';

/** One small valid file. */
export const sample = () => xlsx.writes!.write([sampleTable], new Date(0));
