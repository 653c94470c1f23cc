/** Faint lines or dots over the colour, so that sources are told apart without it. */
const faint = 'color-mix(in srgb, var(--surface) 34%, transparent)';
const patterns = [
  '',
  `repeating-linear-gradient(45deg, ${faint} 0 1.2px, transparent 1.2px 4px)`,
  `radial-gradient(circle, ${faint} 0.9px, transparent 1.2px) 0 0 / 4px 4px`,
  `repeating-linear-gradient(-45deg, ${faint} 0 1.2px, transparent 1.2px 4px)`,
  `repeating-linear-gradient(0deg, ${faint} 0 1px, transparent 1px 3px)`,
  `repeating-linear-gradient(90deg, ${faint} 0 1px, transparent 1px 3px)`,
];

/** The colour of a source of money with the pattern that goes with it, by its place. */
export const patterned = (source: number): string =>
  [patterns[source % patterns.length], `var(--cat-${(source % 8) + 1})`].filter((layer) => layer).join(', ');
