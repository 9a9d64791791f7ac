import { FEED_HINTS_PATH, type Hint, HintReader } from "@finsam/change-feed";
import { type Asking, requestHeaders } from "./fetch-answer.ts";
import { waitMs } from "./limits.ts";

/** After which silence a stream counts as broken, in ms: a publisher sends something at least every 30 seconds (P38). */
const SILENCE_MS = 90_000;

/** How long one that has no hints is left alone, in ms. */
const NO_HINTS_MS = 600_000;

/** Who is told of what a stream of hints brings. */
export interface HintListener {
  readonly heard: (hint: Hint) => void;
  /** A stream that was open is no more: the publisher may be gone. */
  readonly ended: () => void;
}

/**
 * Listens to a publisher's hints until the signal is aborted, and connects anew when the stream ends. Nothing depends on
 * it: what goes wrong here is not told.
 */
export async function followHints(
  url: string,
  asking: Asking,
  random: () => number,
  { heard, ended }: HintListener,
): Promise<void> {
  const { clock, limits, signal } = asking;
  let failures = 0;
  while (!signal.aborted) {
    const began = clock.now();
    let isOpen = false;
    const opened = () => {
      isOpen = true;
    };
    const address = `${url}${FEED_HINTS_PATH}`;
    const outcome = await listen(address, asking, { heard, opened }).catch(() => "broken");
    if (isOpen && !signal.aborted) ended();
    const stood = clock.now() - began > SILENCE_MS;
    failures = stood ? 1 : failures + 1;
    const atLeastMs = outcome === "refused" ? NO_HINTS_MS : 0;
    await clock.wait(waitMs({ failures, atLeastMs }, limits, random()), signal);
  }
}

async function listen(
  address: string,
  { fetch, clock, token, signal }: Asking,
  { heard, opened }: { heard: HintListener["heard"]; opened: () => void },
): Promise<"ended" | "refused"> {
  const ending = new AbortController();
  const within = AbortSignal.any([signal, ending.signal]);
  let silence = watch();
  function watch(): AbortController {
    const watching = new AbortController();
    const until = AbortSignal.any([within, watching.signal]);
    void (async () => {
      await clock.wait(SILENCE_MS, until);
      if (!until.aborted) ending.abort();
    })();
    return watching;
  }
  try {
    const response = await fetch(address, {
      headers: requestHeaders(token, "text/event-stream"),
      redirect: "manual",
      signal: within,
    });
    const type = response.headers.get("content-type")?.split(";")[0]?.trim();
    const coding = response.headers.get("content-encoding") ?? "identity";
    if (response.status !== 200 || type !== "text/event-stream" || coding !== "identity") {
      await response.body?.cancel();
      return response.status >= 500 ? "ended" : "refused";
    }
    opened();
    const reader = new HintReader();
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? []) {
      silence.abort();
      silence = watch();
      for (const hint of reader.read(decoder.decode(chunk, { stream: true }))) heard(hint);
    }
    return "ended";
  } finally {
    silence.abort();
    ending.abort();
  }
}
