import type { Mode } from '@vorrang/planning';

/** A rule that speaks of single projects only: those that must start, and starts that are forbidden. It needs no price in a certificate. */
export type VariableFixing = {
  must?: readonly string[];
  forbids?: readonly { project: string; when: (mode: Mode, period: number) => boolean }[];
};
