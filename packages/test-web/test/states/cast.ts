import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { linkIn, type SessionCookie, signIn } from "../../src/coordinator.ts";
import { standsAt, startWebServer } from "../../src/web-server.ts";
import { hydrated } from "../hydrated.ts";
import { signInByMail } from "../sign-in.ts";
import { visit } from "../visit.ts";

/** People at windows of a server of their own, which they may write to. Disposing of it ends both. */
export interface Cast extends AsyncDisposable {
  /**
   * Opens a window of who administers an association, by its short name; of somebody who has been invited, by her address; of
   * anybody by default. The clock stands there as it does for the server.
   */
  readonly window: (of?: string, options?: BrowserContextOptions) => Promise<Page>;
  /** Opens a page in a window of its own, and waits until its scripts have taken it over. */
  readonly open: (of: string, path: string) => Promise<Page>;
  /** Closes all windows. */
  readonly close: () => Promise<void>;
}

/** Starts the server with the sample data. */
export async function assembleCast(browser: Browser): Promise<Cast> {
  await using made = new AsyncDisposableStack();
  const server = made.use(await startWebServer());
  const links = await server.line("start-links");
  const sessions = new Map<string, Promise<SessionCookie>>();
  const windows: AsyncDisposable[] = [];

  const open = async (options: BrowserContextOptions, session?: SessionCookie): Promise<Page> => {
    const opened = await visit(browser, { baseURL: server.url, ...options, session });
    windows.push(opened);
    await opened.page.clock.setFixedTime(standsAt);
    return opened.page;
  };

  const sessionByMail = async (email: string): Promise<SessionCookie> => {
    const page = await open({});
    const mailed = async () => {
      await page.goto("/outbox");
      const mail = page
        .getByRole("article")
        .filter({ hasText: `Till ${email}` })
        .first();
      return (await mail.getByRole("link").first().getAttribute("href")) ?? "";
    };
    await signInByMail(page, { origin: server.url, email, mailed });
    const [cookie] = await page.context().cookies();
    if (cookie === undefined) throw new Error(`Expected a session of ${email}`);
    const { name, value } = cookie;
    return { name, value };
  };

  const sessionOf = (who: string): Promise<SessionCookie> => {
    const known = sessions.get(who);
    const session = known ?? (who.includes("@") ? sessionByMail(who) : signIn(linkIn(links, who)));
    sessions.set(who, session);
    return session;
  };

  const cast: Omit<Cast, keyof AsyncDisposable> = {
    window: async (of, options = {}) =>
      open(options, of === undefined ? undefined : await sessionOf(of)),
    open: async (of, path) => {
      const page = await cast.window(of);
      await page.goto(path);
      await hydrated(page);
      return page;
    },
    close: async () => {
      for (const opened of windows.splice(0)) await opened[Symbol.asyncDispose]();
    },
  };
  const ours = made.move();
  return {
    ...cast,
    [Symbol.asyncDispose]: async () => {
      await cast.close();
      await ours.disposeAsync();
    },
  };
}
