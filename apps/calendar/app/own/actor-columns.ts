import type { ChoiceField, Option, WrittenField } from "../form/field.ts";
import type { Say } from "../language.ts";
import { toChoose } from "./field-words.ts";

/** The columns of a table of who does something, and when. */
export function actorColumns(
  actors: readonly Option[],
  say: Say,
): readonly (WrittenField | ChoiceField)[] {
  return [
    {
      kind: "choice",
      name: "actor",
      label: say("Vem", "Who"),
      options: actors,
      none: toChoose(say),
      areNames: true,
    },
    ...periodColumns(say),
  ];
}

/** The columns of a time from and to, each as far as it is known. */
export function periodColumns(say: Say): readonly WrittenField[] {
  return [
    { kind: "text", name: "from", label: say("Från", "From") },
    { kind: "text", name: "to", label: say("Till och med", "To") },
  ];
}
