import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Source {
  /** From the root of the repository. */
  readonly path: string;
  readonly text: string;
  /** Without comments. */
  readonly code: string;
}

/** The TypeScript of the product under some folders, specs excepted. */
export function sourcesOf(...folders: string[]): Source[] {
  return folders
    .flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.(spec|d)\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes('node_modules') && !path.includes(`${ROOT}apps/web`))
    .map((path) => {
      const text = readFileSync(path, 'utf8');
      return { path: relative(ROOT, path), text, code: text.replace(/\/\*[^]*?\*\/|(?<![:'"`])\/\/.*$/gm, '') };
    });
}

/** `path: match` of every place where the pattern stands in the code. */
export const placesOf = (sources: readonly Source[], pattern: RegExp): string[] =>
  sources.flatMap(({ path, code }) => [...code.matchAll(pattern)].map(([match]) => `${path}: ${match}`));
