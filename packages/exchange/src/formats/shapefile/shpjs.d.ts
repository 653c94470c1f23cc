declare module 'shpjs' {
  /** The geometries of a .shp file in its own coordinates; null for an empty record. */
  export function parseShp(shp: Uint8Array, prj?: string): unknown[];
  /** The records of a .dbf file, in the character set that the .cpg file names. */
  export function parseDbf(dbf: Uint8Array, cpg?: string): Record<string, unknown>[];
}
