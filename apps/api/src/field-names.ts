import { type Problem, type Text, inLanguage } from '@vorrang/planning';

/** What the parts of an input are called on the page; a pointer is for programs. */
const names: Record<string, Text> = {
  assumptions: { de: 'Annahmen', en: 'Assumptions' },
  as: { de: 'Kennung', en: 'Id' },
  before: { de: 'Vor', en: 'Before' },
  body: { de: 'Gremium', en: 'Body' },
  budget: { de: 'Budget', en: 'Budget' },
  calendar: { de: 'Kalender', en: 'Calendar' },
  capacity: { de: 'Kapazität', en: 'Capacity' },
  carryOverShare: { de: 'Übertragbarer Anteil', en: 'Share carried over' },
  category: { de: 'Art', en: 'Kind' },
  confirm: { de: 'Bestätigung', en: 'Confirmation' },
  constraints: { de: 'Regel', en: 'Rule' },
  cost: { de: 'Kosten', en: 'Cost' },
  criteria: { de: 'Kriterium', en: 'Criterion' },
  currency: { de: 'Währung', en: 'Currency' },
  ceilingCents: { de: 'Kreditrahmen', en: 'Debt ceiling' },
  debt: { de: 'Kredit', en: 'Loan' },
  decidedOn: { de: 'Tag', en: 'Date' },
  demand: { de: 'Kapazitätsbedarf', en: 'Capacity needed' },
  discountRate: { de: 'Zinssatz', en: 'Discount rate' },
  disruption: { de: 'Belastung', en: 'Disruption' },
  disruptionWeight: { de: 'Gewicht der Belastung', en: 'Weight of disruption' },
  district: { de: 'Bezirk', en: 'District' },
  districts: { de: 'Bezirk', en: 'District' },
  duration: { de: 'Dauer', en: 'Duration' },
  effects: { de: 'Wirkung', en: 'Effect' },
  email: { de: 'E-Mail-Adresse', en: 'E-mail address' },
  engine: { de: 'Rechner', en: 'Solver' },
  fiscalYearFirstMonth: { de: 'Erster Monat des Finanzjahrs', en: 'First month of the fiscal year' },
  format: { de: 'Format', en: 'Format' },
  fundingSources: { de: 'Geldquelle', en: 'Funding source' },
  gap: { de: 'Lücke', en: 'Gap' },
  id: { de: 'Kennung', en: 'Id' },
  kind: { de: 'Art', en: 'Kind' },
  language: { de: 'Sprache', en: 'Language' },
  mapExtent: { de: 'Kartenausschnitt', en: 'Map extent' },
  modes: { de: 'Variante', en: 'Option' },
  money: { de: 'Geld', en: 'Money' },
  name: { de: 'Name', en: 'Name' },
  numberFormat: { de: 'Zahlenformat', en: 'Number format' },
  openingBalanceCents: { de: 'Anfangsbestand', en: 'Opening balance' },
  openingCents: { de: 'Schulden zu Beginn', en: 'Debt at the beginning' },
  outcome: { de: 'Ergebnis', en: 'Outcome' },
  password: { de: 'Passwort', en: 'Password' },
  planId: { de: 'Plan', en: 'Plan' },
  population: { de: 'Einwohner', en: 'Population' },
  projects: { de: 'Projekt', en: 'Project' },
  reason: { de: 'Grund', en: 'Reason' },
  repaymentCents: { de: 'Tilgung', en: 'Repayment' },
  resources: { de: 'Kapazität', en: 'Capacity' },
  responsible: { de: 'Verantwortlich', en: 'Responsible' },
  revision: { de: 'Stand', en: 'Revision' },
  role: { de: 'Rolle', en: 'Role' },
  scenarioId: { de: 'Szenario', en: 'Scenario' },
  settings: { de: 'Einstellungen', en: 'Settings' },
  timeLimitSeconds: { de: 'Zeitgrenze', en: 'Time limit' },
  timeZone: { de: 'Zeitzone', en: 'Time zone' },
  token: { de: 'Link', en: 'Link' },
  unit: { de: 'Einheit', en: 'Unit' },
  weight: { de: 'Gewicht', en: 'Weight' },
  years: { de: 'Jahre', en: 'Years' },
};

/** The problem as a person reads it: fields by their names, places in a list counted from one. */
export function inWords(problem: Problem): Problem {
  const { pointer, message } = problem;
  return {
    ...problem,
    message: {
      de: named(message.de, pointer, 'Die Anfrage', 'de'),
      en: named(message.en, pointer, 'The request', 'en'),
    },
  };
}

function named(sentence: string, pointer: string, whole: string, language: keyof Text): string {
  if (pointer === '') return sentence.replace(/^(Die Datei|The file)(?=[: ])/, whole);
  if (!sentence.startsWith(pointer)) return sentence;
  const steps = pointer.slice(1).split('/');
  const words = steps
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => word(step, language));
  return `${words.join(', ').replace(/, #/g, ' ')}${sentence.slice(pointer.length)}`;
}

const word = (step: string, language: keyof Text): string => {
  if (/^\d+$/.test(step)) return `#${Number(step) + 1}`;
  return Object.hasOwn(names, step) ? inLanguage(names[step]!, language) : `„${step.slice(0, 60)}“`;
};
