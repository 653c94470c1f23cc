import loadHighs from 'highs';

/** Loads HiGHS. The package's types describe its CommonJS form; what Node imports is the loader itself. */
export const load = loadHighs as unknown as typeof loadHighs.default;
