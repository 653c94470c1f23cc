import { type Attempts, type Database, openAttempts } from '@vorrang/db';

/** Guesses at passwords, counted for all processes of the installation. Decision 0003 says against what. */
export type SignInAttempts = { byDevice: Attempts; byNetwork: Attempts; byAddress: Attempts };

const window = 10 * 60;

export const openSignInAttempts = (database: Database): SignInAttempts => ({
  byDevice: openAttempts(database, 'device', 10, window),
  byNetwork: openAttempts(database, 'network', 10, window),
  byAddress: openAttempts(database, 'address', 100, window),
});
