import { fieldName } from "../words/field-name.ts";
import { type FieldChange, fieldValue } from "../words/field-value.ts";

/** How many are shown at once. */
const atMost = 6;

/** What tells a person nothing. */
const untold = new Set(["id", "ownerId"]);

/** What was changed, or would be, field by field: `Starttid: 8.00 → 9.00`. */
export function FieldChanges({ changes: all }: { readonly changes: readonly FieldChange[] }) {
  const changes = all.filter(({ path }) => !untold.has(path));
  if (changes.length === 0) return null;
  if (changes.length <= atMost) return <ChangeList changes={changes} />;
  return (
    <details>
      <summary>{changes.length} uppgifter</summary>
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
  const { path, before, after } = change;
  const name = fieldName(path);
  if (before === null) return `${name}: ${fieldValue(after, change)}`;
  return (
    <>
      {name}: {fieldValue(before, change)} <span aria-hidden="true">→</span>
      <span className="ds-sr-only"> till </span> {fieldValue(after, change)}
    </>
  );
}
