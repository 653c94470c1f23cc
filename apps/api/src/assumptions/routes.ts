import { z } from '@hono/zod-openapi';
import { assembleScenario, confirmAssumption, confirmAssumptions, confirmationsOf, findScenario } from '@vorrang/db';
import { type Confirmation, assumptionsOf } from '@vorrang/planning';
import { noScenario } from '../not-found.ts';
import { HttpProblem } from '../problem.ts';
import { answer } from '../contract.ts';
import { inCityWithId, json, newRoutes, planners, problems, route } from '../route.ts';
import { changeContext } from '../services.ts';
import { revision as revisionAnswer } from '../shapes.ts';
import { messages } from './messages.ts';

const confirming = z.object({
  revision: z.int().min(1),
  assumption: z.string().min(1),
  /** The value that the planner has read. */
  value: z.string(),
  reason: z.string().trim().min(1).max(500),
});

const noLonger = () => new HttpProblem(409, 'assumption-changed', messages.texts.changed);

export const assumptionRoutes = newRoutes().openapi(
  route(planners, {
    method: 'post',
    path: '/api/cities/{city}/scenarios/{id}/assumptions',
    summary: 'Confirms one assumption of a scenario as it stands, in the name of the signed-in person, with a reason',
    request: { params: inCityWithId, body: json(confirming) },
    responses: { ...answer(revisionAnswer), ...problems },
  }),
  async (c) => {
    const { services, cityId, person } = c.var;
    const { database } = services.archive;
    const { id } = c.req.valid('param');
    const { revision, assumption, value, reason } = c.req.valid('json');
    const row = await findScenario(database, cityId, id);
    if (!row) throw noScenario();
    const scenario = await assembleScenario(database, row);
    const known = assumptionsOf(scenario, confirmationsOf(row));
    if (!known.some((one) => one.id === assumption && one.value === value)) throw noLonger();
    const context = changeContext(c, reason);
    const confirmation: Confirmation = {
      assumption,
      value,
      by: person!.name,
      at: context.at.toISOString(),
      reason,
    };
    const after = await confirmAssumption(database, cityId, { id, revision, confirmation }, context);
    const open = assumptionsOf(scenario, confirmationsOf(after)).filter(({ confirmed }) => confirmed === null);
    if (open.length === 0 && row.importId !== null)
      await confirmAssumptions(database, cityId, row.importId, changeContext(c, reason));
    return c.json({ revision: after.revision }, 200);
  },
);
