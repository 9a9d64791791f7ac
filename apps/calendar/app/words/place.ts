import { municipalities } from "@finsam/domain/register";

/** A town that somebody has written, and the municipality in which it lies. */
export interface Town {
  readonly name: string;
  readonly municipality: { readonly code: string; readonly name: string };
}

/** Main towns with another name than their municipality's: texts name the municipality, people their town. */
const towns: ReadonlyMap<string, Town> = new Map(
  municipalities
    .filter(({ name, mainTown }) => name !== mainTown)
    .map(({ code, name, mainTown }) => [
      mainTown.toLocaleLowerCase("sv"),
      { name: mainTown, municipality: { code, name } },
    ]),
);

/** The town that a text names, such as Märsta in `ung Märsta`, and the rest of it; undefined where it names none. */
export function townIn(text: string): { readonly town: Town; readonly rest: string } | undefined {
  const words = text.split(/[\s,;]+/).filter((word) => word !== "");
  for (const [index, word] of words.entries()) {
    const town = towns.get(word.toLocaleLowerCase("sv"));
    if (town !== undefined) return { town, rest: words.toSpliced(index, 1).join(" ") };
  }
  return undefined;
}

/** What a municipality is called in a list to choose from: `Sigtuna (Märsta)`. */
export function withMainTown({ value, label }: { readonly value: string; readonly label: string }) {
  const mainTown = municipalities.find(({ code }) => code === value)?.mainTown ?? label;
  return { value, label: mainTown === label ? label : `${label} (${mainTown})` };
}
