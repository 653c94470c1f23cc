import { defineConfig } from '@playwright/test';
import base from './playwright.config.ts';

export default defineConfig({ ...base, testMatch: /.*\.shots\.ts/, timeout: 300_000 });
