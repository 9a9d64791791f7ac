import { type Section } from "../../form/field.ts";
import type { FieldIssue, Outcome } from "../../outcome.ts";
import { useEffect, useRef } from "react";
import { fieldId } from "./plain-field.tsx";

/** What hinders that a form is saved, each with a link to its field. It takes the focus. */
export function ErrorSummary({
  outcome,
  sections,
}: {
  readonly outcome: Outcome | undefined;
  readonly sections: readonly Section[];
}) {
  const summary = useRef<HTMLDivElement>(null);
  const isRefused = outcome?.kind === "refused";
  useEffect(() => {
    if (isRefused) summary.current?.focus();
  }, [outcome, isRefused]);
  if (!isRefused) return null;
  return (
    <div className="ds-error-summary" ref={summary} tabIndex={-1} role="alert">
      <h2 className="ds-heading" data-size="xs">
        {outcome.message}
      </h2>
      {outcome.issues.length === 0 ? null : (
        <ul className="ds-list">
          {outcome.issues.map((issue) => (
            <li key={`${issue.path.join(".")} ${issue.message}`}>
              <Issue issue={issue} sections={sections} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Issue({
  issue: { path, message },
  sections,
}: {
  readonly issue: FieldIssue;
  readonly sections: readonly Section[];
}) {
  const name = path.join(".");
  const label = labelOf(sections, path);
  if (label === undefined) return message;
  return (
    <a className="ds-link" href={`#${fieldId(name)}`}>
      {`${label}: ${message}`}
    </a>
  );
}

/** The label of the field at a path; of one in a row, with the number of the row. */
function labelOf(sections: readonly Section[], path: readonly string[]): string | undefined {
  const name = path.join(".");
  for (const field of sections.flatMap(({ fields }) => fields)) {
    if (field.name === name) return field.label;
    if (field.kind !== "table" || field.name !== path[0]) continue;
    const column = field.columns.find((one) => one.name === path[2]);
    if (column !== undefined)
      return `${field.row} ${Number(path[1]) + 1}, ${column.label.toLocaleLowerCase("sv")}`;
  }
  return undefined;
}
