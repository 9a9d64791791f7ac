import { parseProblem, type ProblemName, problemKinds } from "@finsam/change-feed";
import { checkPage } from "./check-page.ts";
import type { Position, Walk } from "./check-walk.ts";
import { profileAccept } from "./check-headers.ts";
import type { Findings } from "./findings.ts";
import type { Probe, ProbeAnswer } from "./probe.ts";
import type { RuleId } from "./rule.ts";

interface Tools {
  readonly probe: Probe;
  readonly findings: Findings;
}

/** Tries what is asked of addresses that are wrong, and of those that only look so (P9, P31). */
export async function checkAddresses(feed: string, { probe, findings }: Tools): Promise<void> {
  for (const query of ["limit=1&limit=2", "afterChangeNumber=01", "limit=0", "association=x"]) {
    const answer = await probe(`${feed}?${query}`);
    expectProblem("P9", answer, "invalid-address", findings);
  }
  const ignored = await probe(`${feed}?finsamConformance=1`);
  const fault = { address: ignored.address, expected: "200", came: String(ignored.status) };
  findings.note("P9", ignored.status === 200, fault);
}

/** Tries what an audience that needs a token answers (P27, P35). `hasToken`: whether one is sent. */
export async function checkAudiences(
  feed: string,
  hasToken: boolean,
  { probe, bare, findings }: Tools & { readonly bare: Probe },
): Promise<void> {
  const week = `${feed}/weeks/${crypto.randomUUID()}`;
  for (const address of [`${feed}/holds`, week, `${week}/invited`]) {
    const answer = await bare(address);
    expectProblem("P35", answer, "unauthorized", findings);
    const forged = await bare(address, { headers: { authorization: "Bearer finsam-conformance" } });
    expectProblem("P35", forged, "unauthorized", findings);
  }
  if (!hasToken) return;
  expectProblem("P35", await probe(week), "forbidden", findings);
  const holds = await probe(`${feed}/holds`);
  if (holds.status !== 200) return;
  checkPage(holds, findings);
  const came = holds.header("cache-control");
  const isPrivate = /^private, ?no-cache$/.test(came);
  findings.note("P27", isPrivate, { address: holds.address, expected: "private, no-cache", came });
}

/** Tries what is answered to a walk that cannot be vouched for (P18, P24, P25). */
export async function checkResync(
  feed: string,
  walk: Walk,
  { probe, findings }: Tools,
): Promise<void> {
  const { position } = walk;
  if (position === undefined) return;
  const { epoch, since } = position;
  const ahead = String(BigInt(since) + 10n ** 15n);
  const broken = [
    [addressOf(feed, { after: since, epoch: "finsam-conformance", since }), "EPOCH_OVER"],
    [addressOf(feed, { after: ahead, epoch, since: ahead }), "AHEAD_OF_FEED"],
  ] as const;
  for (const [address, reason] of broken) {
    const answer = await probe(address, { headers: { accept: profileAccept } });
    const isResync = expectProblem("P24", answer, "resync", findings);
    if (!isResync) continue;
    const problem = parseProblem(answer.status, textOf(answer));
    const came = problem.ok ? String(problem.value.reason) : "";
    findings.note("P24", came === reason, { address, expected: reason, came });
  }
  await checkPlain(feed, position, { probe, findings });
  await checkWithoutSince(feed, position, { probe, findings });
}

/** A plain client never learns that its epoch is over, but keeps it. */
async function checkPlain(feed: string, { since }: Position, { probe, findings }: Tools) {
  const asked = "epoch=finsam-conformance";
  const address = `${feed}?afterChangeNumber=0&${asked}&since=${since}`;
  const answer = await probe(address);
  const came = String(answer.status);
  if (!findings.note("P25", answer.status === 200, { address, expected: "200", came })) return;
  const page = checkPage(answer, findings);
  if (page?.next === undefined) return;
  const query = page.next.searchParams;
  const keeps = query.get("epoch") === "finsam-conformance" && query.get("since") === since;
  const expected = `next: …${asked}&since=${since}`;
  findings.note("P25", keeps, { address, expected, came: page.next.search });
}

/** Where `since` is missing, the number itself counts. */
async function checkWithoutSince(feed: string, { epoch, since }: Position, tools: Tools) {
  const { probe, findings } = tools;
  const before = String(BigInt(since) - 1n);
  if (before === "0") return;
  const address = addressOf(feed, { after: before, epoch });
  const answer = await probe(address, { headers: { accept: profileAccept } });
  // A tombstone above that number may have been purged.
  if (answer.status === 410) return;
  const expected = `200, since=${before} or the head`;
  const fault = { address, expected, came: String(answer.status) };
  if (!findings.note("P18", answer.status === 200, fault)) return;
  const page = checkPage(answer, findings);
  if (page?.next === undefined || page.size === 0) return;
  const query = page.next.searchParams;
  const told = query.get("since");
  const kept = told === before || told === query.get("afterChangeNumber");
  findings.note("P18", kept, { ...fault, came: page.next.search });
}

/** Answers whether the problem came. Its form is P31's, that it came is `rule`'s. */
function expectProblem(
  rule: RuleId,
  answer: ProbeAnswer,
  name: ProblemName,
  findings: Findings,
): boolean {
  const { address, status } = answer;
  const { status: wanted } = problemKinds[name];
  const problem = parseProblem(status, textOf(answer));
  const came = `${status} ${problem.ok ? problem.value.type : answer.header("content-type")}`;
  const expected = `${wanted} urn:finsam:problem:${name}`;
  if (!findings.note(rule, status === wanted, { address, expected, came })) return false;
  const isNamed = problem.ok && problem.value.name === name;
  findings.note("P31", isNamed, { address, expected, came });
  const headers = ["content-type", "cache-control"].map((header) => answer.header(header));
  const isHeaded =
    /^application\/problem\+json(;|$)/.test(headers[0] ?? "") && headers[1] === "no-store";
  const form = "Content-Type: application/problem+json, Cache-Control: no-store";
  findings.note("P31", isHeaded, { address, expected: form, came: headers.join(", ") });
  return isNamed;
}

function addressOf(
  feed: string,
  { after, epoch, since }: { after: string; epoch: string; since?: string },
): string {
  const query = new URLSearchParams({ afterChangeNumber: after, epoch });
  if (since !== undefined) query.set("since", since);
  return `${feed}?${query}`;
}

function textOf({ bytes }: ProbeAnswer): string {
  return new TextDecoder().decode(bytes);
}
