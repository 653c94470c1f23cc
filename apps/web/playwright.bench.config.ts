import { defineConfig } from '@playwright/test';
import base from './playwright.config.ts';

export default defineConfig({ ...base, testMatch: /.*\.bench\.ts/, timeout: 1_200_000 });
