/** What a heading says about years: one of them, a span of several, or everything from or up to one. */
export type YearHeading =
  /** `pair`: the heading names two years that follow each other, `2027-2028`: a fiscal year, or both; `part`: a quarter or month of it. */
  | { kind: 'year'; year: number; pair?: true; part?: string }
  | { kind: 'span'; from: number; to: number }
  | { kind: 'later'; from: number | null }
  | { kind: 'earlier'; to: number | null };

const digits4 = '(?<!\\d)((?:19|20)\\d\\d)(?!\\d)';
const fiscal = "(?<![\\p{L}\\d])(?:FY|GJ|HJ)[ \u00a0._’'-]{0,2}";
/** `FY27`, `FY 2027`, `FY’27`: a fiscal year is called by the year in which it ends. */
const short = new RegExp(`${fiscal}(\\d{2})(?![\\d/-]|\\s?[/–-]\\s?\\d)`, 'giu');
/** `FY 26-27`, `FY2026/27`: of two years of a fiscal year the second, as for `FY27`. */
const fiscalPair = new RegExp(`${fiscal}(?:20)?(\\d{2})[ ]?[/–-][ ]?(?:20)?(\\d{2})(?!\\d)`, 'giu');
/** `2027/28`, `2027-28`, `2026/2027`: the first of two years that follow each other. */
const pair = /(?<!\d)((?:19|20)\d\d)\s?[/–-]\s?((?:19|20)?\d\d)(?!\d)/gu;
/** `27/28`, as in Q1 27/28: two years of this century that follow each other. */
const shortPair = /(?<![\d./-])([2-5]\d)\s?[/–-]\s?([2-5]\d)(?![\d./-])/gu;
const partOfYear =
  /(?<!\p{L})(Q ?[1-4]|[1-4]\. ?(quartal|quarter|q)|H[12]|[12]\. ?(halbjahr|hj)|jan(uary?|uar)?|jän(ner)?|feb(ruar(y)?)?|m(ä|ae)rz|mrz|mar(ch)?|apr(il)?|mai|may|jun[ie]?|jul[iy]?|aug(ust)?|sept?(ember)?|o[ck]t(ober)?|nov(ember)?|de[cz](ember)?)(?![\p{L}\d])\.?/iu;
const fullPair = /(?<!\d)(?:19|20)\d\d\s?[/–-]\s?(?:19|20)\d\d(?!\d)/u;
const spanned =
  /(?<!\d)((?:19|20)\d\d)\s?(?:[–—-]|bis(?: einschl\.?)?|to|through|thru|until)\s?((?:19|20)\d\d)(?!\d)/iu;
const laterWords =
  /(?<!\p{L})(sp(ä|ae)tere(n|r)? (jahre|haushaltsjahre)|rest(betrag|kosten|bedarf|summe|mittel|finanzierung|zahlung(en)?)?|verbleibende?r?|remainder|remaining( cost| amount| need)?|balance to complete|(folge|weitere|künftige|kuenftige|restliche)n?[ -]?jahre|jahre danach|danach|(future|later|out|subsequent|remaining|following)[ -]?(fiscal )?years?|beyond( \d+ years)?|thereafter|unfunded future|future (needs?|funding|costs?|budgets?|phases?))(?!\p{L})|^\W*future\W*$/iu;
const laterMark = new RegExp(
  `${digits4}\\s?(?:ff?\\.?|\\+|u(?:nd|\\.)?\\s?(?:ff\\.?|sp(?:ä|ae)ter|folgende|danach)|and (?:later|beyond|after|future)|& ?(?:later|beyond)|onwards?|or later)(?![\\p{L}])|(?:(?<!\\p{L})(?:ab|nach|after|from|since|beyond|post)[ -])${digits4}(?!\\s?(?:[–—-]|bis|to)\\s?\\d)`,
  'iu',
);
const earlierWords =
  /(?<!\p{L})(vorjahre|fr(ü|ue)here jahre|bisher(ige)?|prior[ -]?(fiscal )?years?|previous[ -]?years?|past[ -]?years?|(inception|project)[ -]?to[ -]?date|to[ -]?date|ltd|itd|prior[ -](appropriations?|funding|budgets?|allocations?|approvals?)|previously)(?!\p{L})|^\W*(prior|previous)\W*$/iu;
