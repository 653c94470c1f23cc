import {
  type Language,
  type Plan,
  type Scenario,
  type Start,
  type Text,
  formatMoney,
  periodLabel,
  yearLabel,
} from '@vorrang/planning';
import { namesOf } from '../constraints/constraint.ts';
import type { Counterfactual, Change, Chance } from './explanation.ts';

const locale = (language: Language) => (language === 'de' ? 'de-AT' : 'en-GB');
export const number = (value: number, language: Language, digits = 1) =>
  value.toLocaleString(locale(language), { maximumFractionDigits: digits });

/** A sentence said once in each language. */
export const both = (say: (language: Language) => string): Text => ({ de: say('de'), en: say('en') });

/** Points with their word. */
export function points(value: number, language: Language): string {
  const shown = number(value, language);
  const one = shown === '1';
  return `${shown} ${language === 'de' ? (one ? 'Punkt' : 'Punkte') : one ? 'point' : 'points'}`;
}

/** The name of a project, in quotation marks. */
export const quoted = (scenario: Scenario, id: string, language: Language): string =>
  namesOf(scenario, { project: id })[language];

/** An option and a period. */
export function startLabel(
  scenario: Scenario,
  { project: id, mode: modeId, period }: Start,
  language: Language,
): string {
  const project = scenario.projects.find((one) => one.id === id)!;
  const label = periodLabel(scenario.calendar, period, language);
  if (project.modes.length === 1) return label;
  const mode = project.modes.find((one) => one.id === modeId)!;
  return `${label} (${mode.name ?? mode.id})`;
}

export const money = (
  scenario: Scenario,
  cents: number,
  language: Language,
  style: 'exact' | 'whole' = 'exact',
): string => formatMoney(cents, scenario.currency, locale(language), style);

/** What a variant costs, as far as it is proven, and who makes room for it. */
export function counterfactualSentences(
  scenario: Scenario,
  { status, cost, out, moved }: Counterfactual,
  what: Text,
): Text[] {
  if (status === 'infeasible')
    return [
      both((l) => (l === 'de' ? `${what.de} ist in keinem Plan möglich.` : `${what.en} is possible in no plan.`)),
    ];
  if (cost === null)
    return [
      both((l) =>
        l === 'de'
          ? `${what.de}: In der gegebenen Zeit wurde kein Plan dafür gefunden; ob es einen gibt, ist offen.`
          : `${what.en}: no plan for it was found in the given time; whether there is one is open.`,
      ),
    ];
  const sentence = cost.least < -1e-6 ? gainSentence(cost, what) : costSentence(cost, what);
  return [sentence, ...whoSentences(scenario, out, moved)];
}

/** What something costs, as far as it is proven; nothing where nothing is. */
export const costSentence = ({ least, most }: NonNullable<Counterfactual['cost']>, what: Text): Text =>
  both((l) => {
    const atLeast = least > 1e-6 ? points(least, l) : null;
    const atMost = most === null ? null : points(most, l);
    if (most !== null && most <= 1e-6)
      return l === 'de' ? `${what.de} kostet den Plan nichts.` : `${what.en} costs the plan nothing.`;
    if (l === 'de')
      return `${what.de} kostet den Plan ${atLeast ? `mindestens ${atLeast}` : 'vielleicht nichts'}${atMost ? ` und höchstens ${atMost}` : ''}.`;
    return `${what.en} costs the plan ${atLeast ? `at least ${atLeast}` : 'perhaps nothing'}${atMost ? ` and at most ${atMost}` : ''}.`;
  });

/** Where a project need not start any more, the plan may even gain. */
const gainSentence = ({ least, most }: NonNullable<Counterfactual['cost']>, what: Text): Text =>
  both((l) => {
    const atMost = points(-least, l);
    const atLeast = most !== null && most < -1e-6 ? points(-most, l) : null;
    if (l === 'de')
      return `${what.de} brächte dem Plan ${atLeast ? `mindestens ${atLeast}` : 'vielleicht nichts'} und höchstens ${atMost}.`;
    return `${what.en} would bring the plan ${atLeast ? `at least ${atLeast}` : 'perhaps nothing'} and at most ${atMost}.`;
  });

