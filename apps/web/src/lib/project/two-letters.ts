/** The two letters that stand for a category where there is no room for its name. */
export const twoLetters = (category: string): string => category.slice(0, 2);
