/** Where somebody lives, an organisation sits or a thing is: ids of config/regions/regions.yaml. */
export interface Place {
  readonly region?: string;
  readonly district?: string;
}

/**
 * Whether an area, 'xining' or 'xining/chengxi', takes in a place. MAYBE when the area is a district and the place's
 * district is not known.
 */
export function covers(area: string, place: Place): 'YES' | 'MAYBE' | 'NO' {
  const [region, district] = area.split('/');
  if (region !== place.region) return 'NO';
  if (district === undefined || district === place.district) return 'YES';
  return place.district === undefined ? 'MAYBE' : 'NO';
}
