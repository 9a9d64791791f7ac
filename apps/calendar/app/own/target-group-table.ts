import type { TableField } from "../form/field.ts";
import type { Say } from "../language.ts";
import { emptied } from "./field-words.ts";

/** Whom an insats is for, and was for before. */
export function targetGroupTable(say: Say): TableField {
  const several = say(
    "En för varje tid, om den har ändrats.",
    "One for each time, if it has changed.",
  );
  return {
    kind: "table",
    name: "targetGroups",
    label: say("Målgrupper", "Target groups"),
    hint: `${several} ${emptied(say)}`,
    row: say("Målgrupp", "Target group"),
    columns: [
      { kind: "number", name: "ageFrom", label: say("Från ålder", "From age") },
      { kind: "number", name: "ageTo", label: say("Till och med ålder", "To age") },
      { kind: "prose", name: "description", label: say("Med ord", "In words"), lines: 2 },
      {
        kind: "prose",
        name: "needs",
        label: say("Behov", "Needs"),
        hint: say("Ett på varje rad.", "One on each line."),
        lines: 2,
      },
      {
        kind: "number",
        name: "population",
        label: say("Hur många det kan gälla", "How many it may concern"),
      },
      { kind: "text", name: "validFrom", label: say("Gäller från", "Valid from") },
      { kind: "text", name: "validTo", label: say("Gäller till och med", "Valid to") },
    ],
  };
}
