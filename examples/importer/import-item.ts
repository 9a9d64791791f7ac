import type { Client } from "@finsam/client";
import type { ImportedItem } from "@finsam/formats";
import { fieldsOf, hashOf, keyOf } from "./event-input.ts";
import type { Memory } from "./memory.ts";
import { createEvent, updateEvent, type Written } from "./write-event.ts";

/** What an import works with. */
export interface Import {
  readonly client: Client;
  /** The slug of the association that is to own the events. */
  readonly association: string;
  /** False: nothing is sent, and everything counts as if it had been taken. */
  readonly isWriting: boolean;
  readonly memory: Memory;
}

/** What became of an item. */
export type Outcome =
  | { readonly kind: "CREATED" | "UPDATED" | "UNCHANGED" }
  | { readonly kind: "SKIPPED"; readonly reason: string };

/** Makes the endpoint's event what the calendar's is: a draft if it is new, changed only where the calendar has changed. */
export async function importItem(run: Import, item: ImportedItem): Promise<Outcome> {
  const { client, association, isWriting, memory } = run;
  const key = keyOf(item);
  const held = memory.items.get(key);
  const fields = fieldsOf(item);
  const hash = hashOf(fields);
  if (item.event.status === "CANCELLED")
    return {
      kind: "SKIPPED",
      reason:
        held === undefined
          ? "inställd i kalendern"
          : "inställd i kalendern: ställ in den i Finsam också",
    };
  if (held?.hash === hash) return { kind: "UNCHANGED" };
  const kind = held === undefined ? "CREATED" : "UPDATED";
  if (!isWriting) return { kind };
  const written: Written =
    held === undefined
      ? await createEvent(client, { ...fields, association, idempotencyKey: key, kind: "OTHER" })
      : await updateEvent(client, { ...fields, id: held.id, expectedVersion: held.version });
  if (!written.ok) return { kind: "SKIPPED", reason: written.reason };
  // What was created in a forgotten run may have been changed since. It counts as it was then, so that nothing overwrites that.
  const version = held === undefined ? 1 : written.version;
  const { title, endsOn } = fields;
  await memory.set(key, { id: written.id, version, hash, title, endsOn });
  return version === written.version
    ? { kind }
    : { kind: "SKIPPED", reason: "den fanns redan i Finsam, och har ändrats där" };
}
