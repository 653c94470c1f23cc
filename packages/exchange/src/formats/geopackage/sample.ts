import { sampleTable } from '../../testing/sample-table.ts';
import { geopackage } from './geopackage.ts';

/** One small valid file. */
export const sample = () => geopackage.writes!.write([sampleTable], new Date(0));
