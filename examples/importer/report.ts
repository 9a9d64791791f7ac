import type { ImportedEvent } from "@finsam/formats";
import type { Outcome } from "./import-item.ts";

/** Tells a person what becomes of each event, and how many there were of each in the end. */
export function createReport(isWriting: boolean) {
  const counts = { CREATED: 0, UPDATED: 0, UNCHANGED: 0, SKIPPED: 0 };
  const skip = (what: string, reason: string): void => {
    counts.SKIPPED += 1;
    console.log(`Hoppar över ”${what}”: ${reason}`);
  };
  return {
    skip,
    add({ title, startsOn }: ImportedEvent, outcome: Outcome): void {
      const what = `${title}, ${startsOn}`;
      if (outcome.kind === "SKIPPED") return skip(what, outcome.reason);
      counts[outcome.kind] += 1;
      if (outcome.kind === "CREATED") console.log(`Nytt utkast: ”${what}”`);
      if (outcome.kind === "UPDATED") console.log(`Ändrar: ”${what}”`);
    },
    end(outside: number): void {
      const { CREATED, UPDATED, UNCHANGED, SKIPPED } = counts;
      console.log(
        `${CREATED} nya, ${UPDATED} ändrade, ${UNCHANGED} oförändrade, ${SKIPPED} överhoppade, ${outside} utanför det närmaste året.`,
      );
      if (!isWriting) console.log("Inget är skrivet. Skriv med --write.");
    },
  };
}
