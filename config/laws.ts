import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildLawBook, type LawBook } from '#libs/domain';
import { configPath, readYaml, shortName } from './files.js';

/** Every rule of config/laws, each with its versions in time. Throws one error that names all faults, file by file. */
export function loadLawBook(folder = configPath('laws')): LawBook {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(folder, name));
  if (files.length === 0) throw new Error(`${shortName(folder)}: no file of laws`);
  return buildLawBook(files.map((file) => ({ origin: shortName(file), content: readYaml(file).data })));
}
