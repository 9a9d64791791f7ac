import { type Fields, newRecord } from "@finsam/domain";

/** An event that is not to be saved, from its fields as an author would write them: to see what is wrong with it, or what it would meet. */
export function unsavedEvent(fields: Fields, ownerId: string, now: Date) {
  const id = "00000000-0000-4000-8000-000000000000";
  return newRecord("Event", { slug: "utkast", ...fields }, { id, ownerId, now });
}
