/** Thousand euros as cents. */
const thousand = 100_000;

/** An S-curve over the quarters of works, in whole thousand euros, adding up to the cent. */
export function spread(totalThousands: number, quarters: number): number[] {
  const weights = Array.from({ length: quarters }, (_, k) => (k + 1) * (quarters - k) + quarters);
  const sum = weights.reduce((a, b) => a + b, 0);
  const parts = weights.map((weight) => Math.floor((totalThousands * weight) / sum));
  parts[Math.floor(quarters / 2)]! += totalThousands - parts.reduce((a, b) => a + b, 0);
  return parts.map((part) => part * thousand);
}

export const roundTo = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits;
