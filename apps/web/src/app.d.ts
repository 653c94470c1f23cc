import type { Language } from '@vorrang/planning';

declare global {
  namespace App {
    interface Locals {
      language: Language;
      theme: 'light' | 'dark' | 'auto';
    }
    interface Error {
      message: string;
    }
  }
}

export {};
