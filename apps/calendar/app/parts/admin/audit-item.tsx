import { label } from "@finsam/domain/labels";
import type { AuditEntry } from "../../admin/audit-query.ts";
import { momentInWords } from "../../words/moment.ts";
import { writtenRecord } from "../../words/written-record.ts";
import { FieldChanges } from "../field-changes.tsx";

/** One act of the audit log: who did what, and what it changed. */
export function AuditItem({
  entry,
  today,
  isNarrowed,
}: {
  readonly entry: AuditEntry;
  readonly today: string;
  /** Whether only what concerns one record is shown. */
  readonly isNarrowed: boolean;
}) {
  const { at, action, actor, title, record, changes, origin, version } = entry;
  return (
    <>
      <p>
        <strong>
          {actor.name} {label("AuditAction", action)}
        </strong>
        {record === null ? null : ` ${writtenRecord(record.kind)}`}
        {title === null ? null : ` ”${title}”`}
      </p>
      <FieldChanges changes={changes} />
      <p className="item-details">
        <time dateTime={at}>{momentInWords(at, today, "sv")}</time>
        {actor.kind === "PERSON" ? null : ` · ${label("ActorKind", actor.kind)}`}
        {version === null ? null : ` · version ${version}`}
        {origin === null ? null : ` · från ${origin}`}
        {record === null || isNarrowed ? null : (
          <>
            {" · "}
            <a className="ds-link" href={`?post=${encodeURIComponent(record.id)}`}>
              Allt om den här posten
            </a>
          </>
        )}
      </p>
    </>
  );
}
