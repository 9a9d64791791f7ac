import type { Option, WrittenField, ChoiceField } from "../form/field.ts";
import type { Say } from "../language.ts";
import { notStated } from "./field-words.ts";

/** The fields of a place, with what helps to name it. */
export function venueFields(
  municipalities: readonly Option[],
  say: Say,
  hint?: string,
): (WrittenField | ChoiceField)[] {
  return [
    {
      kind: "text",
      name: "venue.name",
      label: say("Plats", "Place"),
      ...(hint !== undefined && { hint }),
    },
    { kind: "text", name: "venue.room", label: say("Lokal", "Room") },
    { kind: "text", name: "venue.streetAddress", label: say("Gatuadress", "Street address") },
    { kind: "text", name: "venue.locality", label: say("Ort", "Town") },
    {
      kind: "choice",
      name: "venue.municipalityCode",
      label: say("Kommun", "Municipality"),
      options: municipalities,
      none: notStated(say),
      areNames: true,
    },
  ];
}
