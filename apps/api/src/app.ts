import { accessTokenRoutes } from './access-tokens/routes.ts';
import { bearerOf, takesToken } from './access-tokens/token.ts';
import { assumptionRoutes } from './assumptions/routes.ts';
import { briefRoutes } from './briefs/routes.ts';
import { cityRoutes, restorePath } from './cities/routes.ts';
import { decisionRoutes } from './decisions/routes.ts';
import { answerError } from './errors.ts';
import { eventRoutes } from './events/routes.ts';
import { factRoutes } from './facts/routes.ts';
import { formatRoutes } from './formats/routes.ts';
import { exportRoutes } from './export.ts';
import { importRoutes } from './imports/routes.ts';
import { messages } from './messages.ts';
import { peopleRoutes } from './people/routes.ts';
import { mcpRoutes } from './mcp/routes.ts';
import { planRoutes } from './plans/routes.ts';
import { HttpProblem, notFound, problemResponse } from './problem.ts';
import { projectRoutes } from './projects/routes.ts';
import { describe, documentAnswer } from './contract.ts';
import { limited, newRoutes, route } from './route.ts';
import { scenarioAnalysisRoutes } from './scenarios/analyses.ts';
import { formerScenarioRoutes } from './scenarios/former-names.ts';
import { scenarioRoutes } from './scenarios/routes.ts';
import type { Person, Services } from './services.ts';
import { signInRoutes } from './sign-in/routes.ts';
import { solveRoutes } from './solves/routes.ts';
import { tileRoutes } from './tiles/routes.ts';
import { valuationRoutes } from './valuations/routes.ts';
import { worksRoutes } from './works/routes.ts';

export const rooms = [
  signInRoutes,
  cityRoutes,
  projectRoutes,
  scenarioRoutes,
  scenarioAnalysisRoutes,
  formerScenarioRoutes,
  valuationRoutes,
  worksRoutes,
  assumptionRoutes,
  planRoutes,
  solveRoutes,
  briefRoutes,
  exportRoutes,
  importRoutes,
  factRoutes,
  formatRoutes,
  tileRoutes,
  decisionRoutes,
  peopleRoutes,
  accessTokenRoutes,
  mcpRoutes,
  eventRoutes,
] as const;

/** The whole API; everything it needs comes in through `services`. */
export function createApp(services: Services) {
  const app = newRoutes();
  app.use('/api/*', async (c, next) => {
    c.set('services', services);
    refuseForeignOrigin(c.req.method, c.req.header('origin'), c.req.header('host'), services);
    const mayBearToken = takesToken(c.req.path);
    const bearer = mayBearToken ? await bearerOf(c.req.raw, services) : null;
    const session = bearer ? null : await services.auth.api.getSession({ headers: c.req.raw.headers });
    const person = bearer ?? session?.user;
    c.set('person', person ? personOf(person) : null);
    await next();
    if (mayBearToken && c.res.status === 401) c.header('www-authenticate', 'Bearer');
    c.header('cache-control', c.res.headers.get('cache-control') ?? 'no-store');
  });
  app.use('/api/*', (c, next) => (c.req.path === restorePath ? next() : limited('UPLOAD_LIMIT_MB')(c, next)));
  for (const routes of rooms) app.route('/', routes);
  let description: Record<string, unknown> | null = null;
  app.openapi(
    route('anyone', {
      method: 'get',
      path: '/api/openapi.json',
      summary: 'This description of the API',
      responses: documentAnswer('OpenApi', 'This description'),
    }),
    (c) => c.json((description ??= describe(app)), 200),
  );
  app.notFound((c) => problemResponse(c, nowhere()));
  app.onError(answerError);
  return app;
}

const nowhere = () => notFound(messages.texts.noAddress);

const personOf = ({ id, name, email, installationAdministrator }: Person): Person => ({
  id,
  name,
  email,
  installationAdministrator,
});

/** Cookies are sent along by any page a browser has open: a change must come from our own. */
function refuseForeignOrigin(
  method: string,
  origin: string | undefined,
  host: string | undefined,
  services: Services,
): void {
  const ours = new URL(services.address());
  const foreign = new HttpProblem(403, 'foreign-origin', messages.texts.foreignPage);
  if (services.configuration.demoAllowed && host && !/^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host))
    throw foreign;
  if (method === 'GET' || method === 'HEAD' || origin === undefined) return;
  // A sandboxed frame sends "null".
  const from = URL.canParse(origin) ? new URL(origin).host : null;
  if (from !== (services.configuration.publicUrl ? ours.host : host)) throw foreign;
}
