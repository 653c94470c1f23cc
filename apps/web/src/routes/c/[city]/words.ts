import { defineWords } from '#lib/language/language.ts';

export const words = defineWords({
  de: {
    scenarios: 'Szenarien',
    lead: 'Ein Szenario ist alles, woraus ein Plan gerechnet wird: Geld, Kapazitäten, Gewichte, Regeln. Vorrang schlägt vor; Menschen entscheiden.',
    scenario: 'Szenario',
    years: 'Jahre',
    budget: 'Budget gesamt',
    rules: 'Regeln',
    newest: 'Letzter Plan',
    value: 'Nutzen',
    notYet: 'noch nicht gerechnet',
    atMost: (percent: string) => `höchstens ${percent} besser möglich`,
    none: 'Noch kein Szenario. Laden Sie eine Projektliste; daraus entsteht das erste.',
    toImport: 'Projektliste laden',
    infeasible: 'nicht erfüllbar',
  },
  en: {
    scenarios: 'Scenarios',
    lead: 'A scenario is everything a plan is made from: money, capacity, weights, rules. Vorrang proposes; people decide.',
    scenario: 'Scenario',
    years: 'Years',
    budget: 'Total budget',
    rules: 'Rules',
    newest: 'Latest plan',
    value: 'Value',
    notYet: 'not solved yet',
    atMost: (percent: string) => `at most ${percent} better is possible`,
    none: 'No scenario yet. Load a project list; the first one is made from it.',
    toImport: 'Load a project list',
    infeasible: 'cannot be met',
  },
});
