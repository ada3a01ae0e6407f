import { areasOf, buildCourtTable, buildRegionTable, type CourtTable, type RegionTable } from '#libs/domain';
import { configPath, readYaml, shortName } from './files.js';

/** The regions that work together, with their committees, districts and organs. Throws one error naming all faults. */
export function loadRegions(file = configPath('regions', 'regions.yaml')): RegionTable {
  return inFile(file, (content) => buildRegionTable(content));
}

/** The courts that refer and confirm. Areas are checked against the regions. Throws one error naming all faults. */
export function loadCourts(
  file = configPath('regions', 'courts.yaml'),
  regions: RegionTable = loadRegions(),
): CourtTable {
  return inFile(file, (content) => buildCourtTable(content, areasOf(regions)));
}

function inFile<T>(file: string, build: (content: unknown) => T): T {
  const content = readYaml(file).data;
  try {
    return build(content);
  } catch (error) {
    throw new Error(`${shortName(file)}: ${(error as Error).message}`, { cause: error });
  }
}
