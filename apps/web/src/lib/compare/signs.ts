/** Colours of the plans by their place, each beside its letter and a shape of its own. */
export const planColours = ['ink', 'cat-2', 'cat-7', 'cat-3', 'cat-4', 'cat-1'] as const;

/** A small shape around (x, y), by the place of its plan: square, triangle, circle, diamond, cross, half circle. */
export function shapeOf(place: number, x: number, y: number): string {
  const at = (dx: number, dy: number) => `${Math.round((x + dx) * 10) / 10} ${Math.round((y + dy) * 10) / 10}`;
  const shapes = [
    `M${at(-4, -4)}h8v8h-8z`,
    `M${at(0, -4.5)}L${at(4.8, 4)}H${at(-4.8, 0).split(' ')[0]}z`,
    `M${at(-4.2, 0)}a4.2 4.2 0 1 0 8.4 0a4.2 4.2 0 1 0 -8.4 0`,
    `M${at(0, -5)}L${at(5, 0)}L${at(0, 5)}L${at(-5, 0)}z`,
    `M${at(-4, -4)}l8 8M${at(4, -4)}l-8 8`,
    `M${at(-4.5, 2)}a4.5 4.5 0 0 1 9 0z`,
  ];
  return shapes[place]!;
}
/** Shapes that are lines and stay empty inside, so that what lies beneath is seen. */
export const isLine = (place: number): boolean => place === 2 || place === 4;

/** `■□■`: in the first plan, not in the second, in the third. */
export const signsOf = (pattern: string): string => pattern.replaceAll('1', '■').replaceAll('0', '□');
