const german =
  /[äöüß]|^(nr|lfd|projekt|vorhaben|kosten|beginn|ende|baubeginn|bauende|bezirk|ort|stadtteil|amt|bemerkung|betrag|jahr|art|stand|bezeichnung|massnahmen?|ansatz|planung|summe|gesamt\w*|auszahlung(en)?|einzahlung(en)?|ausgaben|einnahmen|invest(ition)?|ortsteil|anlage|kredit|strasse|einheit)\b/i;

/** Whether the headings of a list are German, by their letters and usual words. */
export const isGerman = (columns: readonly string[]): boolean => columns.some((column) => german.test(column));
