import { label } from "@finsam/domain/labels";
import type { OwnRecord } from "../../own/own-record.ts";
import { capitalised } from "../../words/term.ts";

/** Which record it is, who sees it and where the public reads it. */
export function RecordHeading({
  record,
  fresh,
  list,
  publicPath,
}: {
  readonly record: OwnRecord | null;
  /** The heading of a new one. */
  readonly fresh: string;
  readonly list: { readonly path: string; readonly name: string };
  /** Under which its public page is. */
  readonly publicPath: string;
}) {
  return (
    <>
      <p className="kicker">
        <a className="ds-link" href={list.path}>
          {list.name}
        </a>
        {record === null ? null : ` · ${record.owner.name}`}
      </p>
      <h1 className="ds-heading" data-size="lg">
        {record?.title ?? fresh}
      </h1>
      {record === null ? null : (
        <p className="states">
          <span
            className="ds-tag"
            data-color={record.visibility === "PUBLIC" ? "success" : "neutral"}
          >
            {capitalised(label("Visibility", record.visibility))}
          </span>
          {record.status === undefined || record.status === "SCHEDULED" ? null : (
            <span className="ds-tag" data-color="warning">
              {capitalised(label("EventStatus", record.status))}
            </span>
          )}
          {record.visibility === "PUBLIC" ? (
            <a className="ds-link" href={`${publicPath}/${record.owner.slug}/${record.slug}`}>
              Visa den publika sidan
            </a>
          ) : null}
        </p>
      )}
    </>
  );
}
