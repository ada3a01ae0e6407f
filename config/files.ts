import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isNode, LineCounter, parseDocument } from 'yaml';

/** The folder of package.json: the same from source (config/) and from the build (dist/config/), since data is never built. */
const ROOT = packageRoot(dirname(fileURLToPath(import.meta.url)));

/** `config/<path>` of this installation. */
export const configPath = (...path: string[]): string => join(ROOT, 'config', ...path);

/** A file as people here call it: config/rules/deadlines.yaml. */
export const shortName = (file: string): string => (file.startsWith(ROOT) ? relative(ROOT, file) : file);

export interface YamlFile {
  /** The whole file as plain data. */
  readonly data: unknown;
  /** Line, from 1, at which the value under a path stands. */
  lineOf(...path: (string | number)[]): number;
}

/** Reads YAML (or JSON, which is YAML too). Throws with file and line when it is not well-formed. */
export function readYaml(file: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines });
  const [error] = document.errors;
  if (error) throw new Error(`${shortName(file)}:${lines.linePos(error.pos[0]).line}: ${error.message.split('\n')[0]}`);
  return {
    data: document.toJS(),
    lineOf: (...path) => {
      const node = document.getIn(path, true);
      return isNode(node) && node.range ? lines.linePos(node.range[0]).line : 1;
    },
  };
}

function packageRoot(from: string): string {
  if (existsSync(join(from, 'package.json'))) return from;
  const parent = dirname(from);
  if (parent === from) throw new Error('no package.json above the configuration');
  return packageRoot(parent);
}
