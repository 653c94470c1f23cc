import loadHighs, { type Highs } from 'highs';

/** Loads HiGHS. The package's types describe its CommonJS form; what Node and a browser import is the loader itself. */
export const load = loadHighs as unknown as () => Promise<Highs>;
