import { type Option, optionsOf, type TableField } from "../form/field.ts";
import { type Language, sayIn } from "../language.ts";
import { emptied, noRecord, toChoose } from "./field-words.ts";

/** Those who are presented to the audience of an event, with the organisations that they can be. */
export function contributorTable(organisations: readonly Option[], language: Language): TableField {
  const say = sayIn(language);
  return {
    kind: "table",
    name: "contributors",
    label: say("De som presenteras för publiken", "Those who are presented to the audience"),
    hint: `${say("Aldrig deltagare.", "Never participants.")} ${emptied(say)}`,
    row: say("Medverkande", "Contributor"),
    columns: [
      { kind: "text", name: "person", label: say("Namn", "Name") },
      ...(organisations.length === 0
        ? []
        : [
            {
              kind: "choice",
              name: "organisationId",
              label: say("Eller samverkanspart", "Or partner"),
              options: organisations,
              none: noRecord(say),
              areNames: true,
            } as const,
          ]),
      { kind: "text", name: "affiliation", label: say("Från", "From") },
      {
        kind: "choice",
        name: "role",
        label: say("Roll", "Role"),
        options: optionsOf("ContributorRole", language),
        none: toChoose(say),
      },
    ],
  };
}
