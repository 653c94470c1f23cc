import { sampleTable } from '../../testing/sample-table.ts';
import { geojson } from './geojson.ts';

/** One small valid file. */
export const sample = () => geojson.writes!.write([sampleTable], new Date(0));
