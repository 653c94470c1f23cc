import { defineMessages } from '#lib/language/language.ts';

export const messages = defineMessages({
  de: {
    title: 'Vorrang – welche Projekte zuerst?',
    headline: 'Mehr Projekte als Geld. Welche zuerst?',
    lead: 'Vorrang rechnet aus Projekten, Geldquellen, Trupps und Regeln Ihrer Stadt das beste machbare Bauprogramm – und sagt dazu, wie viel besser es höchstens noch ginge. Es schlägt vor; Menschen entscheiden.',
    try: 'Demo ausprobieren',
    tryText:
      'Eine erfundene Stadt mit Projekten, Geld, Trupps und Regeln. Kein Konto nötig; die Demo läuft nur auf diesem Rechner.',
    as: 'Ansehen als',
    own: 'Ihre eigene Stadt',
    ownText: 'Projektliste laden, Geld und Regeln angeben, rechnen lassen. Nichts verlässt diesen Server.',
    yourCities: 'Ihre Städte',
    open: (city: string) => `${city} öffnen`,
    steps: [
      'Projekte laden',
      'Geld, Trupps, Regeln festlegen',
      'Vorschlag rechnen und vergleichen',
      'Vorlage beschließen',
    ],
    how: 'So geht es',
    events: 'Protokoll der Installation',
    create: 'Stadt anlegen oder Sicherung zurückspielen',
    noCity: 'Ihr Konto hat noch keine Stadt.',
  },
  en: {
    title: 'Vorrang – which projects first?',
    headline: 'More projects than money. Which ones first?',
    lead: 'From your city’s projects, funding, crews and rules, Vorrang works out the best programme that can be built – and says how much better it could be at most. It proposes; people decide.',
    try: 'Try the demo',
    tryText:
      'A fictional city with projects, money, crews and rules. No account needed; the demo runs on this machine only.',
    as: 'Look at it as',
    own: 'Your own city',
    ownText: 'Load a project list, state money and rules, let it compute. Nothing leaves this server.',
    yourCities: 'Your cities',
    open: (city: string) => `Open ${city}`,
    steps: ['Load projects', 'State money, crews, rules', 'Compute and compare proposals', 'Decide on the brief'],
    how: 'How it works',
    events: 'Events of the installation',
    create: 'Create a city or restore a backup',
    noCity: 'Your account has no city yet.',
  },
});
