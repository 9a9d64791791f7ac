import type { ReactNode } from "react";
import { Form } from "react-router";

/**
 * An act that can't be undone: pressing it opens what it does in words, and the button that does it. Works without scripts.
 */
export function ConfirmedAct({
  label,
  about,
  confirm,
  fields,
  children,
}: {
  /** What is pressed first: `Ta bort`. */
  readonly label: string;
  /** What it is about, where the label alone doesn't tell: `Anna Andersson`. */
  readonly about?: string;
  /** What does it: `Ja, ta bort`. */
  readonly confirm: string;
  readonly fields: Readonly<Record<string, string>>;
  /** What it does, and fields of its own. */
  readonly children: ReactNode;
}) {
  return (
    <details className="confirmed-act">
      <summary>
        {label}
        {about === undefined ? null : <span className="ds-sr-only"> {about}</span>}
      </summary>
      <Form method="post" preventScrollReset className="form">
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {children}
        <p className="buttons">
          <button className="ds-button" data-color="danger" data-size="sm" type="submit">
            {confirm}
          </button>
        </p>
      </Form>
    </details>
  );
}
