import type { Text } from '@vorrang/planning';

/** Why a solve ended that neither answered nor was cancelled; what is stored, in no language yet. */
export type Fault = 'solver-memory' | 'solver-ended' | 'interrupted';

const kept: Text = {
  de: 'Der beste bis dahin gefundene Plan ist gespeichert.',
  en: 'The best plan found until then is stored.',
};
const faults: Record<Fault, { what: Text; remedy: Text }> = {
  'solver-memory': {
    what: {
      de: 'Die Berechnung hatte zu wenig Arbeitsspeicher und wurde beendet.',
      en: 'The solve ran out of memory and ended.',
    },
    remedy: {
      de: 'Ein Plan war noch nicht gefunden. Bitte auf einem Rechner mit mehr Arbeitsspeicher rechnen oder das Szenario verkleinern: weniger Varianten oder weniger Perioden.',
      en: 'No plan had been found yet. Please solve on a machine with more memory, or make the scenario smaller: fewer options or fewer periods.',
    },
  },
  'solver-ended': {
    what: {
      de: 'Die Berechnung ist unerwartet ausgefallen.',
      en: 'The solve broke off unexpectedly.',
    },
    remedy: {
      de: 'Ein Plan war noch nicht gefunden. Bitte noch einmal rechnen; was geschah, steht im Protokoll des Servers.',
      en: 'No plan had been found yet. Please solve again; what happened stands in the log of the server.',
    },
  },
  interrupted: {
    what: {
      de: 'Der Server wurde während der Berechnung mehrmals neu gestartet; sie wird nicht noch einmal begonnen.',
      en: 'The server was restarted several times during the solve; it is not begun once more.',
    },
    remedy: {
      de: 'Bitte neu starten. Hat die Berechnung selbst den Server angehalten, fehlt meist Arbeitsspeicher: Dann hilft ein kleineres Szenario.',
      en: 'Please start it anew. Where the solve itself brought the server down, memory is mostly missing: a smaller scenario helps then.',
    },
  },
};

/** What the reader is told: what happened, and what is left or can be done. */
export function faultSentence(message: string, withPlan: boolean): Text {
  const { what, remedy } = faults[Object.hasOwn(faults, message) ? (message as Fault) : 'solver-ended'];
  const then = withPlan ? kept : remedy;
  return { de: `${what.de} ${then.de}`, en: `${what.en} ${then.en}` };
}
