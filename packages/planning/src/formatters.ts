/** Making a formatter takes a hundred times as long as using it; cities need a handful. */
const most = 200;

/** The formatter of a locale and options, made once. Throws a `RangeError` as its maker does. */
function kept<Options, Formatter>(
  make: (locale: string, options: Options) => Formatter,
): (locale: string, options: Options) => Formatter {
  const made = new Map<string, Formatter>();
  return (locale, options) => {
    const key = `${locale} ${JSON.stringify(options)}`;
    const before = made.get(key);
    if (before) return before;
    const formatter = make(locale, options);
    if (made.size >= most) made.clear();
    made.set(key, formatter);
    return formatter;
  };
}

export const numberFormat = kept(
  (locale: string, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options),
);
export const dateFormat = kept(
  (locale: string, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options),
);
export const listFormat = kept(
  (locale: string, options: Intl.ListFormatOptions) => new Intl.ListFormat(locale, options),
);
