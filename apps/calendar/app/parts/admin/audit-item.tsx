import type { AuditEntry } from "../../admin/audit-query.ts";
import { useLanguage, useSay } from "../../use-language.ts";
import { momentInWords } from "../../words/moment.ts";
import { termIn } from "../../words/term.ts";
import { writtenRecord } from "../../words/written-record.ts";
import { FieldChanges } from "../field-changes.tsx";
import { Quoting } from "../quoting.tsx";

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
  const language = useLanguage();
  const say = useSay();
  const { at, action, actor, title, record, changes, origin, version } = entry;
  return (
    <>
      <p>
        <strong>
          {actor.name} {termIn(language, "AuditAction", action)}
        </strong>
        {record === null ? null : ` ${writtenRecord(record.kind, language)}`}
        {title === null ? null : <Quoting text={say(` ”${title}”`, ` “${title}”`)} />}
      </p>
      <FieldChanges changes={changes} />
      <p className="item-details">
        <time dateTime={at}>{momentInWords(at, today, language)}</time>
        {actor.kind === "PERSON" ? null : ` · ${termIn(language, "ActorKind", actor.kind)}`}
        {version === null ? null : ` · version ${version}`}
        {origin === null ? null : ` · ${say("från", "from")} ${origin}`}
        {record === null || isNarrowed ? null : (
          <>
            {" · "}
            <a className="ds-link" href={`?post=${encodeURIComponent(record.id)}`}>
              {say("Allt om den här posten", "All about this record")}
            </a>
          </>
        )}
      </p>
    </>
  );
}
