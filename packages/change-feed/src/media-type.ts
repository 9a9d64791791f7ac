/** The media type of RPDE. */
export const RPDE_MEDIA_TYPE = "application/vnd.openactive.rpde+json";

/** The name of our profile of RPDE 1.0, in its first version. */
export const PROFILE = "finsam-1";

/** What a client of ours asks for by `Accept`, and what it is answered with. */
export const PROFILE_MEDIA_TYPE = `${RPDE_MEDIA_TYPE}; version=1; profile="${PROFILE}"`;

/** In which form a client wants its pages. */
export interface Negotiated {
  /** Whether it knows our profile, so that it can be told to resync (F5). */
  readonly profile: boolean;
  /** The `Content-Type` of its pages. */
  readonly contentType: string;
}

/**
 * What a request's `Accept` asks for (RFC 9110 § 12.5.1). Nothing is refused: who asks for something else, or for
 * nothing, is a plain RPDE client and gets JSON.
 */
export function negotiate(accept: string | null | undefined): Negotiated {
  const ranges = mediaRanges(accept ?? "").filter(
    ({ type, parameters }) =>
      type === RPDE_MEDIA_TYPE &&
      (parameters.get("version") ?? "1") === "1" &&
      !/^0(?:\.0*)?$/.test(parameters.get("q") ?? "1"),
  );
  if (ranges.some(({ parameters }) => profilesOf(parameters).includes(PROFILE)))
    return { profile: true, contentType: PROFILE_MEDIA_TYPE };
  return ranges.length > 0
    ? { profile: false, contentType: `${RPDE_MEDIA_TYPE}; version=1` }
    : { profile: false, contentType: "application/json" };
}

/** A profile parameter is a list, parted by spaces (RFC 6906, as application/ld+json has it). */
function profilesOf(parameters: ReadonlyMap<string, string>): readonly string[] {
  return (parameters.get("profile") ?? "").split(" ");
}

interface MediaRange {
  readonly type: string;
  readonly parameters: ReadonlyMap<string, string>;
}

/** Names in lower case; a quoted value without its quotes. */
function mediaRanges(accept: string): MediaRange[] {
  return splitOutsideQuotes(accept.slice(0, 4096), ",").map((range) => {
    const [type = "", ...rest] = splitOutsideQuotes(range, ";");
    const parameters = rest.map((parameter): [string, string] => {
      const [name = "", ...value] = parameter.split("=");
      return [name.trim().toLowerCase(), unquoted(value.join("=").trim())];
    });
    return { type: type.trim().toLowerCase(), parameters: new Map(parameters) };
  });
}

function splitOutsideQuotes(text: string, separator: string): string[] {
  const parts: string[] = [];
  let part = "";
  let quoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (character === separator && !quoted) {
      parts.push(part);
      part = "";
      continue;
    }
    if (character === '"') quoted = !quoted;
    part += character;
    if (character === "\\" && quoted) {
      index += 1;
      part += text.charAt(index);
    }
  }
  return [...parts, part];
}

function unquoted(value: string): string {
  return /^".*"$/s.test(value) ? value.slice(1, -1).replace(/\\(.)/gs, "$1") : value;
}