function whoSentences(scenario: Scenario, out: string[], moved: string[]): Text[] {
  const sentences: Text[] = [];
  if (out.length > 0)
    sentences.push(
      both((l) =>
        l === 'de'
          ? `Damit sich sonst möglichst wenig ändert, ${out.length === 1 ? 'entfällt' : 'entfallen'} ${namesOf(scenario, { projects: out })[l]}.`
          : `So that as little as possible changes, ${namesOf(scenario, { projects: out })[l]} ${out.length === 1 ? 'drops' : 'drop'} out.`,
      ),
    );
  if (moved.length > 0)
    sentences.push(
      both((l) =>
        l === 'de'
          ? `Anders oder zu anderer Zeit gebaut ${moved.length === 1 ? 'wird' : 'werden'} ${namesOf(scenario, { projects: moved })[l]}.`
          : `Built otherwise or at another time: ${namesOf(scenario, { projects: moved })[l]}.`,
      ),
    );
  return sentences;
}

/** More money as a part of a sentence: of a source in a year, or of a loan from a year on. */
export function moreFrom(
  scenario: Scenario,
  { fundingSource, year, cents }: { fundingSource: string; year: number; cents: number },
  l: Language,
  style?: 'whole',
): string {
  const { name, debt } = scenario.fundingSources.find(({ id }) => id === fundingSource)!;
  const [more, when] = [money(scenario, cents, l, style), yearLabel(scenario.calendar, year)];
  if (debt)
    return l === 'de'
      ? `${more} mehr Kreditrahmen bei „${name}“ ab ${when}`
      : `${more} more debt ceiling of “${name}” from ${when} on`;
  return l === 'de' ? `${more} mehr aus „${name}“ im Jahr ${when}` : `${more} more from “${name}” in ${when}`;
}

/** One raised amount that lets the project in. */
export const changeSentence = (scenario: Scenario, change: Change): Text =>
  both((l) => {
    const when = startLabel(scenario, change.start, l);
    if (change.kind === 'money') {
      const more = moreFrom(scenario, change, l);
      return l === 'de'
        ? `Mit ${more} könnte es ${when} beginnen, ohne dass sich sonst etwas ändert.`
        : `With ${more} it could start in ${when} while nothing else changes.`;
    }
    const resource = scenario.resources.find(({ id }) => id === change.resource)!;
    const most = Math.max(...change.periods.map(({ units }) => units));
    const amount = `${number(most, l, 3)} ${resource.unit}`;
    const periods = change.periods.map(({ period }) => periodLabel(scenario.calendar, period, l)).join(', ');
    return l === 'de'
      ? `Mit bis zu ${amount} mehr bei „${resource.name}“ (${periods}) könnte es ${when} beginnen, ohne dass sich sonst etwas ändert.`
      : `With up to ${amount} more of “${resource.name}” (${periods}) it could start in ${when} while nothing else changes.`;
  });

/** How many possible starts each kind of obstacle closes. */
export function obstacleSentence(chances: readonly Chance[], titles: ReadonlyMap<string, Text>): Text {
  const closed = new Map<string, number>();
  for (const { broken, missingCents } of chances) {
    const kinds = new Set(broken.map(({ rule }) => rule));
    if (missingCents > 0) kinds.add('money');
    for (const kind of kinds) closed.set(kind, (closed.get(kind) ?? 0) + 1);
  }
  const order = [...closed].sort((a, b) => b[1] - a[1]);
  return both((l) => {
    const list = order.map(([kind, count]) => `${titles.get(kind)?.[l] ?? kind}: ${count}`).join('; ');
    return l === 'de'
      ? `Wie der Plan steht, ist keiner der ${chances.length} möglichen Beginne frei. Was ihnen entgegensteht – ${list}.`
      : `As the plan stands, none of the ${chances.length} possible starts is open. What stands against them – ${list}.`;
  });
}

/** A better plan was found on the way. */
export const betterSentence = ({ objective }: Pick<Plan, 'objective'>): Text =>
  both((l) =>
    l === 'de'
      ? `Beim Nachrechnen fand sich ein besserer Plan (${points(objective!, l)}); er kann übernommen werden.`
      : `On the way a better plan was found (${points(objective!, l)}); it can be adopted.`,
  );
