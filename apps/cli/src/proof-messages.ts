import type { Plan, Proof, Text } from '@vorrang/planning';

const german = { optimal: 'optimal', feasible: 'gefunden', infeasible: 'nicht möglich', unknown: 'unbekannt' };

/** How a solve ended: `optimal` only where the certificate proves it. */
export function statusOf({ status }: Pick<Plan, 'status'>, { best }: Proof): Text {
  const told = status === 'optimal' && !best ? 'feasible' : status;
  return { de: german[told], en: told };
}

/** The proven bound and the gap it leaves, behind a value; nothing where nothing is proven. */
export const provenIn = ({ proven }: Proof): string =>
  proven ? ` ≤ ${proven.bound.toFixed(3)}  (${(proven.gap * 100).toFixed(3)} %)` : '';

/** What a solver claims beyond. */
export const claimIn = ({ bound, gap, best }: NonNullable<Proof['claimed']>): Text => ({
  de: best
    ? 'Der Löser behauptet, kein Plan sei besser; bewiesen ist das nicht.'
    : `Der Löser behauptet ≤ ${bound.toFixed(3)} (${(gap * 100).toFixed(3)} %); bewiesen ist das nicht.`,
  en: best
    ? 'The solver claims that no plan is better; that is not proven.'
    : `The solver claims ≤ ${bound.toFixed(3)} (${(gap * 100).toFixed(3)} %); that is not proven.`,
});
