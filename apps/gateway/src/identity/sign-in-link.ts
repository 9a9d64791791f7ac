import type { MailText } from "@finsam/database";
import { linkSeconds } from "./auth.ts";

/** The address of the page that signs somebody in by a token. `to`: the path that she goes to then; default: where everybody lands. */
export function linkAddress(origin: string, token: string, to?: string): string {
  const url = new URL("/sign-in/link", origin);
  url.searchParams.set("token", token);
  if (to !== undefined) url.searchParams.set("to", to);
  return url.href;
}

/** The mail that carries a link. */
export function linkMail(to: string, origin: string, address: string): MailText {
  return {
    to,
    subject: "Logga in på Finsam",
    text: `Hej!

Öppna länken för att logga in på Finsam (${new URL(origin).host}). Den gäller en gång, i ${linkSeconds / 60} minuter.

${address}

Har du inte bett om att få logga in kan du bortse från det här: ingen kommer in utan länken.
`,
  };
}

/** Where somebody lands after signing in, if she was on her way to nothing else. */
export type Landing = "/arbete" | "/account";

/** The path that somebody goes to after signing in: only one of our own, else where everybody lands. */
export function ownPath(
  to: string | undefined,
  { origin, landing }: { readonly origin: string; readonly landing: Landing },
): string {
  const url = to?.startsWith("/") ? URL.parse(to, origin) : null;
  return url?.origin === origin ? `${url.pathname}${url.search}${url.hash}` : landing;
}
