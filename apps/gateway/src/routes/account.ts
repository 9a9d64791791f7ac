import type { PrismaClient } from "@finsam/database";
import type { SignedInPerson } from "@finsam/domain";
import { label } from "@finsam/domain/labels";
import { type Context, Hono, type MiddlewareHandler } from "hono";
import type { RequestIdVariables } from "hono/request-id";
import * as z from "zod";
import type { Identity } from "../identity/identity.ts";
import { passkeyAddScript } from "../identity/passkey-script.ts";
import { answerPage, escapeHtml } from "../page.ts";

type Gateway = { Variables: RequestIdVariables & { person: SignedInPerson } };

/** What the page of an account is built on. */
export interface AccountParts {
  readonly identity: Identity;
  readonly prisma: PrismaClient;
}

/** `/account`: who somebody is here, her passkeys, and the way out. Whoever isn't signed in is sent to sign in first. */
export function accountRoutes({ identity, prisma }: AccountParts): Hono<Gateway> {
  return new Hono<Gateway>()
    .use(signedInOnly(identity))
    .get("/", async (context) => {
      const person = context.get("person");
      const [roles, passkeys] = await Promise.all([
        rolesInWords(prisma, person),
        passkeysOf(prisma, person.id),
      ]);
      const links = context.get("web") === undefined ? "" : workLink;
      return answerPage(context, {
        title: "Ditt konto",
        body: accountBody(person, roles, passkeys, links),
        isPersonal: true,
        reader: person.name,
        script: passkeyAddScript,
      });
    })
    .post("/passkeys/remove", async (context) => {
      const { id } = await context.req.parseBody();
      const parsed = z.uuid().safeParse(id);
      if (parsed.success) {
        const { id: userId } = context.get("person");
        await prisma.passkey.deleteMany({ where: { id: parsed.data, userId } });
      }
      return context.redirect("/account", 303);
    })
    .post("/sign-out", async (context) => {
      const { headers } = await identity.auth().api.signOut({
        headers: context.req.raw.headers,
        returnHeaders: true,
      });
      passCookies(context, headers);
      // What she wrote and didn't save is kept by the browser, which others may use after her.
      context.header("clear-site-data", '"storage"');
      return context.redirect("/", 303);
    });
}

function signedInOnly({ identify }: Identity): MiddlewareHandler<Gateway> {
  return async (context, next) => {
    const { viewer, headers } = await identify(context.req.raw);
    if (viewer.kind !== "person") return context.redirect("/sign-in?to=/account", 303);
    context.set("person", viewer);
    passCookies(context, headers);
    return next();
  };
}

function passCookies(context: Context<Gateway>, headers: Headers): void {
  for (const cookie of headers.getSetCookie())
    context.header("set-cookie", cookie, { append: true });
}

interface PasskeyRow {
  readonly id: string;
  readonly name: string | null;
  readonly createdAt: Date | null;
}

function passkeysOf(prisma: PrismaClient, userId: string): Promise<PasskeyRow[]> {
  return prisma.passkey.findMany({
    where: { userId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, name: true, createdAt: true },
  });
}

/** `administratör för Samordningsförbundet …`, one for each role. */
async function rolesInWords(prisma: PrismaClient, { roles }: SignedInPerson): Promise<string[]> {
  const associations = await prisma.association.findMany({
    where: { id: { in: [...roles.keys()] } },
    orderBy: { name: "asc" },
    select: { id: true, name: true },
  });
  return associations.flatMap(({ id, name }) => {
    const role = roles.get(id);
    return role === undefined ? [] : [`${label("RoleName", role)} för ${name}`];
  });
}

/** Where her work is, if there are pages for it. */
const workLink = `<p><a class="ds-link" href="/arbete">Till mitt arbete</a></p>\n`;

function accountBody(
  { name, email, operator }: SignedInPerson,
  roles: readonly string[],
  passkeys: readonly PasskeyRow[],
  links: string,
): string {
  const rights = [...roles, ...(operator ? ["driftansvarig för hela plattformen"] : [])];
  const mayDo =
    rights.length === 0
      ? "Inga behörigheter ännu. Be ditt förbund om en inbjudan."
      : rights.map((right) => escapeHtml(capitalised(right))).join("<br>");
  const nameRow = name === email ? "" : `<dt>Namn</dt><dd>${escapeHtml(name)}</dd>\n`;
  return `<h1 class="ds-heading" data-size="lg">Ditt konto</h1>
<dl class="facts">
${nameRow}<dt>E-postadress</dt><dd>${escapeHtml(email)}</dd>
<dt>Behörigheter</dt><dd>${mayDo}</dd>
</dl>
${links}<p><a class="ds-link" href="/graphql">Öppna GraphiQL</a>: där läser och ändrar du med dina behörigheter.</p>
<h2 class="ds-heading" data-size="sm">Passkeys</h2>
<p>Med en passkey loggar du in med fingeravtryck, ansikte eller pinkod i stället för ett mejl.</p>
${passkeyList(passkeys)}
<form class="form" data-passkey-part hidden>
<div class="ds-field">
<label class="ds-label" for="passkey-name">Namn på en ny passkey</label>
<p id="passkey-hint" data-field="description">Så att du känner igen den, till exempel ”Min arbetsdator”.</p>
<input class="ds-input" id="passkey-name" name="name" required maxlength="60" autocomplete="off" aria-describedby="passkey-hint">
</div>
<p class="error ds-validation-message" role="status" data-passkey-status hidden></p>
<p><button class="ds-button" data-passkey>Lägg till en passkey</button></p>
</form>
<h2 class="ds-heading" data-size="sm">Logga ut</h2>
<form method="post" action="/account/sign-out">
<p><button class="ds-button quiet" data-variant="secondary">Logga ut från den här enheten</button></p>
</form>
<p><a class="ds-link" href="/">Till startsidan</a></p>`;
}

function passkeyList(passkeys: readonly PasskeyRow[]): string {
  if (passkeys.length === 0) return "<p>Du har inga passkeys.</p>";
  const items = passkeys.map(({ id, name, createdAt }) => {
    const called = escapeHtml(name ?? "Passkey utan namn");
    const since = createdAt?.toLocaleDateString("sv", { timeZone: "Europe/Stockholm" });
    return `<li>${called}${since === undefined ? "" : `, tillagd <time>${since}</time>`}
<form method="post" action="/account/passkeys/remove">
<input type="hidden" name="id" value="${id}">
<button class="ds-button quiet" data-variant="secondary" data-size="sm" aria-label="Ta bort ${called}">Ta bort</button>
</form></li>`;
  });
  return `<ul>\n${items.join("\n")}\n</ul>`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
