import { type Language, sayIn } from "../language.ts";
import type { FieldIssue } from "../outcome.ts";
import { fieldName } from "../words/field-name.ts";
import { fieldValue, isInOwnWords } from "../words/field-value.ts";

const fields = ["name", "theme", "startsOn", "endsOn", "audiences", "visibility"] as const;

/** The frame of a week, as it is saved or as somebody has written it. */
type Frame = Readonly<Record<(typeof fields)[number], string | readonly string[]>>;

/** What to know before a frame is saved over one that somebody else has saved in between: what is another there, field by field. */
export function savedMeanwhile(saved: Frame, written: Frame, language: Language): FieldIssue[] {
  const say = sayIn(language);
  const apart = fields.filter((path) => String(saved[path]) !== String(written[path]));
  const told = apart.map((path) => {
    const value = saved[path];
    const change = { path, before: value, after: written[path] };
    const words = fieldValue(value, change, language);
    const quoted = isInOwnWords(value, change) ? say(`”${words}”`, `“${words}”`) : words;
    const name = fieldName(path, language);
    const message = say(
      `${name}, som det är sparat nu: ${quoted}`,
      `${name}, as saved now: ${quoted}`,
    );
    return { path: [path], message };
  });
  const again = say(
    "Sparar du en gång till gäller det som står i formuläret.",
    "If you save once more, what stands in the form holds.",
  );
  return [...told, { path: [], message: again }];
}
