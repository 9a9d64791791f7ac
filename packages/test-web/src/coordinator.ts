/** A cookie of a session: its name and its value. */
export interface SessionCookie {
  readonly name: string;
  readonly value: string;
}

/** Signs in by a link that the server has printed, and answers the cookie of the session. */
export async function signIn(link: string): Promise<SessionCookie> {
  const { origin, searchParams } = new URL(link);
  const answer = await fetch(`${origin}/sign-in/link`, {
    method: "POST",
    redirect: "manual",
    headers: { origin },
    body: new URLSearchParams({ token: searchParams.get("token") ?? "", to: "/arbete" }),
  });
  const cookies = answer.headers.getSetCookie();
  const cookie = cookies.find((one) => one.startsWith("finsam.session_token="));
  const [pair = ""] = cookie?.split(";") ?? [];
  const [name = "", ...value] = pair.split("=");
  if (name === "") throw new Error(`Expected a session, got ${answer.status}`);
  return { name, value: decodeURIComponent(value.join("=")) };
}

/** The link by which one becomes the administrator of an association, in the line of the log that tells them all. */
export function linkIn(line: Readonly<Record<string, unknown>>, association: string): string {
  const { links } = line;
  const told: unknown[] = Array.isArray(links) ? links : [];
  for (const link of told)
    if (isLink(link) && link.association === association) return link.address;
  throw new Error(`Expected a link for ${association}`);
}

function isLink(
  value: unknown,
): value is { readonly association: string; readonly address: string } {
  return (
    typeof value === "object" && value !== null && "association" in value && "address" in value
  );
}
