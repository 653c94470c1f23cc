import { type Family } from './families.ts';

/** A picture of 40 × 24: what is built, what is drawn as a line, what waits or stays behind. */
export type Picture = { solid?: string; line?: string; soft?: string };

const ofFamily: Record<Family, Picture> = {
  time: { solid: 'M3 4h14v5H3z', soft: 'M19 14h18v5H19z' },
  choice: { solid: 'M4 7h10v10H4z', soft: 'M17 7h10v10H17z', line: 'M30 7h7v10h-7z' },
  districts: { soft: 'M3 4h16v16H3z', solid: 'M21 4h16v16H21z' },
  money: { solid: 'M5 12h6v9H5zM14 9h6v12h-6zM23 14h6v7h-6z', line: 'M2 6h36' },
};
const ofKind: Record<string, Picture> = {
  precedence: { solid: 'M3 3h13v5H3z', soft: 'M24 15h13v5H24z', line: 'M16 5.5h5v12h3M21.5 15l2.5 2.5-2.5 2.5' },
  'corridor-conflict': { solid: 'M3 4h15v5H3z', soft: 'M22 15h15v5H22z', line: 'M20 2v20' },
  bundle: { solid: 'M8 4h20v6H8z', soft: 'M8 13h24v6H8z', line: 'M8 1v21' },
  'one-closure': { solid: 'M3 9h15v6H3z', soft: 'M18 9h19v6H18z', line: 'M3 5v-2h34v2' },
  moratorium: { soft: 'M2 9h9v6H2zM29 9h9v6h-9z', line: 'M13 3v18M27 3v18M13 8l6-5M13 15l13-12M15 20l12-11M22 20l5-5' },
  pin: { solid: 'M8 9h24v6H8z', line: 'M20 2v7M16 2h8' },
  ban: { soft: 'M6 9h28v6H6z', line: 'M10 3l20 18' },
  'at-most-one': { solid: 'M4 7h9v10H4z', line: 'M16.5 7h8v10h-8zM28 7h8v10h-8z' },
  'at-least': { solid: 'M3 7h8v10H3zM13 7h8v10h-8zM23 7h8v10h-8z', line: 'M33.5 7.5h4v9h-4z' },
  requires: { solid: 'M3 7h11v10H3z', soft: 'M26 7h11v10H26z', line: 'M14 12h11M22 9l3 3-3 3' },
  stability: { solid: 'M4 3h16v4H4zM4 10h22v4H4z', soft: 'M10 17h14v4H10z', line: 'M4 17v4' },
  'district-share': { soft: 'M20 12V3a9 9 0 1 0 9 9z', solid: 'M22 10V2a9 9 0 0 1 9 8z' },
  'per-head-floor': {
    solid: 'M11 6a3 3 0 1 1 6 0a3 3 0 1 1-6 0M9 20v-6a5 5 0 0 1 10 0v6z',
    line: 'M23 18h14M30 15V5M27 8l3-3 3 3',
  },
  'per-head-ceiling': {
    solid: 'M11 6a3 3 0 1 1 6 0a3 3 0 1 1-6 0M9 20v-6a5 5 0 0 1 10 0v6z',
    line: 'M23 5h14M30 8v10M27 11l3-3 3 3',
  },
  'works-at-once': { line: 'M3 3h34v18H3z', solid: 'M7 7h9v10H7zM20 7h9v10h-9z' },
  'spending-ceiling': { soft: 'M4 12h7v9H4zM29 14h7v7h-7z', solid: 'M16 7h8v14h-8z', line: 'M13 5h14' },
  'commitment-ceiling': {
    solid: 'M3 8h8v13H3z',
    soft: 'M14 13h6v8h-6zM23 15h6v6h-6zM32 17h5v4h-5z',
    line: 'M13 10h25',
  },
  'follow-up-ceiling': { solid: 'M4 4h12v7H4z', soft: 'M8 15h6v5H8zM17 15h6v5h-6zM26 15h6v5h-6z', line: 'M6 13h30' },
  'co2-budget': { soft: 'M11 19a6 6 0 0 1 .5-12a8 8 0 0 1 15 1a5.5 5.5 0 0 1 1 11z', line: 'M6 4h28' },
};

/** The picture of a kind; one that has none has that of its family. */
export const pictureOf = (kind: string, family: Family): Picture => ofKind[kind] ?? ofFamily[family];
