import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { type Ended, endOf, installExamples, registryAt } from "../src/index.ts";
import { lint } from "./lint.ts";
import { type MailSink, startMailSink } from "@finsam/test-network/mail-sink";

const { registryUrl, folder: repository } = inject("finsamRelease");
const gateway = inject("finsamGateway");
const started = new AsyncDisposableStack();
let example: string;
let sink: MailSink;
/** In which weeks the sample data has a meeting that is to be, and one that is cancelled. */
let planned: string;
let cancelled: string;

beforeAll(async () => {
  const examples = started.use(
    await installExamples(repository, ["mail-programme"], registryAt(registryUrl)),
  );
  example = examples.folder("mail-programme");
  sink = started.use(await startMailSink());
  planned = await weekOf("Exempel Halvdag");
  cancelled = await weekOf("Föreläsning om sömn");
});
afterAll(() => started.disposeAsync());

async function weekOf(text: string): Promise<string> {
  const query = `{ events(filter: { text: "${text}" }, first: 1) { edges { node { isoWeek } } } }`;
  const answer = await fetch(`${gateway}/graphql?${new URLSearchParams({ query })}`);
  const { data } = JSON.parse(await answer.text());
  return data.events.edges[0].node.isoWeek;
}

/** Runs it with the settings of somebody who mails it to a list. Undefined: a setting that she has forgotten. */
function run(args: readonly string[], settings: Readonly<Record<string, string | undefined>> = {}) {
  const env = Object.entries({
    FINSAM_URL: `${gateway}/graphql`,
    SMTP_URL: sink.url,
    MAIL_FROM: "Kansliet <kansliet@example.org>",
    MAIL_TO: "programmet@example.org",
    ...settings,
  }).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return endOf(process.execPath, [join(example, "mail-programme.ts"), ...args], {
    cwd: example,
    env: Object.fromEntries(env),
  });
}

/** `vecka 42, 12–18 oktober`: next week's, counted in another way than the example does. */
function nextWeek(now: Date): string {
  const today = new Date(now.toLocaleDateString("sv-SE", { timeZone: "Europe/Stockholm" }));
  const monday = new Date(today.getTime() + (8 - (today.getUTCDay() || 7)) * 86_400_000);
  const sunday = new Date(monday.getTime() + 6 * 86_400_000);
  const thursday = new Date(monday.getTime() + 3 * 86_400_000);
  const newYear = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  const week = Math.floor((thursday.getTime() - newYear) / (7 * 86_400_000)) + 1;
  const format = { day: "numeric", month: "long", timeZone: "UTC" } as const;
  const days = new Intl.DateTimeFormat("sv-SE", format).formatRange(monday, sunday);
  return `vecka ${week}, ${days}`;
}

test("its types are right, libraries checked too, and so is its style", async () => {
  const checked = await endOf("pnpm", ["run", "check"], { cwd: example });
  expect(checked).toMatchObject({ code: 0 });
  expect(await lint(example)).toBe("");
});

test("a dry run prints the programme and sends nothing, without any setting for mail", async () => {
  const nobody = { SMTP_URL: undefined, MAIL_FROM: undefined, MAIL_TO: undefined };
  const { code, output, errors } = await run(["--dry-run", "--week", planned], nobody);
  expect({ code, errors }).toEqual({ code: 0, errors: "" });
  expect(output).toMatch(/^Aktiviteter vecka \d+, \d+(?: [a-z]+)?–\d+ [a-z]+\n/);
  const event = [
    /\n[A-ZÅÄÖ]+DAG \d+ [A-Z]+\n\n(?:.*\n)*/,
    /Exempel: Halvdag om arbetsintegrerande sociala företag\n/,
    /Kl\. 9\.00–12\.30\nExempelteatern, Upplands Väsby och digitalt\nArrangör: SUVS\n/,
    /Anmäl dig senast [a-zåäö]+dag \d+ [a-z]+: https:\/\/anmalan\.suvs\.example\/sociala-foretag\n/,
  ];
  expect(output).toMatch(new RegExp(event.map(({ source }) => source).join("")));
  expect(sink.mails).toEqual([]);
});

