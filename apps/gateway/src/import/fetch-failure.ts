import { notPublic } from "./address-guard.ts";

/** What went wrong with a connection, as a sentence in Swedish that names no address. */
export function failureSentence(error: unknown, timedOut: boolean): string {
  if (timedOut) return "Webbplatsen svarade inte inom tiden";
  const codes = [...codesOf(error)];
  for (const code of codes) {
    const sentence = sentences[code];
    if (sentence !== undefined) return sentence;
    if (code.startsWith("Z_") || code.startsWith("ERR_BROTLI") || code.startsWith("ERR__ERROR"))
      return "Webbplatsens svar gick inte att packa upp";
    if (/CERT|SSL|TLS/.test(code)) return "Webbplatsens certifikat gäller inte";
  }
  return `Webbplatsen gick inte att läsa (${codes[0] ?? "okänt fel"})`;
}

const sentences: Readonly<Record<string, string>> = {
  HOST_REFUSED: notPublic,
  BODY_TOO_LARGE: "Webbplatsens svar är större än 5 MB",
  ENCODING_UNKNOWN: "Webbplatsens svar är packat på ett okänt sätt",
  ENOTFOUND: "Det finns ingen webbplats med det namnet",
  EAI_AGAIN: "Webbplatsens namn gick inte att slå upp",
  ECONNREFUSED: "Webbplatsen tog inte emot anslutningen",
  ECONNRESET: "Webbplatsen bröt anslutningen",
  UND_ERR_SOCKET: "Webbplatsen bröt anslutningen",
  UND_ERR_CONNECT_TIMEOUT: "Webbplatsen svarade inte inom tiden",
  UND_ERR_HEADERS_TIMEOUT: "Webbplatsen svarade inte inom tiden",
  UND_ERR_BODY_TIMEOUT: "Webbplatsen svarade inte inom tiden",
  ABORT_ERR: "Läsningen avbröts",
};

/** The codes of an error and of those that caused it. */
function* codesOf(error: unknown): Generator<string> {
  let at: unknown = error;
  for (let depth = 0; at instanceof Error && depth < 5; depth += 1) {
    if ("code" in at && typeof at.code === "string") yield at.code;
    if (at instanceof AggregateError)
      for (const inner of at.errors.slice(0, 5)) yield* codesOf(inner);
    at = at.cause;
  }
}
