import { constants } from "node:os";
import type { Logger } from "pino";

const signals = ["SIGINT", "SIGTERM"] as const;

/**
 * Waits until the server is to stop, and answers its exit code: 0 after a signal, 1 after an exception that nothing
 * caught, since then nobody knows what state the process is in, and when nobody reads its log any more, as when what
 * started it was killed. A second signal ends the process at once. A promise that failed without anybody waiting for it
 * is logged, no more: it has changed nothing for others.
 */
export function stopRequest(log: Logger): Promise<number> {
  process.on("unhandledRejection", (reason) => log.error({ err: reason }, "unhandled rejection"));
  return new Promise((resolve) => {
    let asked = false;
    for (const signal of signals) {
      process.on(signal, () => {
        if (asked) process.exit(128 + constants.signals[signal]);
        asked = true;
        resolve(0);
      });
    }
    // Without this, the line that tells of a log that can't be written would fail in turn, for ever.
    process.stdout.on("error", (error) => {
      if ("code" in error && error.code === "EPIPE") resolve(1);
    });
    process.on("uncaughtException", (error) => {
      log.fatal({ err: error }, "uncaught exception");
      resolve(1);
    });
  });
}
