import type { ContentsLine } from './api/dossier-desk';

/** Behind the thirteen statutory places: letters of courts, organs and other cities, by the way the case came. */
export const AFTERWARDS = 14;

/**
 * The lines a checker looks at. A place has several where a success and a failure, a paper and an oral agreement are filed
 * differently: of those, what is wanted or there; a place with nothing of either keeps its first line, so that all thirteen
 * can be ticked off.
 */
export function worthShowing(contents: readonly ContentsLine[]): ContentsLine[] {
  return contents.filter((line, i) => {
    const place = contents.filter((one) => one.place === line.place);
    if (line.required) return true;
    if (line.present)
      return !saidElsewhere(
        line,
        place.filter((one) => one !== line),
      );
    const empty = place.every(({ required, present }) => !required && !present);
    return empty && line.place !== AFTERWARDS && contents.findIndex((one) => one.place === line.place) === i;
  });
}

/** Another line of the place, itself worth showing, already names these papers. */
function saidElsewhere({ filed }: ContentsLine, others: readonly ContentsLine[]): boolean {
  const said = new Set(others.filter(({ present }) => present).flatMap((one) => one.filed.map(({ id }) => id)));
  return others.some(({ required }) => required) && filed.every(({ id }) => said.has(id));
}
