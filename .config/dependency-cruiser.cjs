/** The doors of the house (README, "The house"): who may import whom. A rule that no build enforces leaks. */
const rooms = {
  planning: { may: [], only: '^packages/planning/' },
  exchange: { may: ['planning'] },
  analysis: { may: ['planning'] },
  optimizer: { may: ['planning'] },
  brief: { may: ['planning'] },
};
const none = (allowed) => `^(packages/(?!(${allowed.join('|')})/)|apps/|db/|scenarios/)`;
const packageDoors = Object.entries(rooms).map(([room, { may }]) => ({
  name: `${room}-opens-only-its-doors`,
  severity: 'error',
  comment: `packages/${room} may import only: ${may.join(', ') || 'no other room'}`,
  from: { path: `^packages/${room}/` },
  to: { path: none([room, ...may]) },
}));
/** A library with one home: nobody else imports it. */
const homes = [
  ['highs-at-home', '^packages/optimizer/src/solvers/', 'highs|javascript-lp-solver'],
  ['turf-at-home', '^packages/analysis/', '@turf/'],
  ['database-at-home', '^db/', 'drizzle-orm|drizzle-kit|@electric-sql/|postgres(?![a-z-])|rate-limiter-flexible'],
  ['hono-at-home', '^apps/api/', 'hono|@hono/'],
  ['api-client-at-home', '^apps/web/src/lib/api/', 'openapi-fetch'],
  ['sign-in-at-home', '^(apps/api/|apps/web/src/lib/sign-in)', 'better-auth'],
  ['maps-at-home', '^apps/web/src/lib/map/', 'maplibre-gl'],
  ['charts-at-home', '^apps/web/src/lib/charts/', 'chart\\.js'],
  ['assistants-at-home', '^apps/(cli|api)/', '@modelcontextprotocol/'],
  ['typesetting-at-home', '^packages/brief/', '@myriaddreamin/'],
  ['parsers-at-home', '^packages/exchange/', 'papaparse|hucre|iconv-lite|proj4|sql\\.js|shpjs|fflate|fast-xml-parser'],
].map(([name, home, library]) => ({
  name,
  severity: 'error',
  comment: `${library} is imported only in ${home}`,
  from: { pathNot: home },
  to: { path: `node_modules/(${library})` },
}));

