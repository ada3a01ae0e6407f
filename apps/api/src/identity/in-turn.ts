/** Runs work of one key one after another, of different keys side by side. */
export class InTurn {
  private readonly last = new Map<string, Promise<unknown>>();

  run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = this.last.get(key) ?? Promise.resolve();
    const mine = before.then(work, work);
    this.last.set(key, mine);
    const tidy = () => {
      if (this.last.get(key) === mine) this.last.delete(key);
    };
    mine.then(tidy, tidy);
    return mine;
  }
}
