const LONGEST = 500;

/** An error as those who run the machine may read it: a mail server's answer repeats whom it was for. */
export function readable(error: unknown): string {
  const { message } = error instanceof Error ? error : new Error(String(error));
  return (message || 'unknown').replaceAll(/[^\s<>"@]+@[^\s<>"]+/g, '…@…').slice(0, LONGEST);
}

/** Runs `work`; when it fails, `note` hears why before everybody else does. */
export async function noting<T>(work: () => Promise<T>, note: (error: unknown) => Promise<unknown>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    // The database may be what failed; then there is nowhere to note it.
    await note(error).catch(() => {});
    throw error;
  }
}
