/** Tiles are cut down to this zoom; what is nearer is drawn from these. Source: a metre is half a pixel there. */
export const deepest = 15;
