export function sumOf(content: string | Uint8Array): string;
export function currentBuild(folder: string, root: string): string | null;
