/** Clocks that concern whoever sent the case: not the committee's files, not the general limitation period. */
const OF_A_SENDER = /^(intake|court-referral|mediation\.term|settlement\.obligation|confirmation)/;

export const concernsSender = (name: string): boolean => OF_A_SENDER.test(name);
