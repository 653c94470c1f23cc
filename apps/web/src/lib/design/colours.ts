/** The design's colours as they are where the chart or map stands, so that it follows the theme. */
export function chartColours(element: Element): (name: string) => string {
  return (name) => {
    const probe = document.createElement('span');
    probe.style.color = `var(--${name})`;
    (element.parentElement ?? element).append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  };
}
