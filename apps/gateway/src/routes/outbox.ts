import type { PrismaClient } from "@finsam/database";
import { Hono, type MiddlewareHandler } from "hono";
import { isLoopback } from "../environment.ts";
import type { Identity } from "../identity/identity.ts";
import { answerPage, escapeHtml } from "../page.ts";

/** How many mails are shown. */
const atMost = 50;

/** `/outbox`: the mails that a server to try out would send, newest first. For this machine's own people only. */
export function outboxRoutes(prisma: PrismaClient, { identify }: Identity): Hono {
  return new Hono().use(askedLocally()).get("/", async (context) => {
    const { viewer } = await identify(context.req.raw);
    const mails = await prisma.mail.findMany({
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: atMost,
      select: { to: true, subject: true, text: true, createdAt: true },
    });
    const articles = mails.map(({ to, subject, text, createdAt }) => {
      const at = createdAt.toLocaleString("sv", { timeZone: "Europe/Stockholm" });
      return `<article class="item">
<h2 class="ds-heading" data-size="xs">${escapeHtml(subject)}</h2>
<p>Till ${escapeHtml(to)}, <time>${at}</time></p>
<p class="mail">${withLinks(text)}</p>
</article>`;
    });
    const body = `<h1 class="ds-heading" data-size="lg">Utkorg</h1>
<p>Den här servern är till för att prova: mejl visas här i stället för att skickas.</p>
${articles.length === 0 ? "<p>Inga mejl ännu.</p>" : articles.join("\n")}`;
    const reader = viewer.kind === "person" ? viewer.name : null;
    return answerPage(context, { title: "Utkorg", body, isPersonal: true, reader });
  });
}

/** Another site's page can reach this machine under a name of its own, and a proxy under the name of this machine. */
function askedLocally(): MiddlewareHandler {
  return async (context, next) => {
    const { hostname } = new URL(context.req.url);
    const proxied = ["forwarded", "x-forwarded-for", "x-forwarded-host", "via"].some(
      (name) => context.req.header(name) !== undefined,
    );
    return isLoopback(hostname) && !proxied ? next() : context.notFound();
  };
}

/** A mail's text as HTML, its addresses as links. */
function withLinks(text: string): string {
  return text
    .split(/(https?:\/\/\S+)/)
    .map((part, place) => {
      const html = escapeHtml(part);
      return place % 2 === 1 ? `<a class="ds-link" href="${html}">${html}</a>` : html;
    })
    .join("");
}
