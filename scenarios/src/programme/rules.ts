import type { Constraint, Project } from '@vorrang/planning';

const dearestStart = (project: Project) => Math.min(...project.modes.map((mode) => mode.cost[0]!));
const place = (project: Project) => project.name.replace(/^(Straßenerneuerung|Kanalsanierung|Wasserleitung) /, '');
const inKind = (projects: Project[], kind: string) => projects.filter((project) => project.id.startsWith(kind));

/** About sixty rules of every kind, each with the document of the town it stands in. */
export function rulesOf(projects: Project[], districts: { id: string; population: number }[]): Constraint[] {
  const [streets, sewers, waters, bridges] = ['street', 'sewer', 'water', 'bridge'].map((kind) =>
    inKind(projects, kind),
  ) as [Project[], Project[], Project[], Project[]];
  const same = (list: Project[], other: Project) => list.find((project) => place(project) === place(other));
  const pairs = (from: Project[], to: Project[]) =>
    from.flatMap((a) => (same(to, a) ? [[a, same(to, a)!] as const] : []));
  const first = pairs(sewers, streets).map(([sewer, street]) => ({
    kind: 'precedence',
    id: `zuerst-${sewer.id}`,
    before: sewer.id,
    after: street.id,
    lag: 0,
    citation: 'Richtlinie Leitungskoordination 2024, Punkt 3: Leitung vor Belag',
  }));
  const pipes = pairs(waters, streets).map(([water, street]) => ({
    kind: 'precedence',
    id: `zuerst-${water.id}`,
    before: water.id,
    after: street.id,
    lag: 0,
    citation: 'Richtlinie Leitungskoordination 2024, Punkt 3: Leitung vor Belag',
  }));
  const dug = pairs(sewers, waters).map(([sewer, water]) => ({
    kind: 'bundle',
    id: `künette-${sewer.id}`,
    projects: [sewer.id, water.id],
    saving: Math.floor((dearestStart(sewer) * 0.4) / 100_000) * 100_000,
    value: 4,
    citation: 'Richtlinie Leitungskoordination 2024, Punkt 5: gemeinsame Künette',
  }));
  const rivers = bridges.slice(0, 5);
  const crossings = rivers.flatMap((a, i) =>
    rivers.slice(i + 1).map((b) => ({
      kind: 'corridor-conflict',
      id: `larn-${a.id}-${b.id}`,
      projects: [a.id, b.id],
      citation: 'Verkehrskonzept 2025, 4.2: nie zwei Larnbrücken zugleich gesperrt',
    })),
  );
  const ring = streets.filter((street) => /Ringstraße|Landstraße|Linzer|Wiener|Gürtel|Bahnhofstraße/.test(street.name));
  const detours =
    ring.length > 1
      ? [
          {
            kind: 'corridor-conflict',
            id: 'umleitung-ring',
            projects: ring.map((street) => street.id),
            citation: 'Verkehrskonzept 2025, 4.3: Umleitungsstrecken offen halten',
          },
        ]
      : [];
  const either = (id: string, ids: string[], citation: string) => ({
    kind: 'at-most-one',
    id,
    projects: ids,
    citation,
  });
  const shares = districts.map(({ id, population }) => ({
    kind: 'district-share',
    id: `anteil-${id}`,
    district: id,
    minimum: Math.floor((population / 60_196) * 0.35 * 1000) / 1000,
    citation: 'Stadtentwicklungsvertrag 2023, § 4: Mindestanteil der Bezirke',
  }));
  return [
    ...first,
    ...pipes,
    {
      kind: 'precedence',
      id: 'gleis-vor-schleife',
      before: 'tram-01',
      after: 'tram-04',
      lag: 1,
      citation: 'Machbarkeitsstudie Stadtverkehr 2025, 6.1',
    },
    {
      kind: 'precedence',
      id: 'werkstatt-vor-verlängerung',
      before: 'tram-05',
      after: 'tram-02',
      lag: -2,
      citation: 'Machbarkeitsstudie Stadtverkehr 2025, 6.2',
    },
    ...dug,
    ...crossings,
    ...detours,
    either('auvorstadt', ['tram-02', 'tram-06'], 'Gemeinderatsbeschluss vom 12. 3. 2026: Straßenbahn oder Busspur'),
    either('kläranlage', ['energy-07', 'energy-08'], 'Energieplan 2025: ein Vorhaben an der Kläranlage'),
    either('fernwärme', ['energy-03', 'energy-04'], 'Energieplan 2025: ein Wärmenetz bis 2034'),
    either(
      'zubauten',
      ['school-01', 'school-04', 'school-07'],
      'Schulentwicklungsplan 2025: ein Zubau in diesem Zeitraum',
    ),
    ...shares,
  ];
}
