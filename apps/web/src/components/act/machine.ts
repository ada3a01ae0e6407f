import { useQuery } from '@tanstack/react-query';
import { get } from '../../lib/http';

/** JSON Schema of a field, with what a form needs to know beside it (apps/api/src/http/schema.ts). */
export interface FieldSchema {
  readonly type: string;
  readonly 'x-kind'?: string;
  readonly 'x-ref'?: string;
  readonly 'x-secrecy'?: 'personal' | 'confidential' | 'caucus';
  readonly enum?: readonly string[];
  readonly items?: FieldSchema;
  readonly properties?: Readonly<Record<string, FieldSchema>>;
  readonly required?: readonly string[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

export interface MachineEvent {
  readonly event: string;
  readonly by: readonly string[];
  readonly law: readonly string[];
  readonly fields: FieldSchema;
}

export interface Machine {
  readonly room: string;
  readonly version: number;
  readonly states: readonly { state: string; final: boolean; clock: string | null }[];
  readonly transitions: readonly { from: string; event: string; to: string; guards: readonly string[] }[];
  readonly events: readonly MachineEvent[];
  readonly guards: readonly { guard: string; law: readonly string[]; curedBy: readonly string[] }[];
}

/** The lifecycle as the server defines it. The pages hold no copy. */
export const useMachine = (room: string) =>
  useQuery({ queryKey: ['machine', room], queryFn: () => get<Machine>(`/api/machines/${room}`), staleTime: Infinity });

/** Every act may say when it happened, why it is keyed late, and a note; forms show these apart. */
export const ACT_FIELDS = ['occurredOn', 'late', 'note'];

export { eventPath, roomPath } from '#domain/process/room';