const earlierMark = new RegExp(
  `(?<!\\p{L})(?:bis(?: ende| einschl\\.?)?|vor|through|thru|up to|before|until|prior to|as of)[ -]${digits4}(?!\\s?(?:[–—-]|bis|to)\\s?\\d)`,
  'iu',
);

/** Reads what years a heading names; null where it names none, or several that are no span. */
export function yearHeading(heading: string): YearHeading | null {
  const text = heading.replace(/[\s\u00a0]+/g, ' ');
  const later = laterMark.exec(text);
  if (later) return { kind: 'later', from: Number(later[1] ?? later[2]) };
  if (laterWords.test(text)) return { kind: 'later', from: null };
  const earlier = earlierMark.exec(text);
  if (earlier) return { kind: 'earlier', to: Number(earlier[1]) };
  if (earlierWords.test(text)) return { kind: 'earlier', to: null };
  const years = yearsNamed(text);
  const span = spanned.exec(text);
  if (span && Number(span[2]) > Number(span[1]) + 1)
    return { kind: 'span', from: Number(span[1]), to: Number(span[2]) };
  if (years.length !== 1) return null;
  const part = partOfYear.exec(text)?.[0].toLowerCase();
  return {
    kind: 'year',
    year: years[0]!,
    ...(fullPair.test(text) && { pair: true }),
    ...(part !== undefined && { part }),
  };
}

function yearsNamed(text: string): number[] {
  const found: number[] = [];
  const without = [
    [fiscalPair, ([, , end]: string[]) => 2000 + Number(end)],
    [short, ([, end]: string[]) => 2000 + Number(end)],
    [pair, ([, start, end]: string[]) => (follows(Number(start), end!) ? Number(start) : null)],
    [new RegExp(digits4, 'gu'), ([, year]: string[]) => Number(year)],
    [shortPair, ([, start, end]: string[]) => (follows(Number(start), end!) ? 2000 + Number(start) : null)],
  ] as const;
  let rest = text;
  for (const [pattern, yearOf] of without)
    rest = rest.replace(pattern, (...match) => {
      const year = yearOf(match.map(String));
      if (year === null) return match[0];
      found.push(year);
      return ' ';
    });
  return found;
}
const follows = (start: number, end: string): boolean => (start + 1) % 100 === Number(end.slice(-2));

/**
 * The one year a heading names: `2027`, `Kosten 2027`, `city2021`, `2027/28`, `FY27`; null where it names none or several.
 *
 * @example
 * yearIn('Kosten 2027/28'); // 2027
 * yearIn('Kosten 2027–2031'); // null
 */
export function yearIn(heading: string): number | null {
  const found = yearHeading(heading);
  return found?.kind === 'year' ? found.year : null;
}

const words =
  /(?<![\p{L}])(fy|gj|hj|jahr(e|es)?(sscheiben?|stranchen?)?|years?|haushaltsjahr|haushalts(ansatz|plan)|hh|nhh|plan(ung|wert|jahr|zahlen)?|geplant|mittelfristige|mfp|mip|finanzplan(ung)?|fipl?a?n?|ansatz|ans(ä|ae)tze|voranschlag|va|soll|nva|prognose|forecast|projected|projection|planned|estimated?|programmed?|budget(ed)?|betr(ä|ae)ge?|amounts?|tranchen?|instal?lments?|mittel|geld(er)?|in|[tkm]€|teur|meur|tchf|tsd\.?|mio\.?|[€$£]m|[€$£]|eur|chf|usd|gbp|ff?\.?|f\.)(?![\p{L}])/giu;

/** What is left of a heading without its year, its unit and the words for planned money: `city` of `city2021`, nothing of `Plan 2027 (T€)`. */
export const stemOf = (heading: string): string =>
  heading
    .replace(/[([][^)\]]*[)\]]/g, ' ')
    .replace(fiscalPair, ' ')
    .replace(short, ' ')
    .replace(/(?<!\d)(?:19|20)\d\d(?:\s?[/–-]\s?(?:\d\d){1,2})?(?!\d)/g, ' ')
    .replace(shortPair, ' ')
    // Swiss lists write B for Budget and P for Plan before the year.
    .replace(/(?<![\p{L}\d])[BP] (?=\s*$|\s{2})/gu, ' ')
    .replace(/['’$]?\b0{3}s?\b|1[.,’' ]?000/g, ' ')
    .replace(/[_–-]+/g, ' ')
    .replace(partOfYear, ' ')
    .replace(words, ' ')
    .replace(/[\s:/|,+]+/g, ' ')
    .trim();
