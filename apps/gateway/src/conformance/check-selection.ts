import { checkPage } from "./check-page.ts";
import type { Findings } from "./findings.ts";
import type { Probe } from "./probe.ts";

/** Tries whether `limit` and `association` are obeyed and kept (P10). `owner`: of a record that is there. */
export async function checkSelection(
  feed: string,
  owner: string | undefined,
  { probe, findings }: { probe: Probe; findings: Findings },
): Promise<void> {
  const nobody = crypto.randomUUID();
  for (const association of [owner, nobody]) {
    if (association === undefined) continue;
    const address = `${feed}?association=${association}&limit=1`;
    const answer = await probe(address);
    const wanted = { address, expected: `200, association=${association}&limit=1` };
    const fault = { ...wanted, came: String(answer.status) };
    if (!findings.note("P10", answer.status === 200, fault)) continue;
    const page = checkPage(answer, findings);
    if (page === undefined) continue;
    const others = page.items.filter(({ ownerId }) => (ownerId ?? association) !== association);
    const most = association === nobody ? 0 : 1;
    const obeys = page.size <= most && others.length === 0;
    const came = `${page.size} items, ${others.map(({ ownerId }) => ownerId).join(", ")}`;
    findings.note("P10", obeys, { ...wanted, came });
    if (page.next === undefined) continue;
    const query = page.next.searchParams;
    const keeps = query.get("association") === association && query.get("limit") === "1";
    findings.note("P10", keeps, { ...wanted, came: page.next.search });
  }
}
