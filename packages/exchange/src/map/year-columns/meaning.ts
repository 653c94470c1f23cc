/**
 * What a group of year columns holds. `cost`: what is paid for the works. `income`: what comes in for them. `balance`: the difference of both.
 * `commitment`: authority to enter into contracts (Verpflichtungsermächtigung), paid in later years' costs. `paid`: actuals. `fact`: no money.
 * `total`: the sum of the other groups. `source`: the part of the cost that one source pays. `version`: another state of the same budget.
 */
export const meanings = [
  'cost',
  'income',
  'balance',
  'commitment',
  'paid',
  'source',
  'total',
  'version',
  'fact',
] as const;
export type Meaning = (typeof meanings)[number];

/** Umlauts also as two letters, sharp s also as the Swiss write it. */
const spelled = (list: string): string =>
  list.replaceAll('ä', '(?:ä|ae)').replaceAll('ö', '(?:ö|oe)').replaceAll('ü', '(?:ü|ue)').replaceAll('ß', '(?:ß|ss)');
const word = (list: string): RegExp => new RegExp(`(?<![\\p{L}])(?:${spelled(list)})(?![\\p{L}])`, 'iu');

const balance = word('saldo|salden|balance|netto\\p{L}*|net|überschuss|fehlbetrag|zuschussbedarf|surplus|deficit');
const share = word(
  '\\p{L}*(quote|quoten|prozent)|\\p{L}*sätze?|\\p{L}*satz|percent(age)?|pct|%|(grant|funding|co-?funding|interest|match(ing)?)[ -]rate|(grant|funding|match(ing)?)[ -]share',
);
const perCent = word('\\p{L}*anteil|share|rate|\\p{L}*grad');
const count = word(
  'dtv\\p{L}*|d[ t]?tv|aadt|adt|kfz\\p{L}*|\\p{L}*fahrzeuge?|\\p{L}*verkehr\\p{L}*|traffic|\\p{L}*schüler\\p{L}*|pupils?|students?|enrol?lment|einwohner\\p{L}*|inhabitants?|residents?|population|bevölkerung\\p{L}*|\\p{L}*besuch(er|e)?\\p{L}*|visit(or)?s|\\p{L}*anzahl|\\p{L}*zahl(en)?|number|count|counts|unfälle|accidents?|crash(es)?|\\p{L}*stellen|fte|ftes|vzä|länge|length|qm|m²|m2|km|lfm|stk\\.?|stück|klassen|kinder\\p{L}*|children|personen|passengers?|fahrgäste|\\p{L}*note|zustands?\\p{L}*|condition|pci|rating|index|score|priorität|priority|punkte|points|rang|rank|votes|stimmen|meldungen|reports|plätze|places|seats|betten|beds|wohnungen|units|bäume|trees|temperatur|verbrauch|consumption|kwh|mwh|co2\\p{L}*|emission\\p{L}*|tonnen|tons|stunden|hours|tage|days',
);
/** What a building costs once it stands is no cost of building it. */
const operating = word(
  'folgekosten|folgelasten|betriebskosten|unterhalt\\p{L}*|laufende kosten|bewirtschaftungskosten|operating|operations|o&m|abschreibung\\p{L}*|afa|depreciation|zinsen|interest|kapitaldienst|debt service',
);
const commitment = word(
  've|v\\.e\\.|\\p{L}*verpflichtungs\\p{L}*|\\p{L}*verpflichtung(en)?|\\p{L}*bindungen|commitments?|commitment[ -]authori\\p{L}+|authori[sz]ations?|appropriation authority|obligation authority|vergaben?|gebunden|encumbrances?|encumbered',
);
const paid = word(
  'ist|\\p{L}*ergebnis(se)?|re|r|ra|jr|rechnung(sergebnis)?|jahresrechnung|jahresabschluss|verausgabt|ausgegeben|bezahlt|gezahlt|abgerechnet|abfluss|actuals?|spent|paid|expended|obligat(ed|ions?)|disbursed|disbursements?',
);
const income = word(
  'einzahlung(en)?|einz\\.?|einnahmen?|\\p{L}*erträge?|\\p{L}*erlöse?|\\p{L}*zuwendung(en)?|\\p{L}*zuweisung(en)?|\\p{L}*zuschüsse?|\\p{L}*zuschuss|\\p{L}*förderung(en)?|\\p{L}*fördermittel|\\p{L}*förderbeträge?|\\p{L}*beiträge?|\\p{L}*subvention(en)?|kapitaltransfers?( von .*)?|transfers? from .*|income|revenues?|receipts?|inflows?|grants?|reimbursements?|contributions?|proceeds|erstattung(en)?',
);
const cost = word(
  '\\p{L}*raten?|\\p{L}*auszahlung(en)?|ausz\\.?|\\p{L}*ausgaben?|aufwand|aufwendungen|\\p{L}*kosten|\\p{L}*investition(en|skosten|sauszahlungen)?|investitions\\p{L}*|\\p{L}*bedarf|brutto\\p{L}*|gross|costs?|expenditures?|expenses?|expense|outflows?|spending|spend|capital|outlays?|payments?|zahlungen|zahlung|bau|baukosten|gesamt\\p{L}*kosten|bereitgestellt|bewilligt|needs?|appropriat(ed|ions?)|funded|funding',
);
/** The first word says which way the money goes, whatever it is for. */
const goesOut = /^\W*(auszahlung(en)?|ausz\.|ausgaben?|expenditures?|spending)(?!\p{L})/iu;
const comesIn = /^\W*(einzahlung(en)?|einz\.|einnahmen?|revenues?|incomes?|receipts?)(?!\p{L})/iu;
const total = word('combined|gesamt\\p{L}*|insgesamt|summe|total|totals|all|alle|zusammen|sum|overall');
const version = word(
  'requested|request|beantragt|antrag|angemeldet|anmeldung|proposed|recommended|adopted|approved|amended|revised|original|current|vorschlag|entwurf|beschlossen|genehmigt|nachtrag|alt|neu|bisher(ig)?|old|new|previous|prior',
);
const source = word(
  'eigenanteil|landesanteil|bundesanteil|gemeindeanteil|stadtanteil|fremdanteil|\\p{L}*bund|\\p{L}*land|\\p{L}*landes\\p{L}*|\\p{L}*bundes\\p{L}*|\\p{L}*mittel|stadt|gemeinde|kommune|kanton|kreis|landkreis|bezirk|eu|efre|esf|eler|efre-\\p{L}+|eigen\\p{L}*|kredite?|darlehen|anleihen?|\\p{L}*fonds|\\p{L}*rücklagen?|stiftung|dritte[rn]?|\\p{L}*kasse|city|town|county|state|federal|local|regional|private|non city|municipal|fund|funds|bonds?|loans?|debt|tax|taxes|fees?|reserves?|general|utility|cdbg|arpa|tif|gf|gas|go|srf|enterprise|sponsors?|spenden',
);

