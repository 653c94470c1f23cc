import { extname } from 'node:path';

/** The script of a thread, standing beside the module that starts it (`import.meta.url`): a source beside a source, JavaScript beside what was built. */
export const threadBeside = (module: string, name: string): URL => new URL(`./${name}${extname(module)}`, module);