module.exports = {
  forbidden: [
    ...packageDoors,
    ...homes,
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, dependencyTypesNot: ['type-only'] } },
    {
      name: 'constraints-do-not-know-each-other',
      severity: 'error',
      from: { path: '^packages/optimizer/src/constraints/([^/]+)/' },
      to: {
        path: '^packages/optimizer/src/constraints/[^/]+/',
        pathNot: '^packages/optimizer/src/constraints/$1/',
      },
    },
    ...[
      // Each room may import the rooms before it; tests may use what they need.
      ['model', 'constraints|criteria|instance|evaluation|search|solvers|engines|infeasibility|explain|questions'],
      ['money', 'constraints|criteria|instance|evaluation|search|engines|infeasibility|explain|questions'],
      ['criteria', 'constraints|instance|evaluation|search|solvers|engines|infeasibility|explain|questions'],
      ['constraints', 'instance|evaluation|search|solvers|engines|infeasibility|explain|questions'],
      ['instance', 'evaluation|search|solvers|engines|infeasibility|explain|questions'],
      ['evaluation', 'search|solvers|engines|infeasibility|explain|questions'],
      ['search', 'solvers|engines|infeasibility|explain|questions'],
      ['solvers', 'constraints|criteria|instance|evaluation|search|engines|infeasibility|explain|questions'],
    ].map(([room, above]) => ({
      name: `optimizer-${room}-knows-nothing-above-it`,
      severity: 'error',
      from: { path: `^packages/optimizer/src/${room}/`, pathNot: '\\.(test|examine)\\.ts$' },
      to: { path: `^packages/optimizer/src/(${above})/` },
    })),
    {
      name: 'verify-is-the-second-witness',
      severity: 'error',
      comment: 'verify/ re-computes with code of its own',
      from: { path: '^packages/optimizer/src/evaluation/verify/', pathNot: '\\.(test|examine)\\.ts$' },
      to: { path: '^packages/optimizer/src/(?!evaluation/verify/)' },
    },
    {
      name: 'verify-rules-do-not-know-each-other',
      severity: 'error',
      from: {
        path: '^packages/optimizer/src/evaluation/verify/rules/([^/]+)\\.ts$',
        pathNot: '(index|messages|\\.test)\\.ts$',
      },
      to: {
        path: '^packages/optimizer/src/evaluation/verify/rules/',
        pathNot: '^packages/optimizer/src/evaluation/verify/rules/(?:$1\\.ts$|messages)',
      },
    },
    {
      name: 'questions-do-not-know-each-other',
      severity: 'error',
      from: { path: '^packages/optimizer/src/questions/(?!understanding/)([^/]+)/' },
      to: {
        path: '^packages/optimizer/src/questions/(?!understanding/)[^/]+/',
        pathNot: '^packages/optimizer/src/questions/$1/',
      },
    },
    {
      name: 'sections-do-not-know-each-other',
      severity: 'error',
      from: { path: '^packages/brief/src/sections/([^/]+)/' },
      to: { path: '^packages/brief/src/sections/[^/]+/', pathNot: '^packages/brief/src/sections/$1/' },
    },
    ...[
      // Each room may import the rooms before it; tests may use what they need.
      ['detect', 'map|assemble|write'],
      ['parse', 'map|assemble|write|formats'],
      ['map', 'assemble|write|formats'],
      ['formats', 'assemble|write'],
      ['assemble', 'write|formats'],
    ].map(([room, above]) => ({
      name: `exchange-${room}-knows-nothing-above-it`,
      severity: 'error',
      from: { path: `^packages/exchange/src/${room}/`, pathNot: '\\.(test|examine)\\.ts$' },
      to: { path: `^packages/exchange/src/(${above})/` },
    })),
    {
      name: 'formats-do-not-know-each-other',
      severity: 'error',
      from: { path: '^packages/exchange/src/formats/([^/]+)/' },
      to: { path: '^packages/exchange/src/formats/[^/]+/', pathNot: '^packages/exchange/src/formats/$1/' },
    },
    {
      name: 'analyses-do-not-know-each-other',
      severity: 'error',
      from: { path: '^packages/analysis/src/(?!streets/|testing/)([^/]+)/' },
      to: {
        path: '^packages/analysis/src/(?!streets/|testing/)[^/]+/',
        pathNot: '^packages/analysis/src/$1/',
      },
    },
    {
      name: 'valuations-do-not-know-each-other',
      severity: 'error',
      from: { path: '^packages/analysis/src/valuations/([^/]+)/' },
      to: {
        path: '^packages/analysis/src/valuations/[^/]+/',
        pathNot: '^packages/analysis/src/valuations/$1/',
      },
    },
    {
      name: 'archive-speaks-planning',
      severity: 'error',
      from: { path: '^db/' },
      to: { path: '^(apps/|scenarios/|packages/(?!planning/))' },
    },
    {
      name: 'what-pages-share-knows-no-page',
      severity: 'error',
      from: { path: '^apps/web/src/lib/' },
      to: { path: '^apps/web/src/routes/' },
    },
    {
      name: 'design-is-design-only',
      severity: 'error',
      from: { path: '^apps/web/src/lib/design/' },
      to: { path: '^apps/web/src/lib/(?!design/|language/)|^packages/' },
    },
    {
      name: 'page-never-reaches-the-archive',
      severity: 'error',
      from: { path: '^apps/web/src/' },
      to: { path: '^(db/|apps/cli/|packages/(exchange|analysis|bootstrap)/)' },
    },
    {
      name: 'page-knows-the-api-by-its-contract',
      severity: 'error',
      comment:
        'src/lib/api/generated/contract.d.ts is written from the OpenAPI document; nothing else of the API reaches a page',
      from: { path: '^apps/web/src/' },
      to: { path: '^apps/api/' },
    },
    {
      name: 'command-line-needs-no-server',
      severity: 'error',
      from: { path: '^apps/cli/' },
      to: { path: '^(db/|apps/(api|web)/)' },
    },
    {
      name: 'nobody-imports-bootstrap',
      severity: 'error',
      from: { pathNot: '^packages/bootstrap/' },
      to: { path: '^packages/bootstrap/' },
    },
    {
      name: 'no-disk-in-the-rooms-of-thought',
      severity: 'error',
      from: {
        path: '^packages/(planning|exchange|analysis|optimizer|brief)/src/',
        pathNot: '(\\.(test|examine)\\.ts$|/testing/|/fonts\\.ts$)',
      },
      to: { path: '^(node:)?(fs|fs/promises|http|https|net|child_process)$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(/build/|/\\.svelte-kit/|/\\.turbo/|/test-results/)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'node', 'default', 'svelte'],
    },
  },
};
