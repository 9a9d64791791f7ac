import { FEED_HINTS_PATH, FEED_STATE_PATH, HintReader, parseFeedState } from "@finsam/change-feed";
import type { Findings } from "./findings.ts";
import { NoAnswer, type Probe } from "./probe.ts";

/** Tries the document of the state and the stream of hints (P37, P38). */
export async function checkStreams(
  base: string,
  hasToken: boolean,
  { probe, findings }: { probe: Probe; findings: Findings },
): Promise<void> {
  const audiences = await checkState(`${base}${FEED_STATE_PATH}`, hasToken, { probe, findings });
  await checkHints(`${base}${FEED_HINTS_PATH}`, audiences, { probe, findings });
}

async function checkState(
  address: string,
  hasToken: boolean,
  { probe, findings }: { probe: Probe; findings: Findings },
): Promise<readonly string[]> {
  const answer = await probe(address);
  const { status, bytes } = answer;
  const text = new TextDecoder().decode(bytes);
  const state = parseFeedState(text);
  const read = status === 200 && state.ok;
  const expected = "200 { audiences, associations }";
  const issues = state.ok ? "" : state.issues.map(({ path, code }) => `${path.join(".")}: ${code}`);
  findings.note("P37", read, { address, expected, came: `${status} ${String(issues)}` });
  const cache = answer.header("cache-control");
  const wanted = hasToken ? /^private, ?no-cache$/ : /^public, ?max-age=8$/;
  const vary = answer.header("vary");
  const isHeaded = wanted.test(cache) && /(^|,) *authorization *(,|$)/i.test(vary);
  const headers = `Cache-Control: ${hasToken ? "private, no-cache" : "public, max-age=8"}, Vary: Authorization`;
  const came = `Cache-Control: ${cache}, Vary: ${vary}`;
  if (status === 200) findings.note("P37", isHeaded, { address, expected: headers, came });
  return state.ok ? state.value.audiences : [];
}

async function checkHints(
  address: string,
  audiences: readonly string[],
  { probe, findings }: { probe: Probe; findings: Findings },
): Promise<void> {
  const told = (text: string): ReadonlySet<string> =>
    new Set(new HintReader().read(text).map(({ audience }) => audience));
  const enough = (text: string): boolean => {
    const heard = told(text);
    return audiences.every((audience) => heard.has(audience));
  };
  const expected = `text/event-stream, moved: ${audiences.join(", ")}`;
  try {
    const answer = await probe(address, { headers: { accept: "text/event-stream" }, enough });
    const text = new TextDecoder().decode(answer.bytes);
    const type = answer.header("content-type");
    const isStream = answer.status === 200 && type.startsWith("text/event-stream");
    const came = `${answer.status} ${type}, moved: ${[...told(text)].join(", ")}`;
    findings.note("P38", isStream && enough(text), { address, expected, came });
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    findings.note("P38", false, { address, expected, came: error.data.reason });
  }
}
