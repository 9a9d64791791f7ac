import { describe, inject } from "vitest";
import { engines, type Engine } from "./engine.ts";

/** Runs one suite on every engine. */
export function describeEachEngine(title: string, suite: (engine: Engine) => void): void {
  for (const engine of engines) describeEngine(engine, title, suite);
}

/** Runs a suite on one engine. Where PostgreSQL cannot run, its suite is skipped and says why. */
export function describeEngine(
  engine: Engine,
  title: string,
  suite: (engine: Engine) => void,
): void {
  const { postgresql } = inject("finsamEngines");
  const reason =
    engine === "postgresql" && "unavailable" in postgresql ? postgresql.unavailable : undefined;
  const place = reason === undefined ? engine : `${engine} cannot run here: ${reason}`;
  describe.skipIf(reason !== undefined)(`${title} (${place})`, () => {
    suite(engine);
  });
}
