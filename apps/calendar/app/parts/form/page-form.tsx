import type { ReactNode } from "react";
import { Form } from "react-router";
import type { Outcome } from "../../outcome.ts";
import { RefusedForm, refusedIn } from "./refused-form.ts";

/** One of the forms of a page. Where what was sent in it was refused, its fields show that again, and what is wrong with it. */
export function PageForm({
  fields = {},
  outcome,
  leaves = false,
  className = "form",
  children,
}: {
  /** Hidden: they tell this form from the others of the page. */
  readonly fields?: Readonly<Record<string, string>>;
  /** What became of the form of the page that was sent last. */
  readonly outcome: Outcome | undefined;
  /** Whether it leads to another page, to its top. Default: the page stays where it is. */
  readonly leaves?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  return (
    <Form method="post" preventScrollReset={!leaves} className={className}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <RefusedForm value={refusedIn(outcome, fields)}>{children}</RefusedForm>
    </Form>
  );
}
