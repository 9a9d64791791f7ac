import { type FormValues, valuesOfJson } from "../form/form-values.ts";

/** What was written in a form and not saved, as this browser keeps it. */
export interface KeptForm {
  /** Who wrote it: nobody else is shown it. */
  readonly by: string;
  /** When it was last written in, an instant. */
  readonly at: string;
  /** The version over which it was written; 0 for a new record. */
  readonly version: number;
  readonly seen: FormValues;
  readonly values: FormValues;
  /** Slug of the association that was chosen for a new record; empty where there is nothing to choose. */
  readonly association: string;
}

const prefix = "finsam /";

/** The place of a form: of a record by its id, of a new one by its kind. It is the same in every language of the page. */
export function keptAt(path: string, id: string): string {
  return `finsam ${path}/${id === "" ? "ny" : id}`;
}

/** Undefined where nothing of hers is kept, or where the browser keeps nothing. */
export function readKept(place: string, keeper: string): KeptForm | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? "null");
    if (typeof kept !== "object" || kept === null) return undefined;
    const { by, at, version, seen, values, association } = { ...nothing, ...kept };
    const written = valuesOfJson(JSON.stringify(values));
    const shown = valuesOfJson(JSON.stringify(seen));
    return by !== keeper || written === undefined || shown === undefined
      ? undefined
      : { by, at, version, seen: shown, values: written, association };
  } catch {
    return undefined;
  }
}

const nothing = { by: "", at: "", version: 0, seen: {}, values: {}, association: "" };

/** Keeps a form; a browser that keeps nothing is left at that. */
export function keep(place: string, form: KeptForm): void {
  try {
    localStorage.setItem(place, JSON.stringify(form));
  } catch {
    // Full, or forbidden by who owns the computer: the form itself is still there.
  }
}

/** Lets go of what is kept. */
export function letGo(place: string): void {
  try {
    localStorage.removeItem(place);
  } catch {
    // There is nothing.
  }
}

/** Lets go of all that somebody else wrote in this browser: her session ended without her signing out. */
export function letGoOfOthers(keeper: string): void {
  try {
    for (const place of Object.keys(localStorage))
      if (place.startsWith(prefix) && readKept(place, keeper) === undefined) letGo(place);
  } catch {
    // There is nothing.
  }
}
