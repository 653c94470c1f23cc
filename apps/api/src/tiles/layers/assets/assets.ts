import { conditionsIn } from '@vorrang/analysis';
import { defineLayer, placed } from '../../layer.ts';
import { messages } from './messages.ts';

/** What the city owns, with how it stands this year without works (0 to 1) and by when somebody has to act. */
export const assets = defineLayer({
  name: 'assets',
  label: messages.texts.label,
  reads: ['asset', 'inspection'],
  shown: true,
  features(rows, year) {
    const conditions = new Map(conditionsIn(rows, year).map((condition) => [condition.asset, condition]));
    return rows.asset.flatMap(({ id, name, kind, builtIn, material, geometry }) => {
      const { health = null, actBy = null } = conditions.get(id) ?? {};
      return placed(geometry, { id, name, kind, builtIn, material, health, actBy });
    });
  },
});
