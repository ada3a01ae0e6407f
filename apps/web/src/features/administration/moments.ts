/** `datetime-local` speaks of the wall clock; ours hangs in Shanghai. */
export const instantOf = (local: string | undefined): string | undefined => (local ? `${local}:00+08:00` : undefined);
