import type { StaleInitiative } from "../../own/stale-initiatives.ts";

/** Tells that insatser should be looked through; nothing where none should. */
export function StaleNote({
  initiatives,
  mayConfirm,
}: {
  readonly initiatives: readonly StaleInitiative[];
  readonly mayConfirm: boolean;
}) {
  if (initiatives.length === 0) return null;
  const count = initiatives.length === 1 ? "1 insats" : `${initiatives.length} insatser`;
  return (
    <div className="ds-alert" data-color="warning">
      <p>
        {`${count} har inte bekräftats på ett år. Den som läser ser det som en varning. `}
        <a className="ds-link" href="/arbete/insatser#bekrafta">
          {mayConfirm ? "Gå igenom och bekräfta" : "Se vilka"}
        </a>
      </p>
    </div>
  );
}
