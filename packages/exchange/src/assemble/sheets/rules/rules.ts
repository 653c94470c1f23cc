import { type Text, enumerated } from '@vorrang/planning';
import type { DraftRule } from '../../draft.ts';
import type { CellProblem } from '../../../parse/table.ts';
import { fewestProjects } from './columns.ts';
import { type SheetNote, type SheetRow, defineSheet, unknownProject } from '../sheet.ts';
import { messages } from './messages.ts';

/** The kinds of rules a list can say, and what people call them. What else a rule needs is asked of the other columns. */
export const listedRules: Record<string, { label: Text; named: RegExp; needs?: 'reason' | 'count' | 'window' }> = {
  pin: {
    label: messages.texts.pin,
    named: /^(festlegung|beschlossen|festgelegt|fixiert|pin(ned)?|decided|fixed)$/i,
    needs: 'reason',
  },
  ban: {
    label: messages.texts.ban,
    named: /^(ausschluss|ausgeschlossen|gesperrt|verboten|ban(ned)?|excluded)$/i,
    needs: 'reason',
  },
  precedence: {
    label: messages.texts.dependency,
    named: /^(abh(ä|ae)ngig(keit)?|reihenfolge|vorg(ä|ae)nger|dependency|order|precedence)$/i,
  },
  requires: {
    label: messages.texts.requirement,
    named: /^(voraussetzung|braucht|bedingt|require(s|ment)?|needs)$/i,
  },
  'at-most-one': {
    label: messages.texts.atMostOne,
    named: /^((hö|hoe)chstens eine?s?|alternativen?|at[ -]most[ -]one|either[ -]or)$/i,
  },
  'at-least': {
    label: messages.texts.atLeast,
    named: /^(mindestzahl|mindestens|at[ -]least)$/i,
    needs: 'count',
  },
  bundle: {
    label: messages.texts.bundle,
    named: /^(b(ü|ue)ndel(ung)?|gemeinsam|bundle|together)$/i,
  },
  'corridor-conflict': {
    label: messages.texts.corridorConflict,
    named: /^(baustellenkonflikt|konflikt|nie gleichzeitig|corridor[ -]conflict|conflict|never at once)$/i,
  },
  moratorium: {
    label: messages.texts.moratorium,
    named: /^(sperrfrist|moratorium)$/i,
    needs: 'window',
  },
};
/** A rule of another kind stands in a column of its own, as the scenario format writes it. */
const asWritten = /^(sonstige|andere|other)$/i;
export const otherRule: Text = messages.texts.other;

/** What projects have to do with each other, and what was decided about them. */
export const rules = defineSheet({
  kind: 'rules',
  label: messages.texts.rules,
  names: /regeln?|rules?|bedingung|abh(ä|ae)ngig|constraints?/i,
  fields: {
    rule: {
      label: messages.texts.text,
      heading: /^(regel|rule|bedingung|constraint)$/i,
      type: 'text',
      needed: true,
    },
    projects: {
      label: messages.texts.projects,
      heading: /^(projekte?|projects?|vorhaben)$/i,
      type: 'text',
      needed: true,
    },
    from: { label: messages.texts.day, heading: /^(von|ab|beginn|from)$/i, type: 'day' },
    to: { label: messages.texts.to, heading: /^(bis|ende|to|until)$/i, type: 'day' },
    count: { label: messages.texts.count, heading: /^(anzahl|count)$/i, type: 'count' },
    quarters: {
      label: messages.texts.number,
      heading: /^(abstand|lag)(\s*\(.*\))?$/i,
      type: 'number',
    },
    saving: { label: messages.texts.amount, heading: /^(ersparnis|saving)(\s*\(.*\))?$/i, type: 'amount' },
    points: { label: messages.texts.points, heading: /^(punkte|points)$/i, type: 'number' },
    reason: { label: messages.texts.reason, heading: /^(grund|begr(ü|ue)ndung|reason)$/i, type: 'text' },
    citation: { label: messages.texts.source, heading: /^(quelle|beleg|source|citation)$/i, type: 'text' },
    written: {
      label: messages.texts.asWritten,
      heading: /^(wortlaut|as written)(\s*\(.*\))?$/i,
      type: 'text',
    },
  },
  merge(draft, rows, note) {
    const known = new Set(draft.projects.map(({ id }) => id));
    const found = rows.flatMap((row) => ruleIn(row, known, note) ?? []);
    return { ...draft, rules: [...draft.rules, ...found] };
  },
});

