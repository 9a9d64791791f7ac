import type { Visibility } from "../../own/own-record.ts";
import { useSay } from "../../use-language.ts";

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
  const say = useSay();
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
          {isDraft
            ? say("Spara utkastet", "Save the draft")
            : say("Spara ändringarna", "Save the changes")}
        </button>
        {mayCoordinate && visibility !== "PUBLIC" ? (
          <SeenBy by="PUBLIC" variant="primary">
            {say("Publicera", "Publish")}
          </SeenBy>
        ) : null}
        {mayCoordinate && hasWeek && (isDraft || visibility === "INTERNAL") ? (
          <SeenBy by="WEEK">{say("Placera i temaveckan", "Place in the theme week")}</SeenBy>
        ) : null}
        {mayCoordinate && isDraft ? (
          <SeenBy by="INTERNAL">{say("Spara som intern", "Save as internal")}</SeenBy>
        ) : null}
        {mayCoordinate && !isDraft ? (
          <SeenBy by="DRAFT">{say("Gör till utkast igen", "Make it a draft again")}</SeenBy>
        ) : null}
        {throwAway === undefined ? null : (
          <button className="ds-button" data-variant="tertiary" type="button" onClick={throwAway}>
            {say("Kasta ändringarna", "Discard the changes")}
          </button>
        )}
      </div>
      {mayCoordinate ? null : (
        <p data-field="description">
          {say(
            "En samordnare i förbundet publicerar det som du skriver.",
            "A coordinator in the association publishes what you write.",
          )}
        </p>
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
