import { fourAssociations, makeGateways, type NetworkGateway } from "@finsam/test-network";
import { type MailSink, startMailSink } from "@finsam/test-network/mail-sink";
import type { Browser, Page } from "playwright-core";
import { expect, vi } from "vitest";
import { signInByMail } from "../sign-in.ts";
import { type Hands, keyboard, mouse } from "./hands.ts";

const operator = "drift@example.org";

/** Somebody who coordinates an association, at a browser of her own. */
export interface Coordinator {
  /** What her association is called. */
  readonly name: string;
  readonly slug: string;
  readonly page: Page;
  readonly hands: Hands;
  /** The address of the server that is home to her association. */
  readonly home: string;
}

/** Two gateways with two associations each, and a coordinator of each association who has signed in. */
export interface Stage extends AsyncDisposable {
  readonly gateways: readonly NetworkGateway[];
  readonly coordinators: readonly Coordinator[];
  /** What a page of theirs has complained of: a script that failed, a policy that was violated. */
  readonly complaints: readonly string[];
}

/** Sets the stage. `by`: how the coordinators work their pages. */
export async function setStage(browser: Browser, by: "mouse" | "keyboard"): Promise<Stage> {
  await using made = new AsyncDisposableStack();
  const post = made.use(await startMailSink());
  const [a, b, c, d] = fourAssociations;
  if (a === undefined || b === undefined || c === undefined || d === undefined)
    throw new TypeError("Expected four associations");
  const env = {
    WEB: "auto",
    OPERATOR_EMAILS: operator,
    SMTP_URL: post.url,
    MAIL_FROM: "Finsam <finsam@example.org>",
    REQUESTS_PER_MINUTE: "1000000",
    WRITES_PER_MINUTE: "1000000",
  };
  const groups = [
    [a, b],
    [c, d],
  ];
  const engine = process.env["CI"] === "true" ? "postgresql" : "any";
  const { gateways } = made.use(await makeGateways(groups, { engine, env }));
  await Promise.all(gateways.map((gateway) => gateway.start()));
  const complaints: string[] = [];
  const coordinators: Coordinator[] = [];
  for (const { url, hosted } of gateways) {
    const page = await openPage(browser, made, complaints);
    await signIn(page, url, operator, post);
    for (const { slug, name } of hosted) {
      const email = `samordnare@${slug}.example`;
      await invite(page, { url, slug, email });
      await vi.waitFor(() => isInvited(email, post), { timeout: 30_000, interval: 100 });
      const own = await openPage(browser, made, complaints);
      await signIn(own, url, email, post);
      const hands = by === "mouse" ? mouse : keyboard(own);
      coordinators.push({ name, slug, page: own, hands, home: url });
    }
  }
  const ours = made.move();
  return { gateways, coordinators, complaints, [Symbol.asyncDispose]: () => ours.disposeAsync() };
}

async function openPage(
  browser: Browser,
  made: AsyncDisposableStack,
  complaints: string[],
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: "sv-SE",
    timezoneId: "Europe/Stockholm",
    reducedMotion: "reduce",
  });
  made.defer(() => context.close());
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  return page;
}

/** Signs in by the next mail that comes. */
function signIn(page: Page, origin: string, email: string, post: MailSink): Promise<void> {
  const mails = () => post.mails.filter(({ to }) => to?.some(({ address }) => address === email));
  const before = mails().length;
  const mailed = () =>
    vi.waitFor(
      () => {
        const [link] = /https?:\/\/\S+/.exec(mails()[before]?.text ?? "") ?? [];
        if (link === undefined) throw new Error(`Expected a mail with a link to ${email}`);
        return link;
      },
      { timeout: 30_000, interval: 100 },
    );
  return signInByMail(page, { origin, email, mailed });
}

/** Who runs the platform invites the first person of an association. */
async function invite(
  page: Page,
  { url, slug, email }: { readonly url: string; readonly slug: string; readonly email: string },
): Promise<void> {
  const query = `mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { __typename } }`;
  const answer = await page.request.post(`${url}/graphql`, {
    headers: { origin: url },
    data: { query, variables: { input: { association: slug, email, role: "ADMIN" } } },
  });
  expect(await answer.json()).toEqual({ data: { invitePerson: { __typename: "Invitation" } } });
}

/** Throws until the mail that invites somebody has come. */
function isInvited(email: string, post: MailSink): void {
  if (!post.mails.some(({ to }) => to?.some(({ address }) => address === email)))
    throw new Error(`Expected a mail to ${email}`);
}
