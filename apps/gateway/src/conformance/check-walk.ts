import { checkPage, type SeenPage } from "./check-page.ts";
import type { Findings } from "./findings.ts";
import type { Probe } from "./probe.ts";

/** What a walk has met. */
export interface Walk {
  readonly pages: number;
  readonly items: number;
  /** The address of a page with items; undefined where there are none. */
  readonly full: string | undefined;
  /** The address of the last page; undefined where the walk did not come so far. */
  readonly last: string | undefined;
  /** What the first `next` says; undefined where it says nothing, or there are no items. */
  readonly position: Position | undefined;
  /** An owner of a record; undefined where none was met. */
  readonly owner: string | undefined;
}

/** Where a feed stood when the walk began. */
export interface Position {
  readonly epoch: string;
  readonly since: string;
}

/** Walks from the beginning and tries what holds of page after page (P3, P13, P17, P19). */
export async function checkWalk(
  start: string,
  {
    probe,
    findings,
    mostPages,
    onPage,
  }: {
    probe: Probe;
    findings: Findings;
    mostPages: number;
    onPage: (pages: number, items: number) => void;
  },
): Promise<Walk> {
  const met = new Map<string, bigint>();
  let address = start;
  let [pages, items] = [0, 0];
  let position: Position | undefined;
  let full: string | undefined;
  let last: string | undefined;
  let owner: string | undefined;
  const accept = 'application/vnd.openactive.rpde+json; version=1; profile="finsam-1"';
  while (pages < mostPages && last === undefined) {
    const answer = await probe(address, { headers: { accept } });
    const expected = "200";
    if (answer.status !== 200) {
      // That a walk is broken under way, by a purge, is the publisher's right.
      const came = String(answer.status);
      if (answer.status !== 410) findings.note("P8", false, { address, expected, came });
      break;
    }
    const page = checkPage(answer, findings);
    if (page === undefined) break;
    pages += 1;
    items += page.size;
    onPage(pages, items);
    checkOrder(page, findings);
    checkOnce(page, met, position, findings);
    if (page.size === 0) {
      const came = page.next?.href ?? "";
      if (page.next !== undefined)
        findings.note("P19", came === new URL(address).href, { address, expected: address, came });
      last = address;
    } else {
      full ??= address;
      owner ??= page.items.map(({ ownerId }) => ownerId).find((id) => typeof id === "string");
      if (page.next === undefined || !checkNext(page, position, findings)) break;
      const [epoch, since] = ["epoch", "since"].map((name) => page.next?.searchParams.get(name));
      if (epoch != null && since != null) position ??= { epoch, since };
      address = page.next.href;
    }
  }
  return { pages, items, full, last, position, owner };
}

function checkOrder({ items, size, address }: SeenPage, findings: Findings): void {
  const numbers = items.map(({ modified }) => modified);
  const wrong = numbers.findIndex(
    (number, place) => place > 0 && number <= (numbers[place - 1] ?? 0n),
  );
  const came = numbers.slice(Math.max(0, wrong - 1), wrong + 1).join(", ");
  findings.note("P3", wrong === -1, { address, expected: "modified: 1, 2, 3 …", came });
  findings.note("P3", size <= 100, { address, expected: "0–100 items", came: `${size} items` });
}

/** A record that has changed since the walk began may come again, but only with a number of that time. */
function checkOnce(
  { items, address }: SeenPage,
  met: Map<string, bigint>,
  position: Position | undefined,
  findings: Findings,
): void {
  const head = /^\d+$/.test(position?.since ?? "") ? BigInt(position?.since ?? 0) : undefined;
  const here = new Set<string>();
  for (const { id, modified } of items) {
    const before = met.get(id);
    const isOld = head !== undefined && modified <= head;
    const again = here.has(id) || (before !== undefined && isOld);
    const came = `${id}: ${before ?? ""}, ${modified}`;
    findings.note("P13", !again, { address, expected: `${id} once`, came });
    here.add(id);
    met.set(id, modified);
  }
}

/** Answers whether the walk can go on. */
function checkNext(
  { address, next, items, size }: SeenPage,
  position: Position | undefined,
  findings: Findings,
): boolean {
  const query = next?.searchParams;
  const highest = items.reduce((most, { modified }) => (modified > most ? modified : most), 0n);
  const [after, epoch, since] = ["afterChangeNumber", "epoch", "since"].map((name) =>
    query?.get(name),
  );
  const expected = `afterChangeNumber=${highest}&epoch=${position?.epoch ?? "…"}&since=${position?.since ?? "…"}`;
  const moves = since === position?.since || since === String(highest);
  const kept =
    after === String(highest) &&
    epoch != null &&
    /^\d+$/.test(since ?? "") &&
    (position === undefined || moves);
  findings.note("P17", kept || items.length < size, {
    address,
    expected,
    came: next?.search ?? "",
  });
  return next !== undefined && next.href !== new URL(address).href;
}
