/** The eight rooms of the house; two of them are furnished later. */
export const ROOMS = [
  'intake',
  'court-referral',
  'mediation',
  'settlement',
  'confirmation',
  'region-referral',
  'subsidy',
  'dossier',
] as const;
export type Room = (typeof ROOMS)[number];

/** The path of a room's routes: `court-referral` → `court-referrals`, `subsidy` → `subsidies`. */
export const roomPath = (room: Room): string => (room.endsWith('y') ? `${room.slice(0, -1)}ies` : `${room}s`);

/** `extendTerm` → `extend-term`: one word from the machine to the route. */
export const eventPath = (event: string): string => event.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
