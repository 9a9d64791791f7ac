import { pathIn, recordLang, sayIn } from "../../language.ts";
import type { OwnRecord } from "../../own/own-record.ts";
import { useLanguage } from "../../use-language.ts";
import { ActForm, type SeenVersion } from "./act-form.tsx";

/** Deletes a record; the list of its kind tells so, and takes it back. */
export function DeleteForm({
  record,
  seen,
  path,
  children,
}: {
  readonly record: OwnRecord;
  readonly seen: SeenVersion;
  /** Of the list, without the prefix of a language. */
  readonly path: string;
  /** What happens, in a sentence or two. */
  readonly children: string;
}) {
  const language = useLanguage();
  const say = sayIn(language);
  const title = <span lang={recordLang(language)}>{record.title}</span>;
  return (
    <ActForm
      title={say("Radera", "Delete")}
      intent="delete"
      seen={seen}
      action={pathIn(language, path)}
      // One element, since a button sets its parts apart.
      button={<span>{say(<>Radera ”{title}”</>, <>Delete “{title}”</>)}</span>}
      isGrave
    >
      <p>{children}</p>
    </ActForm>
  );
}
