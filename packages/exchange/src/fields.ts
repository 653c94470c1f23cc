export const fields = [
  'id',
  'name',
  'department',
  'category',
  'phase',
  'status',
  'cost',
  'paid',
  'costOfYear',
  'currency',
  'start',
  'end',
  'fundingSource',
  'district',
  'lat',
  'lon',
  'address',
  'note',
  'points',
] as const;
export type Field = (typeof fields)[number];
/** A list may have many columns of it: one for each year, or year and source. */
export const repeated: readonly Field[] = ['costOfYear'];

/** What each field is called in the lists of cities, German and English: the whole heading. */
export const headings: Record<Field, RegExp> = {
  id: /^(project[ _-]?(id|no|number)|id|nr\.?|nummer|vorhabens?(code|nummer)|projekt(nr\.?|nummer|-?id)|kennung)$/i,
  name: /^(name|title|titel|bezeichnung|projekt(name|titel)?|vorhaben|project([ _-]?(name|title|description))?|maßnahme|road[ _-]?names?)$/i,
  department: /^(department|agency|managing[ _-]?agency|abteilung|amt|dienststelle|ressort|zuständig(keit)?)$/i,
  category: /^(category|kategorie|art|sparte|type|typ|ten[ _-]?year[ _-]?plan[ _-]?category|sector|bereich)$/i,
  phase: /^(phase|stage|projektphase|abschnitt)$/i,
  status: /^(status|stand|state)$/i,
  cost: /^((total|est(imated)?)?[ _-]?(cost|costs|budget|amount)|cost from|(gesamt|bau)?kosten( ab)?|betrag|summe|investition(ssumme|skosten)?)$/i,
  paid: /^((bisher|bereits|schon)[ _-]?(bezahlt|ausgegeben|verausgabt|gezahlt)|(prior[ _-]?(actuals?|years?|spent))|spent([ _-]?to[ _-]?date)?|paid|ist([ _-]?kosten)?|vorjahre|bis[ _-]?(vorjahr|heute))$/i,
  // Never by the heading of one column: years come in rows (yearly.ts).
  costOfYear: /^(?!)$/,
  currency: /^(currency|währung|waehrung)$/i,
  start: /^(start|start[ _-]?date|begin|beginn|baubeginn|von|anfang)$/i,
  end: /^(end|end[ _-]?date|finish|ende|bauende|bis|fertigstellung)$/i,
  fundingSource: /^(funding[ _-]?source|fund(ing)?|source|geldquelle|finanzierung|topf|förderung|mittelherkunft)$/i,
  district: /^(district|ward|borough|bezirk|stadtteil|gemeindebezirk|ortsteil)$/i,
  lat: /^(lat|latitude|breite|breitengrad|y|n|north(ing)?|nord|hochwert|[yn][ _-]?(koordinate|coord(inate)?|wert|lv95))$/i,
  lon: /^(lon|lng|long|longitude|länge|längengrad|x|e|east(ing)?|ost|rechtswert|[xe][ _-]?(koordinate|coord(inate)?|wert|lv95))$/i,
  address: /^(adresse|anschrift|address|standort|location)$/i,
  note: /^(note|notes|remark|anmerkung|bemerkung|notiz|beschreibung|description)$/i,
  points: /^(points|punkte|score|priorität|prioritaet|priority|nutzen)$/i,
};

/** Words that make a longer heading likely to mean the field; figures in it (“Kosten 2027”) speak against it. */
export const headingWords: Partial<Record<Field, RegExp>> = {
  id: /(^|[ _-])(id|nr\.?|nummer|kennung)($|[ _-])/i,
  name: /(^|[ _-])(bezeichnung|titel|title|vorhaben|vorhabens|maßnahme|projektname|(project|projekt)[ _-]?(name|title|titel|description|beschreibung)|name)($|[ _-])/i,
  cost: /(^|[ _-])((gesamt|bau|investitions)?kosten|costs?|budget|betrag|investition|total|gesamtsumme)($|[ _-])/i,
  paid: /(^|[ _-])((bisher|bereits|schon)[ _-](bezahlt|ausgegeben|verausgabt|gezahlt)|prior[ _-](actuals?|years?))($|[ _-])/i,
  start: /(^|[ _-])((bau)?beginn|start)($|[ _-])/i,
  end: /(^|[ _-])((bau)?ende|fertigstellung|finish|completion)($|[ _-])/i,
  fundingSource: /(^|[ _-])(geldquelle|finanzierung|funding|fund)($|[ _-])/i,
  district: /(^|[ _-])(bezirk|stadtteil|district|ward|borough)($|[ _-])/i,
  category: /(^|[ _-])(kategorie|category|sparte)($|[ _-])/i,
  department: /(^|[ _-])(abteilung|department|agency|dienststelle)($|[ _-])/i,
  note: /(^|[ _-])(anmerkung|bemerkung|beschreibung|description|notes?)($|[ _-])/i,
};
