import { defineConfig } from '@playwright/test';

export const chromiumArguments = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];

export default defineConfig({
  testDir: 'e2e',
  testIgnore: 'examine/**',
  fullyParallel: false,
  workers: 1,
  retries: 0,
  // What takes longer hangs: whether something is quick enough is for the benchmark, on a machine that does nothing else.
  timeout: 300_000,
  // Tells what failed at the end, where it is found in a long record.
  reporter: 'list',
  globalSetup: './e2e/server.ts',
  expect: { timeout: 60_000 },
  use: {
    actionTimeout: 60_000,
    locale: 'de-AT',
    timezoneId: 'Europe/Vienna',
    // A trace takes a fifth of the time, and nobody keeps those of CI.
    trace: process.env['CI'] ? 'off' : 'retain-on-failure',
    launchOptions: { executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium', args: chromiumArguments },
  },
});
