import type { Address } from '@vorrang/planning';
import { lengthOf, pointAt } from '../geometry.ts';
import { toDegrees } from '../town/base-map.ts';
import type { Town } from '../town/town.ts';

/** Metres between two houses of one side, and from the middle of the street to their doors. */
const [apart, aside] = [90, 9];

/** House numbers of every named street: odd ones on its left, even ones on its right, to five digits of a degree. */
export const addressesOf = (town: Town): Address[] =>
  town.streets.flatMap(({ name, line }) => {
    const houses = Math.floor(lengthOf(line) / apart) * 2;
    return Array.from({ length: houses }, (_, k): Address => {
      const along = (Math.floor(k / 2) + 0.5) * apart;
      const [here, ahead] = [pointAt(line, along), pointAt(line, Math.min(lengthOf(line), along + 1))];
      const [dx, dy] = [ahead[0] - here[0], ahead[1] - here[1]];
      const off = (k % 2 === 0 ? aside : -aside) / (Math.hypot(dx, dy) || 1);
      const [lon, lat] = toDegrees([here[0] - dy * off, here[1] + dx * off]);
      const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5;
      return { street: name, number: String(k + 1), at: [round(lon!), round(lat!)] };
    });
  });
