/**
 * Works of the town that overlap, by what an analysis should find: pairs planted by where the generator puts streets, sewers and pipes,
 * and pairs that look alike but are clean (next streets, the same district, a way round that stays short). Ids in order.
 */
export const overlaps: Record<'bundles' | 'corridors', { planted: string[]; clean: string[] }> = {
  bundles: {
    planted: [
      'sewer-13 street-21',
      'sewer-13 water-07',
      'sewer-18 street-26',
      'sewer-20 water-14',
      'sewer-05 street-13',
    ],
    clean: [
      'street-08 street-26',
      'street-06 street-13',
      'sewer-18 sewer-20',
      'school-14 water-18',
      'street-21 water-14',
    ],
  },
  corridors: {
    planted: [
      'street-06 street-13',
      'sewer-18 street-08',
      'sewer-20 street-26',
      'tram-02 tram-06',
      'street-15 water-18',
    ],
    clean: [
      'sewer-13 street-21',
      'bridge-01 street-21',
      'energy-05 sewer-13',
      'street-08 water-07',
      'sewer-05 street-26',
    ],
  },
};
