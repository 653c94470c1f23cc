import { defineConfig } from '@playwright/test';
import base from './playwright.config.ts';

/** What only the big files of other cities show by page (`npm run examine`). */
export default defineConfig({ ...base, testDir: 'e2e/examine', testIgnore: [], timeout: 180_000 });
