import type { Text } from '@vorrang/planning';
import { readNumber } from '../../parse/amounts.ts';
import { type CellProblem, type Row, amountText, asType } from '../../parse/table.ts';
import type { Note } from '../../parse/cell.ts';
import type { Columns } from './columns.ts';
import { messages } from './messages.ts';

/** Where a project stands by its list. */
export type Standing = 'open' | 'in-works' | 'finished' | 'cancelled' | 'postponed' | 'unknown';

const rules: readonly [Standing, RegExp][] = [
  [
    'open',
    /^(nicht|noch nicht|not|un)[ -]?(begonnen|gestartet|abgeschlossen|fertig\p{L}*|started|begun|complete\p{L}*|yet\b.*)/iu,
  ],
  [
    'open',
    /^((vor|entwurfs|ausführungs|genehmigungs)?planung|entwurf|konzept|ausschreibung|vergabe|vorbereitung|studie|planning|design|tender|procurement|study|feasibility)\s.*(abgeschlossen|fertig|beendet|läuft|laufend|complete\p{L}*|finished|ongoing|in progress)/iu,
  ],
  ['in-works', /^(teilweise|zum teil|partly|partially|substantially|nearly|almost|mostly|weitgehend|nahezu|fast)\b/iu],
  [
    'finished',
    /^((bau|arbeiten|projekt|maßnahme|vorhaben|umsetzung|works?|construction|project)\s+)?(ist |sind |is |are )?(abgeschlossen|fertig(gestellt)?|fertiggest\.?|beendet|erledigt|realisiert|umgesetzt|ausgeführt|errichtet|gebaut|vollendet|abgenommen|eröffnet|schlussgerechnet|in (nutzung|gewährleistung)|gewährleistung(sphase)?|(schluss)?abgerechnet|übergeben|in betrieb( genommen)?|complete[d]?|finished|done|closed([- ]?out)?|close[- ]?out|built|delivered|opened|handed over|warranty( period)?|final account|in service|operational|in operation|maintenance|decommission(ed|ing)|inaugurated|achevé|terminé)(?!\p{L})/iu,
  ],
  [
    'cancelled',
    /^(storniert|gestrichen|entfällt|entfallen|abgebrochen|abgesagt|eingestellt|verworfen|aufgegeben|nicht (weiter|mehr|länger) (verfolgt|benötigt|nötig|notwendig|erforderlich|vorgesehen|geplant)|hinfällig|obsolet|abgelehnt|zurückgezogen|cancell?ed|canceled|dropped|deleted|rejected|withdrawn|terminated|abandoned|removed|void|obsolete|superseded|not (proceeding|pursued|going ahead)|no longer (required|needed|planned|proceeding))(?!\p{L})/iu,
  ],
  [
    'postponed',
    /^(zurückgestellt|zurückgesetzt|vertagt|sistiert|auf eis( gelegt)?|eingefroren|hinausgeschoben|bis auf weiteres|verschoben|aufgeschoben|pausiert|ruht|ruhend|ausgesetzt|gestoppt|angehalten|on[ -]?hold|paused|postponed|deferred|suspended|stopped|halted|shelved|stalled|parked|frozen|dormant|in abeyance|on ice|tabled)(?!\p{L})/iu,
  ],
  [
    'in-works',
    /^((im|in) (bau|arbeit|ausführung|umsetzung|realisierung|durchführung|works|progress|construction|implementation)|ausführung|umsetzung|realisierung|durchführung|baubeginn (ist )?erfolgt|bauphase|laufend|läuft|begonnen|gestartet|angelaufen|in bearbeitung \(bau\)|under construction|construction( phase| underway| started| begun)?|implementation|ongoing( construction)?|underway|started|begun|work in progress|on[ -]?site|rohbau|baustelle|spatenstich|notice to proceed|ntp|mobili[sz](ation|ed|ing)|completion)(?!\p{L})/iu,
  ],
  [
    'open',
    /^(offen|geplant|in planung|planung|vorgesehen|beantragt|angemeldet|idee|vorschlag|neu|beschlossen|genehmigt|freigegeben|in vorbereitung|vorbereitung|ausschreibung|planned|in planning|planning|proposed|open|new|future|pending|not started|design|in design|preparation|identification|scoping|approved|funded|unfunded|programmed|requested|tender(ing)?|procurement|active)(?!\p{L})/iu,
  ],
];

const percentIn = (text: string): number | null => {
  const found = /(\d{1,3}(?:[.,]\d+)?)\s*(?:%|prozent|percent)/i.exec(text);
  return found ? readNumber(found[1]!) : null;
};

