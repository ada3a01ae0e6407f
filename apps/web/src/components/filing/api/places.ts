import { useQuery } from '@tanstack/react-query';
import { get } from '../../../lib/http';
import { language } from '../../../lib/language';

interface Bilingual {
  readonly zh: string;
  readonly en: string;
}
export interface Place {
  readonly id: string;
  readonly name: Bilingual;
  readonly districts: readonly { readonly id: string; readonly name: Bilingual }[];
}

export const tongue = language === 'en' ? 'en' : 'zh';

/** The regions that work together, with their districts. */
export function usePlaces(): readonly Place[] {
  const { data } = useQuery({
    queryKey: ['machine', 'places'],
    queryFn: () => get<{ items: readonly Place[] }>('/api/places'),
    staleTime: Infinity,
  });
  return data?.items ?? [];
}

/** 'xining' or 'chengxi', as people call it. */
export function placeName(places: readonly Place[], id: string): string {
  const found = places.flatMap((place) => [place, ...place.districts]).find((one) => one.id === id);
  return found?.name[tongue] ?? id;
}

/** The place an address names: by its district where it says one, else by its city. Null when it names none of ours. */
export function placeIn(address: string, places: readonly Place[]): { region: string; district?: string } | null {
  const inCity = places.filter(({ name }) => address.includes(name.zh.replace(/\u5e02$/, '')));
  for (const { id, districts } of inCity.length > 0 ? inCity : places) {
    const district = districts.find((one) => address.includes(one.name.zh));
    if (district) return { region: id, district: district.id };
  }
  return inCity.length > 0 ? { region: inCity[0].id } : null;
}
