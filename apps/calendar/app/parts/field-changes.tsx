import { recordLang } from "../language.ts";
import { useLanguage, useSay } from "../use-language.ts";
import { fieldName } from "../words/field-name.ts";
import { type FieldChange, fieldValue, isInOwnWords } from "../words/field-value.ts";

/** How many are shown at once. */
const atMost = 6;

/** What tells a person nothing. */
const untold = new Set(["id", "ownerId"]);

/** What was changed, or would be, field by field: `Starttid: 8.00 → 9.00`. */
export function FieldChanges({ changes: all }: { readonly changes: readonly FieldChange[] }) {
  const say = useSay();
  const changes = all.filter(({ path }) => !untold.has(path));
  if (changes.length === 0) return null;
  if (changes.length <= atMost) return <ChangeList changes={changes} />;
  return (
    <details>
      <summary>{say(`${changes.length} uppgifter`, `${changes.length} particulars`)}</summary>
      <ChangeList changes={changes} />
    </details>
  );
}

function ChangeList({ changes }: { readonly changes: readonly FieldChange[] }) {
  return (
    <ul className="plain-list field-changes">
      {changes.map((change) => (
        <li key={change.path}>
          <Change {...change} />
        </li>
      ))}
    </ul>
  );
}

/** The arrow is read out as `till`. */
function Change(change: FieldChange) {
  const language = useLanguage();
  const say = useSay();
  const { path, before, after } = change;
  const name = fieldName(path, language);
  if (before === null)
    return (
      <>
        {name}: <Value value={after} change={change} />
      </>
    );
  return (
    <>
      {name}: <Value value={before} change={change} /> <span aria-hidden="true">→</span>
      <span className="ds-sr-only"> {say("till", "to")} </span>{" "}
      <Value value={after} change={change} />
    </>
  );
}

function Value({ value, change }: { readonly value: unknown; readonly change: FieldChange }) {
  const language = useLanguage();
  const text = fieldValue(value, change, language);
  const lang = isInOwnWords(value, change) ? recordLang(language) : undefined;
  return lang === undefined ? text : <span lang={lang}>{text}</span>;
}
