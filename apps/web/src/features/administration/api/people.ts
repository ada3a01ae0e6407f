import { keepPreviousData, useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { call, get, post, put, remove } from '../../../lib/http';
import { queryClient } from '../../../lib/query';

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Grant {
  readonly id: string;
  readonly role: string;
  readonly region: string;
  readonly beginsAt: string;
  readonly endsAt: string | null;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly username: string | null;
  readonly organisation: Named;
  readonly active: boolean;
  readonly roles: readonly Grant[];
}

export interface PersonPage extends Person {
  readonly email: string | null;
  readonly createdAt: string;
  readonly lastSignedInAt: string | null;
  readonly grants: readonly (Grant & { readonly grantedBy: string | null; readonly current: boolean })[];
}

export interface PeopleFilter {
  readonly q?: string;
  readonly role?: string;
  readonly organisation?: string;
  readonly active?: string;
}

interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** Lists that are read on with "more". */
export function usePages<T extends object>(
  key: readonly unknown[],
  path: string,
  query: Record<string, string | undefined>,
) {
  return useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => get<Page<T> & { total?: number }>(path, { ...query, after: pageParam, limit: 50 }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => (last.next === null ? undefined : String(last.next)),
    placeholderData: keepPreviousData,
  });
}

export const usePeople = (filter: PeopleFilter) => usePages<Person>(['people', filter], '/api/people', { ...filter });

export const usePerson = (id: string) =>
  useQuery({ queryKey: ['people', 'one', id], queryFn: () => get<PersonPage>(`/api/people/${id}`) });

/** For a choice: everybody with an account that is open. */
export const useEverybody = (q: string) =>
  useQuery({
    queryKey: ['people', 'choice', q],
    queryFn: () => get<Page<Person>>('/api/people', { q, active: true, limit: 30 }),
    placeholderData: keepPreviousData,
  });

const again = (...keys: string[]) => Promise.all(keys.map((key) => queryClient.invalidateQueries({ queryKey: [key] })));
const peopleAgain = () => again('people', 'role-grants');

export interface NewPerson {
  readonly name: string;
  readonly username: string;
  readonly organisation: string;
  readonly email?: string;
  readonly password: string;
}

export const useOpenAccount = () =>
  useMutation({
    mutationFn: (person: NewPerson) => post<{ id: string }>('/api/people', person),
    onSuccess: peopleAgain,
  });

export const useChangePerson = (id: string) =>
  useMutation({
    mutationFn: (patch: { name?: string; email?: string; active?: boolean }) =>
      call('PATCH', `/api/people/${id}`, { body: patch }),
    onSuccess: peopleAgain,
  });

export const useResetPassword = (id: string) =>
  useMutation({ mutationFn: (body: { password: string }) => post(`/api/people/${id}/password`, body) });

export interface NewGrant {
  readonly person: string;
  readonly role: string;
  readonly region: string;
  readonly beginsAt?: string;
  readonly endsAt?: string;
}

export interface GrantRow extends Grant {
  readonly person: Named;
  readonly organisation: string;
  readonly grantedBy: string | null;
  readonly standing: 'CURRENT' | 'COMING' | 'ENDED';
}

export const useGrants = (filter: { role?: string; standing?: string }) =>
  usePages<GrantRow>(['role-grants', filter], '/api/role-grants', { ...filter });

export const useGrantRole = () =>
  useMutation({ mutationFn: (grant: NewGrant) => post('/api/role-grants', grant), onSuccess: peopleAgain });

export const useEndRole = () =>
  useMutation({ mutationFn: (id: string) => remove(`/api/role-grants/${id}`), onSuccess: peopleAgain });

export const ORGANISATION_KINDS = [
  'COMMITTEE',
  'COURT',
  'ORGAN',
  'PARTNER',
  'JUSTICE_BUREAU',
  'FINANCE',
  'SUPERVISION',
  'PUBLIC',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

export interface Organisation extends Named {
  readonly kind: OrganisationKind;
  readonly region: string;
  readonly code: string | null;
  readonly active: boolean;
}

export const useOrganisations = (kind?: string) =>
  useQuery({
    queryKey: ['organisations', kind ?? 'all'],
    queryFn: () => get<{ items: readonly Organisation[] }>('/api/organisations', { kind }),
  });

export const useAddOrganisation = () =>
  useMutation({
    mutationFn: (one: { kind: string; name: string; region: string; code?: string }) => post('/api/organisations', one),
    onSuccess: () => again('organisations'),
  });

export const useChangeOrganisation = () =>
  useMutation({
    mutationFn: ({ id, ...patch }: { id: string; name?: string; active?: boolean }) =>
      call('PATCH', `/api/organisations/${id}`, { body: patch }),
    onSuccess: () => again('organisations'),
  });

export interface RosterEntry {
  readonly termFrom: string;
  readonly termTo?: string;
  readonly fields: readonly string[];
  readonly trainings: readonly { on: string; hours: number; subject: string }[];
  readonly courtRosters: readonly string[];
  readonly subsidyEligible: boolean;
}

export interface Mediator extends Omit<RosterEntry, 'termTo'> {
  readonly person: Named & { readonly active: boolean };
  readonly termTo: string | null;
  readonly openCases: number;
}

export const useRoster = () =>
  useQuery({ queryKey: ['mediators', 'roster'], queryFn: () => get<{ items: readonly Mediator[] }>('/api/mediators') });

export const useMediatorsToBe = (enabled: boolean) =>
  useQuery({
    queryKey: ['mediators', 'candidates'],
    queryFn: () => get<{ items: readonly Named[] }>('/api/mediators/candidates'),
    enabled,
  });

export const useEnterMediator = () =>
  useMutation({
    mutationFn: ({ person, ...entry }: RosterEntry & { person: string }) => put(`/api/mediators/${person}`, entry),
    onSuccess: () => again('mediators'),
  });

export interface Exclusion {
  readonly id: string;
  readonly person: Named;
  readonly number: string | null;
  readonly ground: string;
  readonly byAdministration: boolean;
  readonly enteredAt: string | null;
  readonly enteredBy: Named | null;
}

export const EXCLUSION_GROUNDS = ['KIN_OF_PARTY', 'INTEREST_IN_CASE', 'EARLIER_PART', 'OTHER_RELATION'] as const;

export const useExclusions = () => usePages<Exclusion>(['exclusions'], '/api/exclusions', {});

export const useExclude = () =>
  useMutation({
    mutationFn: (one: { person: string; number: string; ground: string }) => post('/api/exclusions', one),
    onSuccess: () => again('exclusions'),
  });

export const useEndExclusion = () =>
  useMutation({ mutationFn: (id: string) => remove(`/api/exclusions/${id}`), onSuccess: () => again('exclusions') });

/** Roles that people hold; what may be granted to whom is decided by the server. */
export const ROLES = [
  'intake',
  'director',
  'mediator',
  'archivist',
  'court',
  'organ',
  'partner',
  'party',
  'reviewer1',
  'reviewer2',
  'reviewer3',
  'finance',
  'supervisor',
  'sysadmin',
  'secadmin',
  'auditadmin',
] as const;

export const REGIONS = ['xining', 'lanzhou', 'baiyin'] as const;

/** Fields of a mediator are the rights disputes are about. */
export const FIELDS = [
  'PAT_INV',
  'PAT_UM',
  'PAT_DES',
  'TM',
  'COPY',
  'SW',
  'TS_TECH',
  'TS_BIZ',
  'PV',
  'GI',
  'IC',
  'UC',
  'DOMAIN',
  'TECH_CONTRACT',
  'FRANCHISE',
  'DATA',
  'MONO',
] as const;