/** What the words say; `unknown` where they say nothing that is known. A share of 100 % is finished, one above 0 % in works. */
export function standingOf(text: string): Standing {
  const bare = text
    .trim()
    .replace(/^[\d.)\s-]+(?=\p{L})/u, '')
    .replace(/^(wird|wurde|werden|ist|sind|derzeit|aktuell|bereits|is|are|was|has been|currently|already)\s+/iu, '');
  if (bare === '') return 'open';
  const found = rules.find(([, pattern]) => pattern.test(bare))?.[0];
  if (found) return found;
  const percent = /^\s*\d/.test(text) ? percentIn(text.includes('%') ? text : `${text}%`) : null;
  return percent === null ? 'unknown' : byPercent(percent);
}
const byPercent = (percent: number): Standing => (percent >= 100 ? 'finished' : percent > 0 ? 'in-works' : 'open');

export type StandingOfRow = {
  standing: Standing;
  /** How far the works are, of 100, where the list says so. */
  percent: number | null;
};

/** The status of a row; a stage says it too where it is the end of the works, or puts them off. */
export function statusIn(row: Row, columns: Columns): string {
  const [status, phase] = (['status', 'phase'] as const).map((field) => columns.cell(row, field)?.text ?? '');
  return status === '' && over.includes(standingOf(phase!)) ? phase! : status!;
}
const over: readonly Standing[] = ['finished', 'cancelled', 'postponed'];

/** Where a row stands: by its status, else by its degree of completion; a column of shares up to 1 counts in whole ones. */
export function standingOfRow(row: Row, columns: Columns, shares: boolean): StandingOfRow {
  const status = statusIn(row, columns);
  const completion = columns.cell(row, 'completion')?.text ?? '';
  const stated = completion === '' ? null : readNumber(completion.replace(/\s*%$/, ''));
  const percent = stated === null ? percentIn(status) : shares && !completion.includes('%') ? stated * 100 : stated;
  const standing = standingOf(status);
  if (percent !== null && (standing === 'open' || standing === 'unknown' || standing === 'in-works')) {
    const by = byPercent(percent);
    return { standing: by === 'open' ? standing : by, percent };
  }
  return { standing, percent };
}

/** Whether a column of completion counts in shares of one: none is above it, and one is between. */
export function countsInShares(rows: readonly Row[], columns: Columns): boolean {
  const values = rows.flatMap((row) => {
    const text = columns.cell(row, 'completion')?.text ?? '';
    const value = text === '' || text.includes('%') ? null : readNumber(text);
    return value === null ? [] : [value];
  });
  return values.length > 0 && values.every((value) => value <= 1) && values.some((value) => value > 0 && value < 1);
}

const rowsText = (rows: readonly number[]): string => `${rows.slice(0, 8).join(', ')}${rows.length > 8 ? ' …' : ''}`;

/** Finished and cancelled projects are told and left out; of each word for a postponed one it is asked whether it is planned. */
export function standingProblems(
  found: readonly { row: Row; text: string; standing: Standing; cents: number }[],
  note: Note,
): { unplanned: Set<Row> } {
  const unplanned = new Set<Row>();
  const over = found.filter(({ standing }) => standing === 'finished' || standing === 'cancelled');
  if (over.length > 0) note(overNotice(over));
  for (const { row } of over) unplanned.add(row);
  const words = Map.groupBy(
    found.filter(({ standing }) => standing === 'postponed'),
    ({ text }) => text.toLowerCase(),
  );
  for (const same of words.values())
    if (note(postponedProblem(same)) !== 'plan') for (const { row } of same) unplanned.add(row);
  const unknown = found.filter(({ standing }) => standing === 'unknown');
  if (unknown.length > 0) note(unknownNotice([...new Set(unknown.map(({ text }) => text))]));
  return { unplanned };
}

type Found = readonly { row: Row; text: string; cents: number }[];
const sumText = (found: Found): Text => amountText(found.reduce((sum, { cents }) => sum + cents, 0));

const overNotice = (found: Found): CellProblem => ({
  type: 'finished',
  severity: 'warning',
  row: null,
  column: null,
  value: null,
  message: messages.texts.finished({
    found: found.length,
    rowsText: rowsText(found.map(({ row }) => row.row)),
    sumText: sumText(found),
  }),
});

function postponedProblem(found: Found): CellProblem {
  const [{ text }] = found as [Found[number]];
  const sum = sumText(found);
  return {
    type: `postponed-${asType(text)}`,
    severity: 'error',
    row: null,
    column: null,
    value: text,
    message: messages.texts.postponedProblemOneProject({
      text,
      found: found.length,
      rowsText: rowsText(found.map(({ row }) => row.row)),
      sum,
    }),
    fix: { value: 'exclude', rule: messages.texts.doNotPlan },
    readings: [
      { value: 'exclude', label: messages.texts.postponedProblemDoNotPlan({ sum }) },
      { value: 'plan', label: messages.texts.planLikeOthers({ sum }) },
    ],
  };
}

const unknownNotice = (words: readonly string[]): CellProblem => ({
  type: 'unknown-status',
  severity: 'notice',
  row: null,
  column: null,
  value: words.slice(0, 5).join(', '),
  message: messages.texts.unknownStatus({ words: words.slice(0, 5).join(', '), cut: words.length > 5 }),
});
