import type { ReactNode } from "react";
import { Form } from "react-router";

/** A button that does one thing at once, and can be undone. */
export function ActButton({
  label,
  about,
  fields,
  variant = "secondary",
}: {
  readonly label: string;
  /** What it is about, where the label alone doesn't tell. */
  readonly about?: ReactNode;
  readonly fields: Readonly<Record<string, string>>;
  readonly variant?: "primary" | "secondary" | "tertiary";
}) {
  return (
    <Form method="post" preventScrollReset>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button className="ds-button" data-variant={variant} data-size="sm" type="submit">
        {label}
        {about === undefined ? null : <span className="ds-sr-only"> {about}</span>}
      </button>
    </Form>
  );
}
