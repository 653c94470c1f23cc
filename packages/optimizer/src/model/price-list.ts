/** How the row prices of the LP become one list of the certificate. `price` gives points per unit of a row, scaled back. */
export type PriceList = {
  list: 'money' | 'capacity' | 'constraints';
  key: string;
  prices: (price: (row: number) => number) => number[];
};
