import type { ReactNode } from "react";
import { Form } from "react-router";

/** The record and the version of it that is on the page. */
export interface SeenVersion {
  readonly id: string;
  readonly version: number;
}

/** Something that is done to a record. It is folded together, so that it takes two presses; what happens is told between them. */
export function ActForm({
  title,
  intent,
  seen: { id, version },
  button,
  variant = "secondary",
  isGrave = false,
  action,
  children,
}: {
  readonly title: string;
  readonly intent: string;
  readonly seen: SeenVersion;
  readonly button: ReactNode;
  readonly variant?: "primary" | "secondary";
  readonly isGrave?: boolean;
  /** The page that does it. Default: this one. */
  readonly action?: string;
  readonly children: ReactNode;
}) {
  return (
    <details className="section act">
      <summary>{title}</summary>
      <Form
        method="post"
        preventScrollReset={action === undefined}
        {...(action !== undefined && { action })}
      >
        {children}
        <input type="hidden" name="intent" value={intent} />
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={version} />
        <button
          className="ds-button"
          data-variant={variant}
          {...(isGrave && { "data-color": "danger" })}
          type="submit"
        >
          {button}
        </button>
      </Form>
    </details>
  );
}
