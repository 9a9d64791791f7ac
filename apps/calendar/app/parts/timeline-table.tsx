import type { Term } from "@finsam/domain";
import { type Language, pathIn, recordLang, type Words } from "../language.ts";
import { periodInWords } from "../words/period.ts";
import { capitalised, termIn } from "../words/term.ts";
import type { TimelineRow } from "./timeline-picture.tsx";

/** What the table tells of an insats or a project. */
export type TimelineRecord = TimelineRow & {
  readonly slug: string;
  readonly owner: { readonly slug: string; readonly shortName: string };
} & (
    | { readonly kind: "INITIATIVE"; readonly status: Term<"InitiativeStatus"> | null }
    | { readonly kind: "ESF_PROJECT"; readonly status: Term<"ApplicationStatus"> | null }
  );

const words: Words<
  Record<
    | "title"
    | "name"
    | "kind"
    | "time"
    | "status"
    | "association"
    | "missing"
    | "INITIATIVE"
    | "ESF_PROJECT",
    string
  >
> = {
  sv: {
    title: "Samma uppgifter som tabell",
    name: "Namn",
    kind: "Slag",
    time: "Tid",
    status: "Läge",
    association: "Förbund",
    missing: "Uppgift saknas",
    INITIATIVE: "Insats",
    ESF_PROJECT: "ESF-projekt",
  },
  en: {
    title: "The same as a table",
    name: "Name",
    kind: "Kind",
    time: "Time",
    status: "Status",
    association: "Association",
    missing: "Not known",
    INITIATIVE: "Service",
    ESF_PROJECT: "ESF project",
  },
};

/** What a timeline shows, and what has no known time, in words. */
export function TimelineTable({
  records,
  language,
}: {
  readonly records: readonly TimelineRecord[];
  readonly language: Language;
}) {
  if (records.length === 0) return null;
  const text = words[language];
  return (
    <section>
      <h2 className="ds-heading" data-size="sm" id="tabell">
        {text.title}
      </h2>
      <div className="scrolled" role="region" aria-labelledby="tabell" tabIndex={0}>
        <table className="ds-table">
          <thead>
            <tr>
              {[text.name, text.kind, text.time, text.status, text.association].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {records.map((record) => (
              <tr key={record.id}>
                <th scope="row">
                  <a
                    className="ds-link"
                    lang={recordLang(language)}
                    href={pathIn(language, pathOf(record))}
                  >
                    {record.name}
                  </a>
                </th>
                <td>{text[record.kind]}</td>
                <td>{capitalised(periodInWords(record, language) ?? text.missing)}</td>
                <td>{capitalised(statusInWords(record, language) ?? text.missing)}</td>
                <td>{record.owner.shortName}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function pathOf({ kind, owner, slug }: TimelineRecord): string {
  return `${kind === "INITIATIVE" ? "/insatser" : "/projekt"}/${owner.slug}/${slug}`;
}

function statusInWords(record: TimelineRecord, language: Language): string | undefined {
  if (record.status === null) return undefined;
  return record.kind === "INITIATIVE"
    ? termIn(language, "InitiativeStatus", record.status)
    : termIn(language, "ApplicationStatus", record.status);
}
