import type { Plan, Proof, Text } from '@vorrang/planning';
import { messages } from './messages.ts';

/** How a solve ended: `optimal` only where the certificate proves it. */
export const statusOf = ({ status }: Pick<Plan, 'status'>, { best }: Proof): Text =>
  messages.texts.status[status === 'optimal' && !best ? 'feasible' : status];

/** The proven bound and the gap it leaves, behind a value; nothing where nothing is proven. */
export const provenIn = ({ proven }: Proof): string =>
  proven ? ` ≤ ${proven.bound.toFixed(3)}  (${(proven.gap * 100).toFixed(3)} %)` : '';

/** What a solver claims beyond. */
export const claimIn = ({ bound, gap, best }: NonNullable<Proof['claimed']>): Text =>
  messages.texts.claimed({ best, bound: bound.toFixed(3), percent: (gap * 100).toFixed(3) });
