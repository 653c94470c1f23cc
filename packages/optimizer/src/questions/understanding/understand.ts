import type { Scenario, Text } from '@vorrang/planning';
import { type NamingField, listOf } from '../fields.ts';
import { kinds } from '../kinds.ts';
import { messages } from '../messages.ts';
import { nameIn } from '../naming.ts';
import type { AnyQuestion } from '../question-kind.ts';
import { inCalendar, outsideCalendar } from '../years.ts';
import { withAmounts } from './amounts.ts';
import { type Cue, type Fit, cuesOf, fitOf, knownWords } from './cues.ts';
import { type Fields, type Several, givenBy } from './given.ts';
import { Names } from './names.ts';
import type { Piece } from './piece.ts';
import { wordsOf } from './words.ts';

/** A question by its kind and what is given for it. */
export type Asked = { name: string; given: Fields };
/** What was asked, and what of it was not taken into account; or why that cannot be told, and which questions may have been meant. */
export type Understanding =
  { ok: true; asked: Asked; ignored: string[] } | { ok: false; sentence: Text; choices: Asked[] };

const cues = new Map<AnyQuestion, Cue[]>(kinds.map((kind) => [kind, cuesOf(kind.cues)]));
const known = knownWords([...cues.values()].flat());
const most = 6;

/**
 * Reads a typed question in any of the languages. It knows the questions of `kinds` and no others: what fits none of them is refused, a
 * name that fits more than one thing and an amount without its year are asked back.
 * Never fails. Source: packages/optimizer/decisions/0008-closed-questions.md.
 */
export function understand(text: string, scenario: Scenario): Understanding {
  const pieces = new Names(scenario, known).find(withAmounts(wordsOf(text), scenario.currency));
  const best = bestOf(pieces);
  if (!best || best.fit.unheard.length > best.fit.score) return unknown(pieces);
  const { kind, fit } = best;
  const given = givenBy(kind.asks, fit.slots, pieces);
  const ignored = fit.unheard.flatMap(({ words }) => words.map(({ written }) => written));
  return judged(scenario, { name: kind.name, ...given }, kind, ignored);
}

type Best = { kind: AnyQuestion; fit: Fit };
function bestOf(pieces: readonly Piece[]): Best | null {
  let best: Best | null = null;
  for (const [kind, lines] of cues)
    for (const cue of lines) {
      const fit = fitOf(cue, pieces, known);
      if (fit && (!best || fit.score > best.fit.score)) best = { kind, fit };
    }
  return best;
}

type Read = { name: string; given: Fields; several: readonly Several[] };
function judged(scenario: Scenario, read: Read, kind: AnyQuestion, ignored: string[]): Understanding {
  const { name, given, several } = read;
  const outside = outsideCalendar(scenario.calendar, given['year']);
  if (outside) return refused(outside);
  if (several.length > 0) return which(scenario, { name, given }, several);
  if (kind.asks.safeParse(given).success) return { ok: true, asked: { name, given }, ignored };
  if (given['cents'] === undefined || given['year'] !== undefined) return refused(messages.texts.refused.unknown);
  const { first, last } = inCalendar(scenario.calendar);
  const years = Array.from({ length: last - first + 1 }, (_, i) => ({ name, given: { ...given, year: first + i } }));
  return refused(messages.texts.refused.whichYear({ first: String(first), last: String(last) }), years);
}

/** A name that fits several: which is meant. They can be chosen from where nothing else is open. */
export function which(scenario: Scenario, { name, given }: Asked, several: readonly Several[]): Understanding {
  const { field, ids } = several[0]!;
  const shown = ids.slice(0, most);
  const sentence = messages.texts.refused.which({ names: shown.map((id) => nameIn(scenario, field, id)) });
  if (several.length > 1) return refused(sentence);
  const { asks } = kinds.find((kind) => kind.name === name) as AnyQuestion;
  const choices = shown.map((id) => ({ name, given: { ...given, [field]: id } }));
  return refused(
    sentence,
    choices.filter((one) => asks.safeParse(one.given).success),
  );
}

export const refused = (sentence: Text, choices: Asked[] = []): Understanding => ({ ok: false, sentence, choices });

/** A question that would fit if something of that name were here; or one that fits nothing. */
function unknown(pieces: readonly Piece[]): Understanding {
  const named: Piece = { words: [], slot: { of: 'project', ids: ['?'] } };
  const best = bestOf([...pieces, named]);
  if (!best || pieces.some(({ slot }) => slot && 'ids' in slot)) return refused(messages.texts.refused.unknown);
  const words = best.fit.unheard.flatMap((piece) => piece.words.map(({ written }) => written));
  const asked = best.kind.title;
  const { noName, nothingNamed } = messages.texts.refused;
  return refused(words.length > 0 ? noName({ asked, words: words.join(' ') }) : nothingNamed({ asked }));
}

/** What a name or an id stands for in a list of the city: its id; several where it fits more than one, none where nothing. */
export function named(text: string, scenario: Scenario, field: NamingField): readonly string[] {
  const list = scenario[listOf[field]];
  if (list.some(({ id }) => id === text)) return [text];
  const whole = list.filter(({ name }) => name === text);
  if (whole.length > 0) return whole.map(({ id }) => id);
  const of = field === 'other' ? 'project' : field;
  const pieces = new Names(scenario, known).find(wordsOf(text).map((word) => ({ words: [word] })));
  const found = pieces.flatMap(({ slot }) => (slot && 'ids' in slot && slot.of === of ? [slot.ids] : []));
  return found.length === 1 ? found[0]! : [];
}
