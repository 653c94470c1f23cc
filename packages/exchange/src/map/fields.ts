/** Every field a column of a list of projects may mean. */
export const fields = [
  'id',
  'name',
  'department',
  'category',
  'phase',
  'status',
  'completion',
  'year',
  'cost',
  'paid',
  'costOfYear',
  'costBySource',
  'incomeOfYear',
  'paidOfYear',
  'commitmentOfYear',
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
  'priority',
  'duty',
  'deadline',
] as const;
/** What a column may mean; `null` stands for "kept as a fact". */
export type Field = (typeof fields)[number];
/** What a column of money by year may hold; a list may have many columns of each. */
export const moneyOfYear = ['costOfYear', 'costBySource', 'incomeOfYear', 'paidOfYear', 'commitmentOfYear'] as const;
export type MoneyOfYear = (typeof moneyOfYear)[number];
export const isMoneyOfYear = (field: Field | null): field is MoneyOfYear => moneyOfYear.some((one) => one === field);

/** What each field is called in the lists of cities, German and English: the whole heading. */
export const headings: Record<Field, RegExp> = {
  id: /^(project[ _-]?(id|no\.?|nr\.?|number|code|#)|(project[ _-]?)?ref(erence|\.)?([ _-]?(no|nr|number)\.?)?|kap(itel)?\.?|oz|gliederung(snr\.?|snummer)?|ordnungs(nr\.?|nummer|ziffer|zahl)|code|key|#|id|no\.?|number|nr\.?|nummer|(lfd|laufende)\.?([ _-]?(nr|nummer)\.?)?|pos(ition)?\.?([ _-]?nr\.?)?|kurzzeichen|vorhabens?(code|nummer)|projekt(nr\.?|nummer|-?id)|kennung)$/i,
  name: /^(name|title|titel|bezeichnung|projekt(name|titel|bezeichnung)?|vorhaben(sbezeichnung)?|project([ _-]?(name|title|description))?|(bau|einzel)?ma(ß|ss)nahmen?(bezeichnung)?|road[ _-]?names?|bauvorhaben|investition(sma(ß|ss)nahme|svorhaben|sprojekt|sobjekt)|(capital[ _-]?)?scheme([ _-]?(name|title|description))?|programme[ _-]?name|project ?[/&] ?(funding|source).*|(projekt|ma(ß|ss)nahme|vorhaben) ?\/ ?(finanzierung|geldquelle|zahlungsart|konto).*|works?[ _-]?(title|name|description)|objekt(bezeichnung|name)?|gegenstand|kreditbezeichnung)$/i,
  department: /^(department|agency|managing[ _-]?agency|abteilung|amt|dienststelle|ressort|zuständig(keit)?)$/i,
  category: /^(category|kategorie|art|sparte|type|typ|ten[ _-]?year[ _-]?plan[ _-]?category|sector|bereich)$/i,
  phase: /^(phase|stage|projektphase|abschnitt)$/i,
  status:
    /^((project|projekt|bau|current|event|vorhaben|maßnahmen|bearbeitungs|realisierungs|umsetzungs)?[ _-]?(status|stand)|state|zustand der umsetzung)$/i,
  completion:
    /^((percent|%|pct)[ _-]?(complete[d]?|done|fertig)|complete[d]? ?%|completion([ _-]?(percent(age)?|%|rate))?|(bau)?fortschritt( %)?|fertigstellungsgrad|fertigstellung (in )?(%|prozent)|% fertigstellung|realisierungsgrad|erf(ü|ue)llungsgrad|umsetzungsgrad|progress)$/i,
  // Only a list with a row for each year has it (long-list.ts).
  year: /^(?!)$/,
  cost: /^((total|est(imated)?|project)?[ _.-]?(project )?(cost|costs|budget|amount)|cost from|((voraussichtliche|geschätzte)[ _-])?(gesamt|bau|projekt|herstellungs)?kosten( ab)?|betrag|summe|gesamt(betrag|summe|ausgaben|auszahlungen|investition|bedarf|kredit)?|gesamtein-? ?\/ ?-?auszahlungen|(investitions|finanz|mittel)bedarf|brutto(kredit|kosten|investition(en)?|ausgaben)|verpflichtungskredit|mittelverwendung( gesamt)?|(auszahlungen|ausgaben|kosten|investition(en)?) (gesamt|total|insgesamt)|kosten(schätzung|voranschlag|rahmen)|total|(project|grand) total|total (estimate|funding|request|programme|program)|(approved |total )?appropriations?|appropriated( amount)?|estimate|investition(ssumme|skosten|svolumen)?|(auftrags|projekt)volumen|kredit(summe|betrag)?)$/i,
  paid: /^((bisher|bereits|schon)[ _-]?(bezahlt|ausgegeben|verausgabt|gezahlt)|(prior[ _-]?(actuals?|years?|spent))|spent([ _-]?to[ _-]?date)?|paid|ist([ _-]?kosten)?|vorjahre|bis[ _-]?(vorjahr|heute)|prior[ _-]?(appropriations?|funding|budgets?|allocations?|approvals?)|(expenditures?|expended|spending|costs?|payments?|paid|actuals?)[ _-]?((incurred[ _-]?)?to[ _-]?date|life[ _-]?to[ _-]?date|ltd)|(life|project|inception)[ _-]?to[ _-]?date[ _-]?(expenditures?|actuals?|costs?|spen[dt]|spending)|(bisherige|aufgelaufene|kumulierte|getätigte|geleistete)[ _-]?(ausgaben|auszahlungen|kosten|zahlungen)|(ausgaben|auszahlungen|kosten|zahlungen)[ _-]?(bisher|bis dato|kumuliert)|previously[ _-]?(approved|funded|budgeted|appropriated)|(appropriated|funded)[ _-]?to[ _-]?date)$/i,
  // Never by the heading of one column: years come in groups of columns (year-columns/).
  costOfYear: /^(?!)$/,
  costBySource: /^(?!)$/,
  incomeOfYear: /^(?!)$/,
  paidOfYear: /^(?!)$/,
  commitmentOfYear: /^(?!)$/,
  currency: /^(currency|währung|waehrung|(betrags|währungs|geld)?einheit|units?)$/i,
  start:
    /^((construction |works |bau )?start([ _-]?date)?|begin|beginn|bau(be)?ginn|von|anfang|(bau|ausführungs|realisierungs)[ _-]?(beginn|start|anfang)|bau von|(bau|ausf(ü|ue)hrungs|realisierungs|umsetzungs)?(zeit(raum|fenster)?)|laufzeit|termine?|(construction |project )?(period|time ?frame|timeline|schedule|dates))$/i,
  end: /^((construction |works |bau )?(end|finish|completion)([ _-]?date)?|ende|bauende|bis|fertigst(\.|ellung)|(bau|ausführungs|realisierungs)[ _-]?ende|bau bis|inbetriebnahme)$/i,
  fundingSource:
    /^(funding([ _-]?source)?|fund(ing)?([ _-]?(source|name))?|source([ _-]?of[ _-]?funds?)?|geldquelle|finanzierung(squelle|sart)?|topf|förderung|mittelherkunft|fonds|kostenträger)$/i,
  district: /^(district|ward|borough|bezirk|stadtteil|gemeindebezirk|ortsteil)$/i,
  lat: /^(lat|latitude|breite|breitengrad|y|n|north(ing)?|nord|hochwert|[yn][ _-]?(koordinate|coord(inate)?|wert|lv95))$/i,
  lon: /^(lon|lng|long|longitude|länge|längengrad|x|e|east(ing)?|ost|rechtswert|[xe][ _-]?(koordinate|coord(inate)?|wert|lv95))$/i,
  address: /^(adresse|anschrift|address|standort|location)$/i,
  note: /^(note|notes|remark|anmerkung|bemerkung|notiz|beschreibung|description)$/i,
  points: /^(points|punkte(zahl)?|score|nutzen|bewertung|nutzwert)$/i,
  priority:
    /^((project|projekt)?[ _-]?(priorität|prioritaet|priority|prio)([ _-]?(klasse|stufe|level|class))?|dringlichkeit(sstufe)?|urgency|rang(folge)?|rank(ing)?|stufe)$/i,
  duty: /^(pflicht(aufgabe)?|gesetzlich(e[ _-]?pflicht)?|zwingend|mandatory|duty|statutory|required|obligation)$/i,
  deadline:
    /^(frist( bis)?|deadline|due([ _-]?(date|by))?|fällig(keit)?|spätestens|fertig bis|zu erledigen bis|must be done by)$/i,
};

/** Words that make a longer heading likely to mean the field; figures in it (“Kosten 2027”) speak against it. */
export const headingWords: Partial<Record<Field, RegExp>> = {
  id: /(^|[ _-])(id|nr\.?|nummer|kennung)($|[ _-])/i,
  name: /(^|[ _-])(bezeichnung|titel|title|vorhaben|vorhabens|maßnahme|projektname|(project|projekt)[ _-]?(name|title|titel|description|beschreibung)|name)($|[ _-])/i,
  cost: /(^|[ _-])((?!folge|betriebs|unterhalts|personal|kapital|neben|rest)\p{L}*kosten|costs?|budget|betrag|investition|total|gesamtsumme)($|[ _-])/iu,
  paid: /(^|[ _-])((bisher|bereits|schon)[ _-](bezahlt|ausgegeben|verausgabt|gezahlt)|prior[ _-](actuals?|years?))($|[ _-])/i,
  start: /(^|[ _-])((bau)?beginn|start)($|[ _-])/i,
  end: /(^|[ _-])((bau)?ende|fertigstellung|finish|completion)($|[ _-])/i,
  fundingSource: /(^|[ _-])(geldquelle|finanzierung|funding|fund)($|[ _-])/i,
  district: /(^|[ _-])(bezirk|stadtteil|district|ward|borough)($|[ _-])/i,
  category: /(^|[ _-])(kategorie|category|sparte)($|[ _-])/i,
  department: /(^|[ _-])(abteilung|department|agency|dienststelle)($|[ _-])/i,
  note: /(^|[ _-])(anmerkung|bemerkung|beschreibung|description|notes?)($|[ _-])/i,
};
