import { mkdtempDisposable, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fourAssociations, makeNetwork, type NetworkNode } from "@finsam/test-network";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { endOf, installExamples, registryAt } from "../src/index.ts";
import { lint } from "./lint.ts";
import { servePages } from "./page-server.ts";

const { registryUrl, folder: repository } = inject("finsamRelease");
const started = new AsyncDisposableStack();
let example: string;
let node: NetworkNode;
/** Where it is run: its memory is there. */
let folder: string;

beforeAll(async () => {
  const examples = started.use(
    await installExamples(repository, ["importer"], registryAt(registryUrl)),
  );
  example = examples.folder("importer");
  const associations = fourAssociations.slice(0, 1);
  const network = started.use(await makeNetwork({ associations, relayed: false }));
  const [only] = network.nodes;
  if (only === undefined) throw new TypeError("Expected a node");
  node = only;
  await node.start();
  folder = started.use(await mkdtempDisposable(join(tmpdir(), "finsam-import-"))).path;
});
afterAll(() => started.disposeAsync());

interface Entry {
  readonly uid: string;
  readonly title: string;
  /** As iCalendar has it, or how many days from today. */
  readonly on: number | string;
  readonly more?: string;
}

function calendar(entries: readonly Entry[]): string {
  const events = entries.flatMap(({ uid, title, on, more = "" }) => [
    "BEGIN:VEVENT",
    `UID:${uid}@example.org`,
    `SUMMARY:${title}`,
    `DTSTART;TZID=Europe/Stockholm:${typeof on === "number" ? dayFromToday(on) : on}T083000`,
    "DURATION:PT90M",
    "LOCATION:Turebergshuset\\, Sollentuna",
    more,
    "END:VEVENT",
  ]);
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", ...events, "END:VCALENDAR", ""];
  return lines.filter((line, index) => line !== "" || index === lines.length - 1).join("\r\n");
}

function dayFromToday(days: number): string {
  const day = new Date(Date.now() + days * 86_400_000).toISOString();
  return day.slice(0, 10).replaceAll("-", "");
}

const breakfast: Entry = { uid: "1", title: "Frukostmöte om unga", on: 20 };
const conference: Entry = { uid: "2", title: "Konferens om samverkan", on: 30 };
const network: Entry = { uid: "3", title: "Nätverksträff", on: 40 };
const nowhere: Entry = { uid: "4", title: "Skottdagen", on: "20270230" };

const writing = ["--association", "fjallen", "--write"];

async function run(
  entries: readonly Entry[],
  args: readonly string[] = writing,
  token = node.token,
) {
  const file = join(folder, "kalender.ics");
  await writeFile(file, calendar(entries));
  return runWith(file, args, token);
}

function runWith(source: string, args: readonly string[] = writing, token = node.token) {
  return endOf(process.execPath, [join(example, "import-calendar.ts"), source, ...args], {
    cwd: folder,
    env: { FINSAM_URL: `${node.url}/graphql`, FINSAM_TOKEN: token },
  });
}

interface Held {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  readonly visibility: string;
  readonly [field: string]: unknown;
}

/** What the association has, as its own people see it, by title. */
async function held(): Promise<readonly Held[]> {
  const text = `{ events(first: 100) { edges { node {
    id title version visibility kind startsAt endsAt venue { name locality municipality { code } } } } } }`;
  const { events } = await node.query(text, { token: node.token });
  const { edges } = JSON.parse(JSON.stringify(events));
  const nodes: Held[] = edges.map((edge: { node: Held }) => edge.node);
  return nodes.toSorted((one, other) => one.title.localeCompare(other.title, "sv"));
}

async function heldNamed(title: string): Promise<Held> {
  const event = (await held()).find((one) => one.title === title);
  if (event === undefined) throw new Error(`Expected ${title}`);
  return event;
}

/** What a coordinator does in the meantime. */
async function coordinator(mutation: string, input: object): Promise<void> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
  const text = `mutation ($input: ${type}) { done: ${mutation}(input: $input) { __typename } }`;
  const { done } = await node.query(text, { variables: { input }, token: node.token });
  expect(done).not.toMatchObject({ __typename: "InvalidInput" });
}

const ofThree = (words: string) => `${words}, 0 utanför det närmaste året.\n`;

test("its types are right, and wouldn't be if a refusal were not dealt with", async () => {
  const code = await readFile(join(example, "write-event.ts"), "utf8");
  const forgetful = join(example, "forgetful.ts");
  await writeFile(forgetful, code.replace('case "VersionConflict":', 'case "Event":'));
  const { output } = await endOf("pnpm", ["run", "check"], { cwd: example });
  await rm(forgetful);
  expect(await lint(example)).toBe("");
  const errors = output.split("\n").filter((line) => line.includes("error TS"));
  expect(errors).toEqual([expect.stringMatching(/^forgetful\.ts.*"VersionConflict"/)]);
});

test("without --write it tells what it would do, and does nothing", async () => {
  const { code, output, errors } = await run([breakfast, conference, nowhere], writing.slice(0, 2));
  expect({ code, errors }).toEqual({ code: 0, errors: "" });
  expect(output).toContain("Nytt utkast: ”Frukostmöte om unga, ");
  expect(output).toContain(
    "Hoppar över ”Skottdagen (#3)”: Datumet eller tiden finns inte i almanackan\n",
  );
  expect(output).toContain(ofThree("2 nya, 0 ändrade, 0 oförändrade, 1 överhoppade"));
  expect(output).toContain("Inget är skrivet. Skriv med --write.\n");
  expect(await held()).toEqual([]);
});

