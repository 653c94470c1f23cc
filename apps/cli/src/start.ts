#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// Before anything else is loaded: what Node has compiled once it need not compile at the next start.
enableCompileCache(join(import.meta.dirname, 'compiled'));
await import('./main.ts');
