/** The two languages every sentence of the product exists in. */
export const languages = ['de', 'en'] as const;
/** A language sentences are written in. */
export type Language = (typeof languages)[number];

/** One sentence or word in every language of the product. */
export type Text = Record<Language, string>;
