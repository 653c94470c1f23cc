import { type ConstraintKind, constraintKinds } from '@vorrang/optimizer';
import { type Language, type Scenario, inLanguage, switchedOffIn } from '@vorrang/planning';
import { fieldsOf, hasForm } from '#lib/scenario/rule-fields.ts';
import { folded } from '#lib/language/folded.ts';
import { type Planned, examplesOf } from './examples.ts';
import { type Family, families, familyOf, namesDistrict, namesProjects } from './families.ts';
import { type Part, worded } from './worded.ts';

/** A kind of rule as the gallery shows it. `count`: how many the Scenario has, on or off; `fits`: it can be about what is looked at. */
export type Card = {
  kind: ConstraintKind;
  title: string;
  family: Family;
  count: number;
  fits: boolean;
  /** Whether people can enter one; others come of a plan. */
  isTyped: boolean;
  example: readonly Part[];
  gaps: readonly Part[];
};
export type CardGroup = { family: Family; cards: Card[] };

const kinds = constraintKinds().filter(({ implicit }) => !implicit);

/** Every kind of rule as a card; those that fit the project that is looked at stand first. */
export function cardsOf({ scenario, plan }: Planned, selected: string | null, language: Language): CardGroup[] {
  const project = scenario.projects.find(({ id }) => id === selected);
  const counts = Map.groupBy([...scenario.constraints, ...switchedOffIn(scenario)], ({ kind }) => kind);
  const examples = examplesOf(kinds, { scenario, plan }, selected);
  const cards = kinds.map((kind): Card => {
    const fields = fieldsOf(kind);
    const isThere = fields.some(namesProjects) || (!!project?.district && fields.some(namesDistrict));
    return {
      kind,
      title: inLanguage(kind.title, language),
      family: familyOf(kind),
      count: counts.get(kind.kind)?.length ?? 0,
      fits: project !== undefined && isThere,
      isTyped: hasForm(kind),
      ...sentencesOf(scenario, kind, examples.get(kind.kind) ?? {}, language),
    };
  });
  return grouped(cards);
}

/** A kind that cannot be said of this city yet is told by its name. */
function sentencesOf(scenario: Scenario, kind: ConstraintKind, example: object, language: Language) {
  const gaps = worded(scenario, kind, {}, language) ?? [];
  return { gaps, example: worded(scenario, kind, { ...example }, language) ?? gaps };
}

function grouped(cards: readonly Card[]): CardGroup[] {
  const fit = (own: readonly Card[]) => own.some(({ fits }) => fits);
  return families
    .map((family) => ({ family, cards: inOrder(cards.filter((card) => card.family === family)) }))
    .filter((group) => group.cards.length > 0)
    .sort((a, b) => Number(fit(b.cards)) - Number(fit(a.cards)));
}
const inOrder = (cards: readonly Card[]): Card[] => cards.toSorted((a, b) => Number(b.fits) - Number(a.fits));

/** The cards that have every word of a search in their name, family or sentence, whatever case and umlauts. */
export function cardsFound(
  groups: readonly CardGroup[],
  search: string,
  nameOf: (family: Family) => string,
): CardGroup[] {
  const words = folded(search).split(/\s+/).filter(Boolean);
  return groups.flatMap(({ family, cards }) => {
    const found = cards.filter(({ title, example }) => {
      const text = folded([title, nameOf(family), ...example.map((part) => part.text)].join(' '));
      return words.every((word) => text.includes(word));
    });
    return found.length === 0 ? [] : [{ family, cards: found }];
  });
}

/** Where the arrows lead from a card: up and down through all, left and right to the neighbouring group at the same height. */
export function nextCard(groups: readonly CardGroup[], from: string, key: string): string {
  const all = groups.flatMap(({ cards }) => cards);
  const at = all.findIndex(({ kind }) => kind.kind === from);
  const step = { ArrowDown: 1, ArrowUp: -1 }[key];
  if (step !== undefined) return all[(at + step + all.length) % all.length]?.kind.kind ?? from;
  const group = groups.findIndex(({ cards }) => cards.some(({ kind }) => kind.kind === from));
  const row = groups[group]?.cards.findIndex(({ kind }) => kind.kind === from) ?? 0;
  const aside = { ArrowRight: 1, ArrowLeft: -1 }[key];
  const beside = aside === undefined ? undefined : groups[(group + aside + groups.length) % groups.length];
  return beside?.cards[Math.min(row, beside.cards.length - 1)]?.kind.kind ?? from;
}

/** The card a search means: the one whose name begins with it, or has it, else the first that was found. */
export function meantBy(groups: readonly CardGroup[], search: string): Card | undefined {
  const all = groups.flatMap(({ cards }) => cards);
  const text = folded(search.trim());
  const by = (has: (title: string) => boolean) => all.find(({ title }) => has(folded(title)));
  return by((title) => title.startsWith(text)) ?? by((title) => title.includes(text)) ?? all[0];
}
/** What a kind is called in short: what stands before the colon. */
export const inShort = (title: string): string => title.split(':')[0]!;
