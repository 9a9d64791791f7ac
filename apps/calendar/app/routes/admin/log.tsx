import type { Route } from "./+types/log.ts";
import { administered } from "../../admin/administered.ts";
import { AuditLog } from "../../admin/audit-query.ts";
import { AuditItem } from "../../parts/admin/audit-item.tsx";
import { MoreLink } from "../../parts/more-link.tsx";
import { web } from "../../web-context.ts";
import { swedishDay } from "../../words/swedish-day.ts";

export async function loader(args: Route.LoaderArgs) {
  const association = await administered(args);
  const { client, now } = args.context.get(web);
  const asked = new URL(args.request.url).searchParams;
  const record = asked.get("post") || null;
  const after = asked.get("efter") || null;
  const { auditLog } = await client.query(AuditLog, {
    association: association.slug,
    record,
    after,
  });
  return { association, auditLog, record, after, today: swedishDay(now()) };
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `Logg för ${loaderData?.association.name} – Finsam` }];
}

export default function LogPage({ loaderData }: Route.ComponentProps) {
  const { auditLog, record, after, today } = loaderData;
  const entries = auditLog.edges.map(({ node }) => node);
  const titled = entries.find(({ title }) => title !== null)?.title;
  return (
    <>
      <h1 className="ds-heading" data-size="md">
        Logg
      </h1>
      {record === null ? (
        <p className="prose">
          Vad som har ändrats för förbundet, av vem och när, det senaste först.{" "}
          {countInWords(auditLog.totalCount)}
        </p>
      ) : (
        <p>
          Bara det som gäller {titled == null ? "en enda post" : `”${titled}”`}.{" "}
          {countInWords(auditLog.totalCount)}{" "}
          <a className="ds-link" href="?">
            Visa hela loggen
          </a>
        </p>
      )}
      {entries.length === 0 ? (
        <p>Inget är antecknat{after === null ? "" : " före det här"}.</p>
      ) : null}
      <ul className="plain-list">
        {entries.map((entry) => (
          <li key={entry.id} className="item">
            <AuditItem entry={entry} today={today} isNarrowed={record !== null} />
          </li>
        ))}
      </ul>
      <MoreLink label="Visa äldre" chosen={{ post: record ?? "" }} page={auditLog.pageInfo} />
    </>
  );
}

function countInWords(count: number): string {
  return count === 1 ? "1 händelse." : `${count.toLocaleString("sv-SE")} händelser.`;
}
