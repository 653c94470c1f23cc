import type { Certificate } from '@vorrang/planning';
import { proofOfImpossibility } from '../engines/certificate-from-prices.ts';
import type { InstanceModel } from '../instance/build-model.ts';
import type { LinearModel } from '../model/linear-model.ts';
import type { HighsSession } from '../solvers/highs/session.ts';

/** Whether a Scenario has a Plan, as far as HiGHS knows: none, with the prices that prove it where the relaxation does; one with these columns; or left open. */
export type Answer =
  { is: 'impossible'; proof: Certificate | null } | { is: 'possible'; columns: number[] } | { is: 'open' };

/** The model of a Scenario in which every Plan is worth nothing: only whether there is one matters. */
export const withoutWorth = ({ model }: InstanceModel): LinearModel => ({
  ...model,
  objective: new Float64Array(model.columns),
});

/** Asks HiGHS whether there is a Plan; the first one found is answer enough. */
export async function ask(
  session: HighsSession,
  city: InstanceModel,
  { seconds, steps }: { seconds: number | null; steps: number | null },
): Promise<Answer> {
  await session.load(withoutWorth(city));
  const relaxed = await session.relax(seconds);
  if (relaxed.status === 'infeasible')
    return { is: 'impossible', proof: (relaxed.ray && proofOfImpossibility(city, relaxed.ray)?.certificate) ?? null };
  if (relaxed.status !== 'optimal') return { is: 'open' };
  const { status, columns } = await session.search({ seconds, gap: 1e9, steps }, null, [], () => undefined);
  if (columns) return { is: 'possible', columns };
  return status === 'infeasible' ? { is: 'impossible', proof: null } : { is: 'open' };
}