test("the first run writes each as the association's draft", async () => {
  const { code, output } = await run([breakfast, conference, network]);
  expect(code).toBe(0);
  expect(output).toContain(ofThree("3 nya, 0 ändrade, 0 oförändrade, 0 överhoppade"));
  const events = await held();
  expect(events.map(({ title }) => title)).toEqual([
    "Frukostmöte om unga",
    "Konferens om samverkan",
    "Nätverksträff",
  ]);
  expect(events[0]).toMatchObject({
    version: 1,
    visibility: "DRAFT",
    kind: "OTHER",
    startsAt: expect.stringMatching(/T0[67]:30:00Z$/),
    endsAt: expect.stringMatching(/T0[89]:00:00Z$/),
    venue: { name: "Turebergshuset", locality: "Sollentuna", municipality: { code: "0163" } },
  });
});

test("the second run has nothing to do, from an address too", async () => {
  const before = await held();
  await using site = await servePages(folder);
  const { code, output } = await runWith(`${site.url}/kalender.ics`);
  expect({ code, output }).toEqual({
    code: 0,
    output: ofThree("0 nya, 0 ändrade, 3 oförändrade, 0 överhoppade"),
  });
  expect(await held()).toEqual(before);
});

test("what has changed in the calendar is changed, and nothing else", async () => {
  const { output } = await run([
    { ...breakfast, title: "Frukostmöte om unga och hälsa" },
    conference,
    network,
  ]);
  expect(output).toContain("Ändrar: ”Frukostmöte om unga och hälsa, ");
  expect(output).toContain(ofThree("0 nya, 1 ändrade, 2 oförändrade, 0 överhoppade"));
  expect((await held()).map(({ title, version }) => [title, version])).toEqual([
    ["Frukostmöte om unga och hälsa", 2],
    ["Konferens om samverkan", 1],
    ["Nätverksträff", 1],
  ]);
});

test("what a coordinator has changed or deleted is told and left alone", async () => {
  const { id, version } = await heldNamed("Konferens om samverkan");
  await coordinator("updateEvent", { id, expectedVersion: version, title: "Konferens, fullbokad" });
  const deleted = await heldNamed("Nätverksträff");
  await coordinator("deleteEvent", { id: deleted.id, expectedVersion: deleted.version });
  const { code, output } = await run([
    { ...breakfast, title: "Frukostmöte om unga och hälsa" },
    { ...conference, title: "Konferens i oktober" },
    { ...network, title: "Nätverksträff för chefer" },
  ]);
  expect(code).toBe(0);
  expect(output).toMatch(
    /Hoppar över ”Konferens i oktober, .*”: någon har ändrat den i Finsam, så den lämnas som den är\n/,
  );
  expect(output).toMatch(/Hoppar över ”Nätverksträff för chefer, .*”: den är borttagen i Finsam/);
  expect(output).toContain(ofThree("0 nya, 0 ändrade, 1 oförändrade, 2 överhoppade"));
  expect((await held()).map(({ title }) => title)).toEqual([
    "Frukostmöte om unga och hälsa",
    "Konferens, fullbokad",
  ]);
});

test("what is cancelled in the calendar, or gone from it, is told", async () => {
  const { output } = await run([{ ...breakfast, more: "STATUS:CANCELLED" }]);
  expect(output).toMatch(/Frukostmöte om unga, .*”: inställd i kalendern: ställ in den i Finsam/);
  expect(output).toContain("”Konferens om samverkan”: finns inte längre i kalendern");
});

test("without its memory it still creates nothing twice, and overwrites nothing", async () => {
  const before = await held();
  await rm(join(folder, "imported-fjallen.json"));
  const { output } = await run([conference, network]);
  expect(output).toMatch(/Konferens om samverkan, .*”: den fanns redan i Finsam, och har ändrats/);
  expect(output).toContain(ofThree("0 nya, 0 ändrade, 0 oförändrade, 2 överhoppade"));
  const later = await run([{ ...conference, title: "Konferens i oktober" }]);
  expect(later.output).toContain("någon har ändrat den i Finsam");
  expect(await held()).toEqual(before);
});

test("it stops where nothing can be written, and says what to do", async () => {
  const open: Entry = { uid: "5", title: "Öppet hus", on: 50 };
  expect(await run([open], writing, "finsam_wrong")).toMatchObject({
    code: 1,
    errors: "FINSAM_TOKEN gäller inte. Skapa en ny token\n",
  });
  expect(await run([open], ["--association", "kusten", "--write"])).toMatchObject({
    code: 1,
    errors: "Det finns inget förbund som heter kusten\n",
  });
  const before = await held();
  expect(await run([open], writing, "")).toMatchObject({
    code: 2,
    errors: "FINSAM_TOKEN saknas\n",
  });
  expect(await run([open], [])).toMatchObject({ code: 2 });
  expect((await runWith(join(folder, "finns-inte.ics"))).code).toBe(1);
  expect(await held()).toEqual(before);
});
