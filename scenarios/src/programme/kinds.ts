/** What works cost and need here. Figures are assumptions of the demo in the order of magnitude of Austrian tenders; none is a quotation. */
export type Kind = {
  id: string;
  label: string;
  count: number;
  funds: string[];
  source: string;
  /** Crews: units for each quarter of works. */
  crews: Record<string, number>;
  /** Effects per quarter for a project of a million euros. */
  effects: Record<string, number>;
  disruption: number;
  /** What the trade calls building it whole, and building it in the smaller form. */
  forms: { whole: string; small: string };
};

export const kinds: Record<string, Kind> = {
  street: {
    id: 'street',
    label: 'Straße',
    count: 26,
    funds: ['own', 'transport'],
    source: 'Kostenrahmen Tiefbauamt 2026, Einheitspreise je m²',
    crews: { planning: 0.6, supervision: 0.7, roadworks: 1 },
    effects: { safety: 2.1, condition: 3.4, mobility: 2.6 },
    disruption: 2.4,
    forms: { whole: 'Vollausbau', small: 'Deckenerneuerung' },
  },
  bridge: {
    id: 'bridge',
    label: 'Brücke',
    count: 11,
    funds: ['own', 'transport', 'loan'],
    source: 'Bauwerksprüfung 2025, Kostenschätzung Stufe 2',
    crews: { planning: 1, supervision: 1, civil: 1 },
    effects: { safety: 2.4, condition: 2.6, mobility: 1.8 },
    disruption: 3.2,
    forms: { whole: 'Grundinstandsetzung', small: 'Teilinstandsetzung' },
  },
  sewer: {
    id: 'sewer',
    label: 'Kanal',
    count: 22,
    funds: ['fees', 'climate', 'loan'],
    source: 'Kanalkataster 2025, Einheitspreise je Laufmeter',
    crews: { planning: 0.5, supervision: 0.6, civil: 1 },
    effects: { condition: 4.2, climate: 0.8, safety: 0.6 },
    disruption: 1.9,
    forms: { whole: 'Neubau, offene Bauweise', small: 'Inliner-Sanierung' },
  },
  water: {
    id: 'water',
    label: 'Wasser',
    count: 18,
    funds: ['fees', 'climate'],
    source: 'Leitungskataster 2025, Einheitspreise je Laufmeter',
    crews: { planning: 0.4, supervision: 0.5, civil: 0.8 },
    effects: { condition: 4.4, climate: 0.9, social: 0.7 },
    disruption: 1.4,
    forms: { whole: 'Neuverlegung', small: 'Rohrrelining' },
  },
  school: {
    id: 'school',
    label: 'Schule',
    count: 14,
    funds: ['own', 'loan'],
    source: 'Raumprogramm Schulamt 2026, Kostenkennwerte je m²',
    crews: { planning: 1.2, supervision: 1, building: 1 },
    effects: { social: 3.6, condition: 1.5, climate: 0.8 },
    disruption: 0.7,
    forms: { whole: 'volle Ausführung', small: 'erste Baustufe' },
  },
  tram: {
    id: 'tram',
    label: 'Straßenbahn',
    count: 6,
    funds: ['own', 'transport', 'loan'],
    source: 'Machbarkeitsstudie Stadtverkehr 2025',
    crews: { planning: 1.5, supervision: 1, civil: 1, roadworks: 1 },
    effects: { mobility: 3.8, climate: 2.6, social: 1.1 },
    disruption: 3.6,
    forms: { whole: 'voller Ausbau', small: 'Ausbau in kleinem Umfang' },
  },
  park: {
    id: 'park',
    label: 'Park',
    count: 11,
    funds: ['own', 'climate'],
    source: 'Grünraumkonzept 2024, Einheitspreise je m²',
    crews: { planning: 0.3, supervision: 0.3, roadworks: 0.4 },
    effects: { climate: 3.1, social: 3.4 },
    disruption: 0.4,
    forms: { whole: 'volle Umgestaltung', small: 'einfache Umgestaltung' },
  },
  energy: {
    id: 'energy',
    label: 'Energie',
    count: 12,
    funds: ['own', 'climate', 'loan'],
    source: 'Energieplan 2025, Richtpreise',
    crews: { planning: 0.4, supervision: 0.4, building: 0.5 },
    effects: { climate: 5.2, condition: 0.9 },
    disruption: 0.3,
    forms: { whole: 'ganze Anlage', small: 'erste Ausbaustufe' },
  },
};

/** Options: share of the full cost, of the effects and of the time; not every project has all three. */
export const options = {
  rebuild: { form: 'whole', suffix: '', cost: 1, effect: 1, time: 1 },
  rehab: { form: 'small', suffix: '', cost: 0.56, effect: 0.6, time: 0.6 },
  express: { form: 'whole', suffix: ', beschleunigt', cost: 1.16, effect: 1, time: 0.65 },
} as const;
