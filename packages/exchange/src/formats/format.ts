import type { Result } from '@vorrang/planning';
import type { Geometry } from '../parse/crs/geometry.ts';
import type { GivenFile } from '../detect/source-file.ts';
import type { Table } from '../parse/table.ts';

/** A table to be written: numbers stay numbers, places are in degrees. */
export type WrittenTable = {
  name: string;
  columns: readonly string[];
  rows: readonly { cells: readonly (string | number | null)[]; geometry?: Geometry | null }[];
};

/** A kind of file: how it is known, what tables it holds, and how tables are written as one. */
export type Format = {
  name: string;
  /** What people call it. */
  label: string;
  endings: readonly string[];
  /** Whether a file is of this kind by what is in it, whatever it is called. */
  detects: (file: GivenFile) => boolean;
  read: (file: GivenFile) => Result<Table[]> | Promise<Result<Table[]>>;
  /** Its ending and media type, and how it is written; formats that are not `whole` hold one table and take the first. */
  writes?: {
    ending: string;
    mediaType: string;
    /** Whether it holds many tables: a whole city leaves in it. */
    whole?: true;
    /** `at`: when it is written, for formats that say so. */
    write: (tables: readonly WrittenTable[], at: Date) => Uint8Array | Promise<Uint8Array>;
  };
};
