import type { Hold } from "../../hold/hold-query.ts";
import { recordLang } from "../../language.ts";
import { useLanguage, useSay } from "../../use-language.ts";
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
  const language = useLanguage();
  const say = useSay();
  return (
    <ul className="plain-list">
      {holds.map((hold) => {
        const { id, note, municipality, association } = hold;
        const slug = association?.slug ?? "";
        const time = holdTime(hold, language);
        return (
          <li key={id} className="item">
            <p>
              <strong>{time}</strong>
            </p>
            <p className="item-details">
              {[
                association?.shortName,
                municipality?.name ?? say("oavsett kommun", "any municipality"),
              ]
                .filter((part) => part != null)
                .join(" · ")}
              {note === null ? null : (
                <>
                  {" · "}
                  <span lang={recordLang(language)}>{note}</span>
                </>
              )}
            </p>
            {mine.includes(slug) ? (
              <div className="buttons">
                <a className="ds-link" href={`?${new URLSearchParams({ andra: id })}#bokning`}>
                  {say("Ändra", "Change")}
                  <span className="ds-sr-only"> {time}</span>
                </a>
                <ActButton
                  label={say("Släpp tiden", "Let go of the time")}
                  about={time}
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
