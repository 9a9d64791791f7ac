import { gunzipSync } from "node:zlib";
import { checkContentDigest } from "@finsam/change-feed";
import type { Findings } from "./findings.ts";
import type { Probe, ProbeAnswer } from "./probe.ts";

const rpde = "application/vnd.openactive.rpde+json; version=1";
/** What a client of the profile accepts. */
export const profileAccept = `${rpde}; profile="finsam-1"`;

const types: readonly (readonly [accept: string, expected: RegExp])[] = [
  ["*/*", /^application\/json(;|$)/],
  [rpde, /^application\/vnd\.openactive\.rpde\+json; ?version="?1"?$/],
  [
    profileAccept,
    /^application\/vnd\.openactive\.rpde\+json; ?version="?1"?; ?profile="?finsam-1"?$/,
  ],
  ["text/csv", /^application\/json(;|$)/],
];

/** Tries how a page is answered over HTTP (P23, P26–P30, P32). `cache`: its `Cache-Control`. */
export async function checkHeaders(
  address: string,
  cache: string,
  { probe, findings }: { probe: Probe; findings: Findings },
): Promise<void> {
  for (const [accept, expected] of types) {
    const answer = await probe(address, { headers: { accept } });
    const asked = `Accept: ${accept}`;
    const vary = answer.header("vary");
    const isListed = vary.split(",").some((name) => /^(accept|\*)$/i.test(name.trim()));
    const varies = answer.status !== 406 && isListed;
    const told = { address, expected: `${asked} → Vary: Accept` };
    findings.note("P23", varies, { ...told, came: `${answer.status}, Vary: ${vary}` });
    if (answer.status !== 200) continue;
    const type = answer.header("content-type");
    const wanted = { address, expected: `${asked} → ${expected.source}` };
    findings.note("P26", expected.test(type), { ...wanted, came: `Content-Type: ${type}` });
  }
  const answer = await probe(address);
  const came = answer.header("cache-control");
  const isCache = inOrder(came) === inOrder(cache);
  findings.note("P27", isCache, { address, expected: cache, came });
  await checkDigest(answer, findings);
  await checkTag(answer, probe, findings);
  await checkCoding(address, probe, findings);
}

/** Tries whether anything but GET is answered (P32). */
export async function checkMethods(
  address: string,
  { probe, findings }: { probe: Probe; findings: Findings },
): Promise<void> {
  for (const method of ["POST", "DELETE"]) {
    const { status } = await probe(address, { method });
    const came = `${method} → ${status}`;
    findings.note("P32", status >= 400 && status < 500, {
      address,
      expected: `${method} → 405`,
      came,
    });
  }
}

async function checkDigest(answer: ProbeAnswer, findings: Findings): Promise<void> {
  const { address, bytes } = answer;
  const digest = answer.header("content-digest");
  const verdict = await checkContentDigest(digest, bytes);
  const coding = answer.header("content-encoding") || "identity";
  const expected = `Content-Digest (${coding})`;
  const came = `Content-Digest: ${digest} (${verdict})`;
  findings.note("P30", verdict === "MATCHES", { address, expected, came });
}

async function checkTag(
  { address, header }: ProbeAnswer,
  probe: Probe,
  findings: Findings,
): Promise<void> {
  const tag = header("etag");
  const isStrong = /^"[^"]*"$/.test(tag);
  if (!findings.note("P28", isStrong, { address, expected: 'ETag: "…"', came: `ETag: ${tag}` }))
    return;
  const { status } = await probe(address, { headers: { "if-none-match": tag } });
  const asked = `If-None-Match: ${tag}`;
  const fault = { address, expected: `${asked} → 304`, came: `${asked} → ${status}` };
  findings.note("P28", status === 304, fault);
}

async function checkCoding(address: string, probe: Probe, findings: Findings): Promise<void> {
  const answer = await probe(address, { headers: { "accept-encoding": "gzip" } });
  const coding = answer.header("content-encoding");
  // A page of a few bytes need not be compressed.
  if (coding === "" && answer.bytes.length < 1024) return;
  const asked = "Accept-Encoding: gzip";
  const fault = { address, expected: `${asked} → gzip`, came: `Content-Encoding: ${coding}` };
  findings.note("P29", coding === "gzip" && isGzip(answer.bytes), fault);
  await checkDigest(answer, findings);
}

function isGzip(bytes: Uint8Array): boolean {
  try {
    return gunzipSync(bytes).length > 0;
  } catch {
    return false;
  }
}

function inOrder(cacheControl: string): string {
  const directives = cacheControl.split(",").map((part) => part.trim().toLowerCase());
  return directives.toSorted().join(", ");
}
