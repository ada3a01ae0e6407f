/** Blanks of a clause from the library stand in 〔 〕. What the case knows is filled in; the rest waits for the mediator. */
const BLANK = /\u3014([^\u3014\u3015]*)\u3015/g;

export const filled = (text: string, known: Readonly<Record<string, string | undefined>>): string =>
  text.replace(BLANK, (whole, name: string) => known[name] ?? whole);

/** Names of the blanks that are left, each once. */
export const blanksIn = (text = ''): string[] => [...new Set([...text.matchAll(BLANK)].map(([, name]) => name))];
