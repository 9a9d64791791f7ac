import type { Route } from "./+types/log.ts";
import { administered } from "../../admin/administered.ts";
import { AuditLog } from "../../admin/audit-query.ts";
import { type Language, languageOf, sayIn } from "../../language.ts";
import { askedByAddress } from "../../not-found.ts";
import { AuditItem } from "../../parts/admin/audit-item.tsx";
import { MoreLink } from "../../parts/more-link.tsx";
import { Quoting } from "../../parts/quoting.tsx";
import { useLanguage, useSay } from "../../use-language.ts";
import { web } from "../../web-context.ts";
import { swedishDay } from "../../words/swedish-day.ts";

export async function loader(args: Route.LoaderArgs) {
  const association = await administered(args);
  const { client, now } = args.context.get(web);
  const asked = new URL(args.request.url).searchParams;
  const record = asked.get("post") || null;
  const after = asked.get("efter") || null;
  const { auditLog } = await askedByAddress(
    client.query(AuditLog, { association: association.slug, record, after }),
  );
  return { association, auditLog, record, after, today: swedishDay(now()) };
}

export function meta({ loaderData, params }: Route.MetaArgs) {
  const page = sayIn(languageOf(params))("Logg för", "Log of");
  return [{ title: `${page} ${loaderData?.association.name} – Finsam` }];
}

export default function LogPage({ loaderData }: Route.ComponentProps) {
  const language = useLanguage();
  const say = useSay();
  const { auditLog, record, after, today } = loaderData;
  const entries = auditLog.edges.map(({ node }) => node);
  const titled = entries.find(({ title }) => title !== null)?.title;
  return (
    <>
      <h1 className="ds-heading" data-size="md">
        {say("Logg", "Log")}
      </h1>
      {record === null ? (
        <p className="prose">
          {say(
            "Vad som har ändrats för förbundet, av vem och när, det senaste först.",
            "What has been changed for the association, by whom and when, the latest first.",
          )}{" "}
          {countInWords(auditLog.totalCount, language)}
        </p>
      ) : (
        <p>
          {say("Bara det som gäller", "Only what concerns")}{" "}
          {titled == null ? (
            say("en enda post", "a single record")
          ) : (
            <Quoting text={say(`”${titled}”`, `“${titled}”`)} />
          )}
          . {countInWords(auditLog.totalCount, language)}{" "}
          <a className="ds-link" href="?">
            {say("Visa hela loggen", "Show the whole log")}
          </a>
        </p>
      )}
      {entries.length === 0 ? (
        <p>
          {say("Inget är antecknat", "Nothing is written down")}
          {after === null ? "" : say(" före det här", " before this")}.
        </p>
      ) : null}
      <ul className="plain-list">
        {entries.map((entry) => (
          <li key={entry.id} className="item">
            <AuditItem entry={entry} today={today} isNarrowed={record !== null} />
          </li>
        ))}
      </ul>
      <MoreLink
        label={say("Visa äldre", "Show older")}
        chosen={{ post: record ?? "" }}
        page={auditLog.pageInfo}
      />
    </>
  );
}

function countInWords(count: number, language: Language): string {
  const say = sayIn(language);
  if (count === 1) return say("1 händelse.", "1 entry.");
  return `${count.toLocaleString(say("sv-SE", "en-GB"))} ${say("händelser", "entries")}.`;
}
