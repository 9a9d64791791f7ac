import { Form } from "react-router";
import type { Deleted } from "../../own/deleted-records.ts";
import { momentInWords } from "../../words/moment.ts";

/** What is deleted and still kept, each with what brings it back. */
export function DeletedList({
  records,
  today,
}: {
  readonly records: readonly Deleted[];
  readonly today: string;
}) {
  return (
    <section className="own-part">
      <h2 className="ds-heading" data-size="sm">
        Raderade
      </h2>
      {records.length === 0 ? <p>Inget är raderat.</p> : null}
      <ul className="plain-list">
        {records.map(({ id, title, version, deletedAt }) => (
          <li className="item" key={id}>
            <h3 className="ds-heading" data-size="xs">
              {title}
            </h3>
            <p className="item-details">{`Raderad ${momentInWords(deletedAt, today, "sv")}`}</p>
            <Form method="post" preventScrollReset>
              <input type="hidden" name="intent" value="restore" />
              <input type="hidden" name="id" value={id} />
              <input type="hidden" name="version" value={version} />
              <button className="ds-button" data-variant="secondary" type="submit">
                Återställ<span className="ds-sr-only">{` ”${title}”`}</span>
              </button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}
