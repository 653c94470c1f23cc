export * from './city.ts';
export * from './facts.ts';
export * from './people.ts';
export * from './programme.ts';
