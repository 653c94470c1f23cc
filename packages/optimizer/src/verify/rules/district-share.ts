import { ppm } from '@vorrang/planning';
import { type VerifyRule, objection } from '../given.ts';

/** 10^6 · D ≥ ppm(minimum) · A, exactly; full cost before savings. */
export const districtShare: VerifyRule = {
  list: 'one',
  price(prices, { district, minimum }, [psi = 0]) {
    const least = ppm(Number(minimum)) / 1e6;
    if (psi === 0) return;
    for (const priced of prices.projects.values())
      priced.perCent += psi * ((priced.project.district === district ? 1 : 0) - least);
  },
  objections({ byProject }, { district, minimum }, position) {
    let [inside, all] = [0n, 0n];
    for (const { project, mode } of byProject.values()) {
      const cost = mode.cost.reduce((sum, cents) => sum + BigInt(cents), 0n);
      all += cost;
      if (project.district === district) inside += cost;
    }
    if (1_000_000n * inside >= BigInt(ppm(Number(minimum))) * all) return [];
    return [
      objection(
        'district-share',
        `/constraints/${position}`,
        `Bezirk „${district}“ bekommt ${inside} von ${all} Cent, verlangt ist der Anteil ${minimum}.`,
        `District "${district}" gets ${inside} of ${all} cents; the share ${minimum} is required.`,
        position,
      ),
    ];
  },
};