/**
 * What the words of a heading's stem say its columns hold; `null` where they say nothing. `values`: the numbers below, where a share can only
 * be told from an amount by them.
 */
export function meaningByWords(stem: string, values: readonly number[]): Meaning | null {
  const text = stem.trim();
  if (text === '') return 'cost';
  if (share.test(text) || text.includes('%')) return 'fact';
  // `Eigenanteil` up to 100 may be a share, or thousands of euros.
  const few = values.length > 0 && values.every((value) => value >= 0 && value <= 100);
  if (perCent.test(text) && few && source.test(text)) return null;
  if (perCent.test(text) && values.length > 0 && values.every((value) => value >= 0 && value <= 100)) return 'fact';
  if (commitment.test(text)) return 'commitment';
  if (balance.test(text)) return 'balance';
  // What came in earlier has come in already, and is nothing that was paid.
  if (paid.test(text)) return income.test(text) && !goesOut.test(text) ? 'fact' : 'paid';
  if (goesOut.test(text)) return 'cost';
  if (comesIn.test(text)) return 'income';
  if (count.test(text) || operating.test(text)) return 'fact';
  if (total.test(text) && !income.test(text)) return 'total';
  // `Investitionsbeiträge` come in; of `Kosten nach Förderung` nobody knows.
  if (income.test(text)) return cost.test(text) && /\s/.test(text) ? null : 'income';
  if (cost.test(text)) return 'cost';
  if (version.test(text)) return 'version';
  return source.test(text) ? 'source' : null;
}
