import { newRecord } from "@finsam/domain";
import type { ImportedEvent } from "./parsed-import.ts";
import { ItemSkipped } from "./skip-reason.ts";

/** What an owner adds: the fields are checked with some that are right. */
const owners = { kind: "OTHER", slug: "prov" };
const birth = {
  id: "00000000-0000-4000-8000-000000000001",
  ownerId: "00000000-0000-4000-8000-000000000002",
  now: new Date(0),
};

/** The event, if the domain would take it. Throws {@link ItemSkipped} with the domain's own sentence. */
export function checkedEvent(event: ImportedEvent): ImportedEvent {
  const parsed = newRecord("Event", { ...event, ...owners }, birth);
  if (parsed.ok) return event;
  const [{ path, message }] = parsed.issues;
  const field = path.join(".");
  const at = field === "" ? "" : ` (${field})`;
  throw new ItemSkipped("INVALID", { sv: `${message.sv}${at}`, en: `${message.en}${at}` });
}