/** Ids one below the other, or, in one line, with semicolons or commas between; an id may itself hold those. */
function idsIn(text: string, known: ReadonlySet<string>): string[] {
  const lines = text.split(/\r?\n/).map((id) => id.trim());
  if (lines.length > 1 || known.has(text.trim())) return lines.filter((id) => id !== '');
  return text
    .split(text.includes(';') ? ';' : ',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
}

function ruleIn(row: SheetRow, known: ReadonlySet<string>, note: SheetNote): DraftRule | null {
  const said = row.text('rule');
  if (said === null) return null;
  if (asWritten.test(said)) return written(row, note);
  const [kind, asked] = Object.entries(listedRules).find(([, { named }]) => named.test(said)) ?? [];
  if (!kind || !asked) return refuse(note, unknownRule(row.row, said));
  const projects = idsIn(row.text('projects') ?? '', known);
  const stranger = projects.find((id) => !known.has(id));
  if (stranger !== undefined) return refuse(note, unknownProject(row.row, stranger, [...known]));
  const rule: DraftRule = {
    row: row.row,
    kind,
    projects,
    from: row.day('from', 'first'),
    to: row.day('to', 'last'),
    count: row.count('count'),
    quarters: row.number('quarters'),
    savingCents: row.cents('saving'),
    points: row.number('points'),
    reason: row.text('reason'),
    citation: row.text('citation'),
    written: null,
  };
  const least = fewestProjects(kind);
  if (projects.length < least) return refuse(note, tooFew(row.row, said, least));
  const missing =
    (asked.needs === 'reason' && !rule.reason) ||
    (asked.needs === 'count' && !rule.count) ||
    (asked.needs === 'window' && !(rule.from && rule.to && rule.reason));
  return missing && asked.needs ? refuse(note, incomplete(row.row, said, asked.needs)) : rule;
}

function written(row: SheetRow, note: SheetNote): DraftRule | null {
  try {
    const rule = JSON.parse(row.text('written') ?? '') as { kind?: unknown };
    if (typeof rule.kind === 'string') return { ...noRule(row.row, rule.kind), written: rule as DraftRule['written'] };
  } catch {
    // Told below: a text that is no JSON is no rule.
  }
  return refuse(note, incomplete(row.row, row.text('rule')!, 'wording'));
}

const noRule = (row: number, kind: string): DraftRule => ({
  row,
  kind,
  projects: [],
  from: null,
  to: null,
  count: null,
  quarters: null,
  savingCents: null,
  points: null,
  reason: null,
  citation: null,
  written: null,
});

function refuse(note: SheetNote, problem: CellProblem): null {
  note(problem);
  return null;
}

const warning = (row: number, value: string, type: string, message: Text): CellProblem => ({
  type,
  severity: 'warning',
  row,
  column: null,
  value,
  message,
});
const unknownRule = (row: number, said: string) =>
  warning(
    row,
    said,
    'constraint-error',
    messages.texts.constraintError({
      row,
      said,
      known: enumerated(Object.values(listedRules).map(({ label }) => label)),
    }),
  );
const tooFew = (row: number, said: string, least: number) =>
  warning(row, said, 'missing-cell', messages.texts.missingCell({ row, said, least }));
const incomplete = (row: number, said: string, what: 'reason' | 'count' | 'window' | 'wording') =>
  warning(row, said, 'missing-cell', messages.texts.rowFor({ row, said, what }));
