import type { ReactNode } from "react";
import type { Outcome } from "../../outcome.ts";
import { PageForm } from "./page-form.tsx";
import { refusedIn } from "./refused-form.ts";

/**
 * An act that can't be undone: pressing it opens what it does in words, and the button that does it. Works without scripts.
 */
export function ConfirmedAct({
  label,
  about,
  confirm,
  fields,
  outcome,
  children,
}: {
  /** What is pressed first: `Ta bort`. */
  readonly label: string;
  /** What it is about, where the label alone doesn't tell: `Anna Andersson`. */
  readonly about?: ReactNode;
  /** What does it: `Ja, ta bort`. */
  readonly confirm: string;
  readonly fields: Readonly<Record<string, string>>;
  /** What became of the form of the page that was sent last: refused, the act stays open with what was sent. Default: it closes. */
  readonly outcome?: Outcome | undefined;
  /** What it does, and fields of its own. */
  readonly children: ReactNode;
}) {
  return (
    <details className="confirmed-act" open={refusedIn(outcome, fields) !== undefined}>
      <summary>
        {label}
        {about === undefined ? null : <span className="ds-sr-only"> {about}</span>}
      </summary>
      <PageForm fields={fields} outcome={outcome}>
        {children}
        <p className="buttons">
          <button className="ds-button" data-color="danger" data-size="sm" type="submit">
            {confirm}
          </button>
        </p>
      </PageForm>
    </details>
  );
}
