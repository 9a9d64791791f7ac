import type { AdminSource } from "../../admin/source-query.ts";
import { recordLang } from "../../language.ts";
import { useLanguage, useSay } from "../../use-language.ts";

/** What of a source could not be taken in, and why. */
export function SourceTrouble({ source }: { readonly source: AdminSource }) {
  const say = useSay();
  const { skipped, quarantined, refused } = source;
  return (
    <>
      <Trouble
        title={say("Inte inlästa", "Not taken in")}
        lines={(skipped ?? []).map(({ where, reason }) => ({
          key: where + reason,
          text: `${where}: ${reason}`,
        }))}
      />
      <Trouble
        title={say(
          "I karantän: felaktiga poster, den version som fanns innan visas",
          "In quarantine: faulty records, the version before them is shown",
        )}
        lines={(quarantined ?? []).map(({ id, kind, reason }) => ({
          key: id,
          text: `${kind}: ${reason}`,
        }))}
      />
      <Trouble
        title={say("Avvisade", "Refused")}
        lines={(refused ?? []).map(({ id, at, reason }) => ({
          key: at + String(id),
          text: `${reason}${id === null ? "" : ` (${id})`}`,
        }))}
      />
    </>
  );
}

function Trouble({
  title,
  lines,
}: {
  readonly title: string;
  readonly lines: readonly { readonly key: string; readonly text: string }[];
}) {
  const language = useLanguage();
  if (lines.length === 0) return null;
  return (
    <details>
      <summary>
        {title} ({lines.length})
      </summary>
      <ul lang={recordLang(language)}>
        {lines.map(({ key, text }) => (
          <li key={key}>{text}</li>
        ))}
      </ul>
    </details>
  );
}