test("it is next week's unless another is asked for", async () => {
  const before = nextWeek(new Date());
  const { output } = await run(["--dry-run"]);
  const after = nextWeek(new Date());
  expect([before, after]).toContain(/^Aktiviteter (vecka \d+, [^:\n]*)/.exec(output)?.[1]);
});

test("what is cancelled is said first", async () => {
  const { output } = await run(["--dry-run", "--week", cancelled]);
  expect(output).toContain("\nINSTÄLLD: Exempel: Föreläsning om sömn och hälsa\nKl. 8.30–10.00\n");
});

test("it is mailed as text and as HTML, to the list", async () => {
  const dry = await run(["--dry-run", "--week", planned, "--association", "suvs"]);
  const before = sink.mails.length;
  const { code, output, errors } = await run(["--week", planned, "--association", "suvs"]);
  expect({ code, errors }).toEqual({ code: 0, errors: "" });
  expect(output).toMatch(/^Aktiviteter vecka .*: skickat till programmet@example\.org\n$/);
  const [mail, ...others] = sink.mails.slice(before);
  expect(others).toEqual([]);
  expect(mail).toMatchObject({
    from: { name: "Kansliet", address: "kansliet@example.org" },
    to: [{ address: "programmet@example.org" }],
    subject: dry.output.split("\n")[0],
    html: expect.stringContaining(
      '<h3 style="font-size: 1em; margin-bottom: 0">Exempel: Halvdag om arbetsintegrerande sociala företag</h3>',
    ),
  });
  expect(mail?.text?.trim().replaceAll("\r\n", "\n")).toBe(dry.output.trim());
  expect(mail?.html).toContain('<a href="https://anmalan.suvs.example/sociala-foretag">Anmäl dig ');
});

test("what may be any day of a week stands last; what may be any day of a season is not told", async () => {
  const loose = await run(["--dry-run", "--week", await weekOf("Exempel Studiebesök")]);
  expect(loose.output).toMatch(/\n\nNÅGON DAG I VECKAN\n\nExempel: Studiebesök.*\nSundbyberg\n/);
  const { output } = await run(["--dry-run", "--week", "2019-W47"]);
  expect(output).toContain("TISDAG 19 NOVEMBER");
  expect(output).not.toContain("Workshop om SAMRE");
});

test("where there is nothing to mail it says so, and sends nothing", async () => {
  const before = sink.mails.length;
  expect(await run(["--week", "2015-W02"])).toEqual({
    code: 0,
    output: "Aktiviteter vecka 2, 5–11 januari: inget att skicka\n",
    errors: "",
  } satisfies Ended);
  expect(sink.mails.length).toBe(before);
});

test("it ends with 1 where the endpoint or the mail server says nothing or no, so that cron tells", async () => {
  expect(await run(["--week", planned], { FINSAM_URL: "http://127.0.0.1:9/graphql" })).toEqual({
    code: 1,
    output: "",
    errors: "Tjänsten svarar inte. Försök igen om en stund. Programmet har inte skickats\n",
  });
  await using refusing = await startMailSink({ refuses: true });
  const refused = await run(["--week", planned], { SMTP_URL: refusing.url });
  expect(refused).toMatchObject({ code: 1, output: "" });
  expect(refused.errors).toMatch(/Kommer inte fram.*Programmet har inte skickats\n$/);
});

test("it ends with 2 where it is started wrongly, and says what is missing", async () => {
  expect(await run(["--week", planned], { MAIL_TO: undefined })).toMatchObject({
    code: 2,
    errors: "MAIL_TO saknas\n",
  });
  expect(await run(["--week", "2026-W54"])).toMatchObject({
    code: 2,
    errors: "Veckan skrivs som 2026-W50\n",
  });
  expect(await run(["--to-everybody"])).toMatchObject({ code: 2, output: "" });
});
