import { label } from "@finsam/domain/labels";
import type { OwnRecord } from "../../own/own-record.ts";
import { capitalised } from "../../words/term.ts";

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
  readonly list: { readonly path: string; readonly name: string };
  /** Where the public reads it; undefined: nowhere yet. */
  readonly publicAddress: string | undefined;
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
          {publicAddress === undefined ? null : (
            <a className="ds-link" href={publicAddress}>
              Visa den publika sidan
            </a>
          )}
        </p>
      )}
    </>
  );
}
