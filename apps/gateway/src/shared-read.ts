/**
 * Reads for all who ask at once: one read at a time, and who asks while one is under way shares the next with all others who do.
 * So each is answered by a read that began after she asked, however many ask.
 */
export function sharedRead<Value>(read: () => Promise<Value>): () => Promise<Value> {
  let running: Promise<unknown> = Promise.resolve();
  let next: Promise<Value> | undefined;
  return () => {
    next ??= running.then(() => {
      next = undefined;
      const reading = read();
      running = reading.catch(() => undefined);
      return reading;
    });
    return next;
  };
}
