import type { AdminSource } from "../../admin/source-query.ts";

/** What of a source could not be taken in, and why. */
export function SourceTrouble({ source }: { readonly source: AdminSource }) {
  const { skipped, quarantined, refused } = source;
  return (
    <>
      <Trouble
        title="Inte inlästa"
        lines={(skipped ?? []).map(({ where, reason }) => ({
          key: where + reason,
          text: `${where}: ${reason}`,
        }))}
      />
      <Trouble
        title="I karantän: felaktiga poster, den version som fanns innan visas"
        lines={(quarantined ?? []).map(({ id, kind, reason }) => ({
          key: id,
          text: `${kind}: ${reason}`,
        }))}
      />
      <Trouble
        title="Avvisade"
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
  if (lines.length === 0) return null;
  return (
    <details>
      <summary>
        {title} ({lines.length})
      </summary>
      <ul>
        {lines.map(({ key, text }) => (
          <li key={key}>{text}</li>
        ))}
      </ul>
    </details>
  );
}
