import type { OwnRecord } from "../../own/own-record.ts";
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
  readonly path: string;
  /** What happens, in a sentence or two. */
  readonly children: string;
}) {
  return (
    <ActForm
      title="Radera"
      intent="delete"
      seen={seen}
      action={path}
      button={`Radera ”${record.title}”`}
      isGrave
    >
      <p>{children}</p>
    </ActForm>
  );
}
