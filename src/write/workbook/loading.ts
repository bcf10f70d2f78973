/** Something that is being loaded, and what is to be done with it as soon as it is there, in order. */
export class Loading<T> {
  /** Rejects as loading does. */
  readonly loaded: Promise<T>;
  private thing: T | null = null;
  private waiting: ((thing: T) => void)[] = [];

  constructor(load: () => Promise<T>) {
    this.loaded = this.take(load);
    // Whoever waits for it is told.
    this.loaded.catch(() => undefined);
  }

  /** Does a step at once, or when the thing is there. */
  with(step: (thing: T) => void): void {
    if (this.thing === null) this.waiting.push(step);
    else step(this.thing);
  }

  private async take(load: () => Promise<T>): Promise<T> {
    const thing = await load();
    for (const step of this.waiting) step(thing);
    this.waiting = [];
    this.thing = thing;
    return thing;
  }
}
