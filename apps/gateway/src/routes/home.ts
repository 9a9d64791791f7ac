import { Hono } from "hono";
import { page, pageHeaders } from "../page.ts";

const body = `<h1>Finsam</h1>
<p>Här läser du det som samordningsförbunden själva har publicerat: kalender, insatser, ESF-projekt, temaveckor,
dokument och nyheter. Allt nås på en adress, med <a href="https://graphql.org/learn/" hreflang="en">GraphQL</a>.</p>
<ul>
<li><a href="graphql">Prova frågor i GraphiQL</a> (verktyget är på engelska, exemplen på svenska)</li>
<li><a href="health/ready">Är servern redo?</a></li>
</ul>
<h2>För program</h2>
<p>Skicka frågan som JSON med POST till <code>/graphql</code>. Det krävs ingen inloggning för det som är publikt.</p>
<pre tabindex="0" role="region" aria-label="Exempel på en fråga"><code>curl "$ADRESS/graphql" -H "content-type: application/json" \\
  -d '{"query":"{ associations { name website } }"}'</code></pre>`;

/** `/`: what this is and where to go, for a person who opens the address in a browser. */
export function homeRoutes(): Hono {
  const html = page("Finsam", body);
  return new Hono().get("/", (context) => context.html(html, 200, pageHeaders));
}
