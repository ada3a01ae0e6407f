export function tempFolder(name: string): { path: string; remove(): void };
