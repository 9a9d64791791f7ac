import { TextField } from "./form/text-field.tsx";

/** The longest text that the endpoint searches for, in UTF-16 code units. */
const longestText = 200;

/** What an address says that somebody has written in a field; empty where that is nothing. A null byte no field can hold. */
export function writtenIn(parameters: URLSearchParams, name: string): string {
  return (parameters.get(name) ?? "").replaceAll("\0", "").trim().slice(0, longestText);
}

/** A line of text to search for. */
export function SearchField(field: {
  readonly name: string;
  readonly label: string;
  readonly defaultValue: string;
}) {
  return <TextField type="search" maxLength={longestText} {...field} />;
}
