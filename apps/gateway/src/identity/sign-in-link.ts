import { type Language, pathIn } from "@finsam/calendar";
import type { MailText } from "@finsam/database";
import * as z from "zod";

/** How long a link that was asked for may be used, in minutes. */
export const linkMinutes = 15;

/** Of {@link LinkAsked}, as the library hands it on. */
export const linkAskedSchema = z.object({ to: z.string(), language: z.enum(["sv", "en"]) });

/** How a link was asked for: the path to go to afterwards, and the language of the page. */
export type LinkAsked = z.infer<typeof linkAskedSchema>;

/**
 * The address of the page that signs somebody in by a token. `to`: the path that she goes to then; default: where everybody lands.
 * `language`: the page's; default: Swedish.
 */
export function linkAddress(
  origin: string,
  token: string,
  { to, language = "sv" }: Partial<LinkAsked> = {},
): string {
  const url = new URL(pathIn(language, "/sign-in/link"), origin);
  url.searchParams.set("token", token);
  if (to !== undefined) url.searchParams.set("to", to);
  return url.href;
}

/** What a mail that carries a link is made of. */
export interface LinkMail {
  /** Whom it goes to. */
  readonly to: string;
  /** That of the page on which it was asked for. */
  readonly language: Language;
  /** The public address of the server. */
  readonly origin: string;
  /** The link. */
  readonly address: string;
}

/** The mail that carries a link. */
export function linkMail({ to, language, origin, address }: LinkMail): MailText {
  const { host } = new URL(origin);
  return { to, ...(language === "sv" ? inSwedish(host, address) : inEnglish(host, address)) };
}

function inSwedish(host: string, address: string): Omit<MailText, "to"> {
  return {
    subject: "Logga in på Finsam",
    text: `Hej!

Öppna länken för att logga in på Finsam (${host}). Den gäller en gång, i ${linkMinutes} minuter.

${address}

Har du inte bett om att få logga in kan du bortse från det här: ingen kommer in utan länken.
`,
  };
}

function inEnglish(host: string, address: string): Omit<MailText, "to"> {
  return {
    subject: "Sign in to Finsam",
    text: `Hello!

Open the link to sign in to Finsam (${host}). It is valid once, for ${linkMinutes} minutes.

${address}

If you have not asked to sign in you can ignore this: nobody gets in without the link.
`,
  };
}

/** Where somebody lands after signing in, if she was on her way to nothing else: a path in Swedish. */
export type Landing = "/arbete" | "/account";

/** The path that somebody goes to after signing in: only one of our own, else where everybody lands. `language`: of the page there. */
export function ownPath(
  to: string | undefined,
  { origin, landing }: { readonly origin: string; readonly landing: Landing },
  language: Language,
): string {
  const url = to?.startsWith("/") ? URL.parse(to, origin) : null;
  return url?.origin === origin
    ? `${url.pathname}${url.search}${url.hash}`
    : pathIn(language, landing);
}
