import { Fragment } from "react";
import { type Field, inWords } from "../../form/field.ts";
import type { FormValues } from "../../form/form-values.ts";
import { recordLang, sayIn } from "../../language.ts";
import { useLanguage } from "../../use-language.ts";

/** What a field of a form holds, as running text; a row of a table on a line of its own. */
export function FieldText({
  field,
  values,
}: {
  readonly field: Field;
  readonly values: FormValues;
}) {
  const language = useLanguage();
  const say = sayIn(language);
  const lines = inWords(field, values, say);
  if (lines.length === 0) return say("Tomt", "Empty");
  return lines.map((line, row) => (
    <Fragment key={row}>
      {row === 0 ? null : "\n"}
      {line.map(({ text, isOwn }, place) => (
        <Fragment key={place}>
          {place === 0 ? null : ", "}
          <span lang={isOwn ? recordLang(language) : undefined}>{text}</span>
        </Fragment>
      ))}
    </Fragment>
  ));
}
