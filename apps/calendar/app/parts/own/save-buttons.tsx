import type { Visibility } from "../../own/own-record.ts";

/** What saves a record, and lets others see it. The first is what the enter key does. */
export function SaveButtons({
  visibility,
  mayCoordinate,
  hasWeek,
  status,
  throwAway,
}: {
  readonly visibility: Visibility;
  /** Whether the reader may do more than write drafts. */
  readonly mayCoordinate: boolean;
  readonly hasWeek: boolean;
  /** How far what was written is saved, in words. */
  readonly status: string;
  readonly throwAway: (() => void) | undefined;
}) {
  const isDraft = visibility === "DRAFT";
  return (
    <div className="save">
      <p className="save-status" role="status">
        {status}
      </p>
      <div className="buttons">
        <button
          className="ds-button"
          data-variant={isDraft ? "secondary" : "primary"}
          type="submit"
        >
          {isDraft ? "Spara utkastet" : "Spara ändringarna"}
        </button>
        {mayCoordinate && visibility !== "PUBLIC" ? (
          <SeenBy by="PUBLIC" variant="primary">
            Publicera
          </SeenBy>
        ) : null}
        {mayCoordinate && hasWeek && (isDraft || visibility === "INTERNAL") ? (
          <SeenBy by="WEEK">Placera i temaveckan</SeenBy>
        ) : null}
        {mayCoordinate && isDraft ? <SeenBy by="INTERNAL">Spara som intern</SeenBy> : null}
        {mayCoordinate && !isDraft ? <SeenBy by="DRAFT">Gör till utkast igen</SeenBy> : null}
        {throwAway === undefined ? null : (
          <button className="ds-button" data-variant="tertiary" type="button" onClick={throwAway}>
            Kasta ändringarna
          </button>
        )}
      </div>
      {mayCoordinate ? null : (
        <p data-field="description">En samordnare i förbundet publicerar det som du skriver.</p>
      )}
    </div>
  );
}

function SeenBy({
  by,
  variant = "tertiary",
  children,
}: {
  readonly by: Visibility;
  readonly variant?: "primary" | "tertiary";
  readonly children: string;
}) {
  return (
    <button className="ds-button" data-variant={variant} type="submit" name="visibility" value={by}>
      {children}
    </button>
  );
}
