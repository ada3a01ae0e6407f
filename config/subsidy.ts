import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readStandard, type Standard } from '#libs/domain';
import { configPath, readYaml, shortName } from './files.js';

/** Every subsidy standard of config/subsidy. Throws with file, line and what is wrong. */
export function loadStandards(folder = configPath('subsidy')): Standard[] {
  const standards = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => loadStandard(join(folder, name)));
  const seen = new Set<string>();
  for (const { id, version } of standards) {
    if (seen.has(`${id} ${version}`)) throw new Error(`config/subsidy: ${id} has two documents of version ${version}`);
    seen.add(`${id} ${version}`);
  }
  return standards;
}

function loadStandard(file: string): Standard {
  const { data, lineOf } = readYaml(file);
  const read = readStandard(data);
  if ('standard' in read) return read.standard;
  const told = read.faults.map(({ path, code }) => {
    // A key that is missing has no line of its own: the line of what it is missing from.
    const line = lineOf(...path) > 1 ? lineOf(...path) : lineOf(...path.slice(0, -1));
    return `${shortName(file)}:${line} ${path.join('.')}: ${code}`;
  });
  throw new Error(told.join('\n'));
}
