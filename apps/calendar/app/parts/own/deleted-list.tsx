import { Form } from "react-router";
import { recordLang } from "../../language.ts";
import type { Deleted } from "../../own/deleted-records.ts";
import { useLanguage, useSay } from "../../use-language.ts";
import { momentInWords } from "../../words/moment.ts";
import { Quoting } from "../quoting.tsx";

/** What is deleted and still kept, each with what brings it back. */
export function DeletedList({
  records,
  today,
}: {
  readonly records: readonly Deleted[];
  readonly today: string;
}) {
  const language = useLanguage();
  const say = useSay();
  return (
    <section className="own-part">
      <h2 className="ds-heading" data-size="sm">
        {say("Raderade", "Deleted")}
      </h2>
      {records.length === 0 ? <p>{say("Inget är raderat.", "Nothing is deleted.")}</p> : null}
      <ul className="plain-list">
        {records.map(({ id, title, version, deletedAt }) => (
          <li className="item" key={id}>
            <h3 className="ds-heading" data-size="xs" lang={recordLang(language)}>
              {title}
            </h3>
            <p className="item-details">
              {say("Raderad", "Deleted")} {momentInWords(deletedAt, today, language)}
            </p>
            <Form method="post" preventScrollReset>
              <input type="hidden" name="intent" value="restore" />
              <input type="hidden" name="id" value={id} />
              <input type="hidden" name="version" value={version} />
              <button className="ds-button" data-variant="secondary" type="submit">
                {say("Återställ", "Restore")}
                <span className="ds-sr-only">
                  <Quoting text={say(` ”${title}”`, ` “${title}”`)} />
                </span>
              </button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}
