import { sampleTable } from '../../testing/sample-table.ts';
import { csv } from './csv.ts';

/** One small valid file. */
export const sample = () => csv.writes!.write([sampleTable], new Date(0));
