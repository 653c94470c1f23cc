export * from './city.ts';
export * from './people.ts';
export * from './programme.ts';
