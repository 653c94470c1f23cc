const notKnown =
  /^\(?\s*(n\.? ?n\.?|n\.? ?b\.?|k\.? ?a\.?|offen|noch offen|unbekannt|unklar|zu kl(ä|ae)ren|in kl(ä|ae)rung|wird ermittelt|folgt|tbd|t\.b\.d\.?|tba|n\/a|na|unknown|to be (determined|defined|confirmed)|not known|pending|\?+)\s*\)?$/i;

/** Words with which a list says of an amount or a date that nobody knows it yet. */
export const isUnknown = (text: string): boolean => notKnown.test(text);
