import { HTTPException } from 'hono/http-exception';
import { bodyLimit } from 'hono/body-limit';
import { StaleRevision } from '@vorrang/db';
import { briefRoutes } from './briefs/routes.ts';
import { cityRoutes } from './cities/routes.ts';
import { decisionRoutes } from './decisions/routes.ts';
import { eventRoutes } from './events/routes.ts';
import { handOutRoutes } from './hand-out.ts';
import { importRoutes } from './imports/routes.ts';
import { peopleRoutes } from './people/routes.ts';
import { planRoutes } from './plans/routes.ts';
import { Refusal, notFound, problemResponse } from './problem.ts';
import { projectRoutes } from './projects/routes.ts';
import { answer, newRoutes, route } from './route.ts';
import { scenarioRoutes } from './scenarios/routes.ts';
import type { Person, Services } from './services.ts';
import { signInRoutes } from './sign-in/routes.ts';
import { solveRoutes } from './solves/routes.ts';

/** The whole API; everything it needs comes in through `services`. */
export function createApp(services: Services) {
  const app = newRoutes();
  const limit = services.configuration.uploadLimitBytes;
  app.use('/api/*', async (c, next) => {
    c.set('services', services);
    refuseForeignOrigin(c.req.method, c.req.header('origin'), c.req.header('host'), services);
    const session = await services.auth.api.getSession({ headers: c.req.raw.headers });
    c.set('person', session && personOf(session.user));
    await next();
    c.header('cache-control', c.res.headers.get('cache-control') ?? 'no-store');
  });
  app.use(
    '/api/*',
    bodyLimit({
      maxSize: limit,
      onError: () => {
        throw tooLarge(limit);
      },
    }),
  );
  for (const routes of [
    signInRoutes,
    cityRoutes,
    projectRoutes,
    scenarioRoutes,
    planRoutes,
    solveRoutes,
    briefRoutes,
    handOutRoutes,
    importRoutes,
    decisionRoutes,
    peopleRoutes,
    eventRoutes,
  ])
    app.route('/', routes);
  app.openapi(
    route('anyone', {
      method: 'get',
      path: '/api/openapi.json',
      responses: answer<Record<string, unknown>>('OpenApi', 'This description'),
    }),
    (c) =>
      c.json(
        app.getOpenAPI31Document({
          openapi: '3.1.0',
          info: { title: 'Vorrang', version: '0.1.0' },
        }) as unknown as Record<string, unknown>,
        200,
      ),
  );
  app.notFound((c) =>
    problemResponse(
      c,
      new Refusal(404, 'not-found', { de: 'Diese Adresse gibt es nicht.', en: 'There is nothing at this address.' }),
    ),
  );
  app.onError((error, c) => {
    if (error instanceof Refusal) return problemResponse(c, error);
    if (error instanceof StaleRevision && error.current.revision === 0) return problemResponse(c, nothingHere());
    if (error instanceof StaleRevision) return problemResponse(c, stale(), error.current);
    if (error instanceof HTTPException && error.status === 400)
      return problemResponse(
        c,
        new Refusal(400, 'bad-json', {
          de: 'Die Anfrage ist kein gültiges JSON.',
          en: 'The request is not valid JSON.',
        }),
      );
    if (codeOf(error) === '23505') return problemResponse(c, tooLate());
    if (isUnstorable(error))
      return problemResponse(
        c,
        new Refusal(422, 'not-storable', {
          de: 'Ein Text enthält ein Zeichen, das sich nicht speichern lässt (U+0000); bitte entfernen.',
          en: 'A text holds a character that cannot be stored (U+0000); remove it.',
        }),
      );
    console.error(error);
    return problemResponse(
      c,
      new Refusal(500, 'our-fault', {
        de: 'Das ist unser Fehler, nicht Ihrer; nichts wurde gespeichert.',
        en: 'This is our fault, not yours; nothing was stored.',
      }),
    );
  });
  return app;
}

const personOf = ({ id, name, email, installationAdministrator }: Person): Person => ({
  id,
  name,
  email,
  installationAdministrator,
});

/** PostgreSQL knows no U+0000 in a text. */
const isUnstorable = (error: unknown): boolean => ['22P05', '22021'].includes(codeOf(error) ?? '');
const codeOf = (error: unknown): string | undefined =>
  ((error as { cause?: { code?: string } }).cause ?? (error as { code?: string })).code;

const tooLarge = (limit: number) =>
  new Refusal(413, 'too-large', {
    de: `Die Datei ist größer als ${Math.round(limit / 1024 / 1024)} MB; bitte teilen oder die Grenze UPLOAD_LIMIT_MB anheben.`,
    en: `The file is larger than ${Math.round(limit / 1024 / 1024)} MB; split it or raise UPLOAD_LIMIT_MB.`,
  });

/** Two asked for the same id at the same moment; both had seen that it was free. */
const tooLate = () =>
  new Refusal(409, 'id-taken', {
    de: 'Diese Kennung hat im selben Augenblick jemand anderer vergeben; nichts wurde gespeichert.',
    en: 'Somebody else took this id at the same moment; nothing was stored.',
  });

const nothingHere = () => notFound('Das gibt es hier nicht (mehr).', 'There is no such thing here (any more).');

const stale = () =>
  new Refusal(409, 'stale-revision', {
    de: 'Inzwischen hat jemand anderer gespeichert; hier sind beide Fassungen, nichts wurde überschrieben.',
    en: 'Somebody else has saved in the meantime; here are both versions, nothing was overwritten.',
  });

/** Cookies are sent along by any page a browser has open: a change must come from our own. */
function refuseForeignOrigin(
  method: string,
  origin: string | undefined,
  host: string | undefined,
  services: Services,
): void {
  const ours = new URL(services.address());
  const foreign = new Refusal(403, 'foreign-origin', {
    de: 'Diese Anfrage kommt von einer fremden Seite.',
    en: 'This request comes from a foreign page.',
  });
  if (services.configuration.demoAllowed && host && !/^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host))
    throw foreign;
  if (method === 'GET' || method === 'HEAD' || origin === undefined) return;
  // A sandboxed frame sends "null".
  const from = URL.canParse(origin) ? new URL(origin).host : null;
  if (from !== (services.configuration.publicUrl ? ours.host : host)) throw foreign;
}
