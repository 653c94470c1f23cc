declare module 'shpjs' {
  /** The geometries of a .shp file in its own coordinates; null for an empty record. */
  export function parseShp(shp: Uint8Array, prj?: string): unknown[];
}
