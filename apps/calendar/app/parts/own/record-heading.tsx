import { pathIn, recordLang, sayIn } from "../../language.ts";
import type { OwnRecord } from "../../own/own-record.ts";
import { useLanguage } from "../../use-language.ts";
import { capitalised, termIn } from "../../words/term.ts";

/** Which record it is, who sees it and where the public reads it. */
export function RecordHeading({
  record,
  fresh,
  list,
  publicAddress,
}: {
  readonly record: OwnRecord | null;
  /** The heading of a new one. */
  readonly fresh: string;
  /** Where its list is, without the prefix of a language, and what that is called. */
  readonly list: { readonly path: string; readonly name: string };
  /** Where the public reads it; undefined: nowhere yet. */
  readonly publicAddress: string | undefined;
}) {
  const language = useLanguage();
  const say = sayIn(language);
  return (
    <>
      <p className="kicker">
        <a className="ds-link" href={pathIn(language, list.path)}>
          {list.name}
        </a>
        {record === null ? null : (
          <>
            {" · "}
            <span lang={recordLang(language)}>{record.owner.name}</span>
          </>
        )}
      </p>
      <h1
        className="ds-heading"
        data-size="lg"
        lang={record === null ? undefined : recordLang(language)}
      >
        {record?.title ?? fresh}
      </h1>
      {record === null ? null : (
        <p className="states">
          <span
            className="ds-tag"
            data-color={record.visibility === "PUBLIC" ? "success" : "neutral"}
          >
            {capitalised(termIn(language, "Visibility", record.visibility))}
          </span>
          {record.status === undefined || record.status === "SCHEDULED" ? null : (
            <span className="ds-tag" data-color="warning">
              {capitalised(termIn(language, "EventStatus", record.status))}
            </span>
          )}
          {publicAddress === undefined ? null : (
            <a className="ds-link" href={publicAddress}>
              {say("Visa den publika sidan", "Show the public page")}
            </a>
          )}
        </p>
      )}
    </>
  );
}
