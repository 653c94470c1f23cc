/** Reads the design's colours where the chart stands, so that charts follow the theme. */
export function chartColours(element: Element): (name: string) => string {
  const style = getComputedStyle(element);
  return (name) => style.getPropertyValue(`--${name}`).trim();
}
