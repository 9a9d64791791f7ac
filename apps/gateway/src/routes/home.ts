import { Hono } from "hono";
import type { Identity } from "../identity/identity.ts";
import { answerPage } from "../page.ts";

const body = `<h1>Finsam</h1>
<p>Här läser du det som samordningsförbunden själva har publicerat: kalender, insatser, ESF-projekt, temaveckor,
dokument och nyheter. Allt nås på en adress, med <a href="https://graphql.org/learn/" hreflang="en">GraphQL</a>.</p>
<ul>
<li><a href="graphql">Prova frågor i GraphiQL</a> (verktyget är på engelska, exemplen på svenska)</li>
<li><a href="health/ready">Är servern redo?</a></li>
PERSON</ul>
<h2>För program</h2>
<p>Skicka frågan som JSON med POST till <code>/graphql</code>. Det krävs ingen inloggning för det som är publikt.</p>
<pre tabindex="0" role="region" aria-label="Exempel på en fråga"><code>curl "$ADRESS/graphql" -H "content-type: application/json" \\
  -d '{"query":"{ associations { name website } }"}'</code></pre>`;

/** `/`: what this is and where to go, for a person who opens the address in a browser. `identity` undefined: nobody signs in. */
export function homeRoutes(identity: Identity | undefined): Hono {
  const titled = (person: string) => ({ title: "Finsam", body: body.replace("PERSON", person) });
  const forNobody = titled(
    identity === undefined ? "" : `<li><a href="sign-in">Logga in</a></li>\n`,
  );
  const forSomebody = titled(`<li><a href="account">Ditt konto</a></li>\n`);
  return new Hono().get("/", async (context) => {
    if (identity === undefined) return answerPage(context, forNobody);
    const { viewer, headers } = await identity.identify(context.req.raw);
    for (const [name, value] of headers) context.header(name, value, { append: true });
    context.header("vary", "Cookie");
    if (viewer.kind !== "person") return answerPage(context, forNobody);
    context.header("cache-control", "no-store");
    return answerPage(context, forSomebody);
  });
}
