import { type FormValues, valuesOfJson } from "../form/form-values.ts";

/** What was written in a form and not saved, as this browser keeps it. */
export interface KeptForm {
  /** When it was last written in, an instant. */
  readonly at: string;
  /** The version over which it was written; 0 for a new record. */
  readonly version: number;
  readonly seen: FormValues;
  readonly values: FormValues;
}

/** The place of a form: of a record by its id, of a new one by its kind. */
export function keptAt(path: string, id: string): string {
  return `finsam ${path}/${id === "" ? "ny" : id}`;
}

/** Undefined where nothing is kept, or where the browser keeps nothing. */
export function readKept(place: string): KeptForm | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? "null");
    if (typeof kept !== "object" || kept === null) return undefined;
    const { at, version, seen, values } = { at: "", version: 0, seen: {}, values: {}, ...kept };
    const written = valuesOfJson(JSON.stringify(values));
    const shown = valuesOfJson(JSON.stringify(seen));
    return written === undefined || shown === undefined
      ? undefined
      : { at, version, seen: shown, values: written };
  } catch {
    return undefined;
  }
}

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
