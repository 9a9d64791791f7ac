import { type Language, pathIn, sayIn, signInPath, termIn } from "@finsam/calendar";
import type { PrismaClient } from "@finsam/database";
import type { SignedInPerson } from "@finsam/domain";
import { type Context, Hono, type MiddlewareHandler } from "hono";
import type { RequestIdVariables } from "hono/request-id";
import * as z from "zod";
import { accountBody, type PasskeyRow, startPath } from "../account-page.ts";
import type { Identity } from "../identity/identity.ts";
import { passkeyAddScript } from "../identity/passkey-script.ts";
import { answerPage } from "../page.ts";

type Gateway = { Variables: RequestIdVariables & { person: SignedInPerson } };

/** What the page of an account is built on. */
export interface AccountParts {
  readonly identity: Identity;
  readonly prisma: PrismaClient;
}

/** `/account` in a language: who somebody is here, her passkeys, and the way out. Whoever isn't signed in is sent to sign in first. */
export function accountRoutes(
  { identity, prisma }: AccountParts,
  language: Language,
): Hono<Gateway> {
  const account = pathIn(language, "/account");
  return new Hono<Gateway>()
    .use(signedInOnly(identity, signInPath(language, account)))
    .get("/", async (context) => {
      const person = context.get("person");
      const [roles, passkeys] = await Promise.all([
        rolesInWords(prisma, person, language),
        passkeysOf(prisma, person.id),
      ]);
      const hasPages = context.get("web") !== undefined;
      return answerPage(context, {
        language,
        title: sayIn(language)("Ditt konto", "Your account"),
        body: accountBody({ language, person, roles, passkeys, hasPages }),
        isPersonal: true,
        reader: person.name,
        script: passkeyAddScript(sayIn(language)),
      });
    })
    .post("/passkeys/remove", async (context) => {
      const { id } = await context.req.parseBody();
      const parsed = z.uuid().safeParse(id);
      if (parsed.success) {
        const { id: userId } = context.get("person");
        await prisma.passkey.deleteMany({ where: { id: parsed.data, userId } });
      }
      return context.redirect(account, 303);
    })
    .post("/sign-out", async (context) => {
      const { headers } = await identity.auth().api.signOut({
        headers: context.req.raw.headers,
        returnHeaders: true,
      });
      passCookies(context, headers);
      // What she wrote and didn't save is kept by the browser, which others may use after her.
      context.header("clear-site-data", '"storage"');
      return context.redirect(startPath(language, context.get("web") !== undefined), 303);
    });
}

/** `signIn`: where whoever isn't signed in is sent. */
function signedInOnly({ identify }: Identity, signIn: string): MiddlewareHandler<Gateway> {
  return async (context, next) => {
    const { viewer, headers } = await identify(context.req.raw);
    if (viewer.kind !== "person") return context.redirect(signIn, 303);
    context.set("person", viewer);
    passCookies(context, headers);
    return next();
  };
}

function passCookies(context: Context<Gateway>, headers: Headers): void {
  for (const cookie of headers.getSetCookie())
    context.header("set-cookie", cookie, { append: true });
}

function passkeysOf(prisma: PrismaClient, userId: string): Promise<PasskeyRow[]> {
  return prisma.passkey.findMany({
    where: { userId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, name: true, createdAt: true },
  });
}

/** `administratör för Samordningsförbundet …`, one for each role. */
async function rolesInWords(
  prisma: PrismaClient,
  { roles }: SignedInPerson,
  language: Language,
): Promise<string[]> {
  const associations = await prisma.association.findMany({
    where: { id: { in: [...roles.keys()] } },
    orderBy: { name: "asc" },
    select: { id: true, name: true },
  });
  return associations.flatMap(({ id, name }) => {
    const role = roles.get(id);
    if (role === undefined) return [];
    return [`${termIn(language, "RoleName", role)} ${sayIn(language)("för", "for")} ${name}`];
  });
}
