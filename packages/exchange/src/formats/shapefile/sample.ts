import { strToU8, zipSync } from 'fflate';
import { dbfTable, shpOf } from '../../testing/made-files.ts';

/** One small valid file. */
export const sample = () =>
  zipSync({
    'a.shp': shpOf([
      [16.37, 48.2],
      [16.38, 48.21],
    ]),
    'a.dbf': dbfTable(
      [
        { name: 'NAME', type: 'C', length: 20 },
        { name: 'KOSTEN', type: 'N', length: 12 },
        { name: 'BEGINN', type: 'D', length: 8 },
      ],
      [
        ['Größe Straße', '125000.50', '20270301'],
        ['Platz', '20', ''],
      ],
    ),
    'a.prj': strToU8('GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984"]]'),
  });
