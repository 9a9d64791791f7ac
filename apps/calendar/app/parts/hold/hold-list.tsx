import type { Hold } from "../../hold/hold-query.ts";
import { holdTime } from "../../words/hold-time.ts";
import { ActButton } from "../form/act-button.tsx";

/** Times that are held, with what changes them. */
export function HoldList({
  holds,
  mine,
}: {
  readonly holds: readonly Hold[];
  /** Slugs of the associations in whose name the reader may write. */
  readonly mine: readonly string[];
}) {
  return (
    <ul className="plain-list">
      {holds.map((hold) => {
        const { id, note, municipality, association } = hold;
        const slug = association?.slug ?? "";
        return (
          <li key={id} className="item">
            <p>
              <strong>{holdTime(hold)}</strong>
            </p>
            <p className="item-details">
              {[association?.shortName, municipality?.name ?? "oavsett kommun", note]
                .filter((part) => part != null)
                .join(" · ")}
            </p>
            {mine.includes(slug) ? (
              <div className="buttons">
                <a className="ds-link" href={`?${new URLSearchParams({ andra: id })}#bokning`}>
                  Ändra<span className="ds-sr-only"> {holdTime(hold)}</span>
                </a>
                <ActButton
                  label="Släpp tiden"
                  about={holdTime(hold)}
                  fields={{ intent: "delete", id, association: slug }}
                />
              </div>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
