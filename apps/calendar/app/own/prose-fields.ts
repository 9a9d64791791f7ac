import type { WrittenField } from "../form/field.ts";
import type { Say } from "../language.ts";

/** A few sentences of what a record is, for lists. */
export function summaryField(say: Say): WrittenField {
  return {
    kind: "prose",
    name: "summary",
    label: say("Kort beskrivning", "Short description"),
    hint: inLists(say),
    lines: 3,
  };
}

/** What helps to write what lists show. */
export function inLists(say: Say): string {
  return say("Några meningar. De visas i listor.", "A few sentences. They are shown in lists.");
}

/** All of a text, of so many lines at first. */
export function wholeTextField(name: string, lines: number, say: Say): WrittenField {
  return {
    kind: "prose",
    name,
    label: say("Hela texten", "The whole text"),
    hint: say(
      "Tom rad ger nytt stycke, rad som börjar med - blir en punkt i en lista.",
      "An empty line begins a new paragraph; a line that begins with - becomes an item of a list.",
    ),
    lines,
  };
}

/** What else something is called. */
export function aliasesField(say: Say): WrittenField {
  return {
    kind: "prose",
    name: "aliases",
    label: say("Andra namn och stavningar", "Other names and spellings"),
    hint: say(
      "Ett på varje rad. Den som söker hittar också på dem.",
      "One on each line. Whoever searches finds it by these too.",
    ),
    lines: 2,
  };
}
