import { label } from "@finsam/domain/labels";
import * as z from "zod";
import type { Network, NetworkNode } from "../network.ts";
import { arrival, createEvent, updateEvent } from "../network-event.ts";
import { areLive, type NetworkSource, sourcesWhen } from "../network-source.ts";

/** Tells a person what happens, a line at a time. */
export type Tell = (line: string) => void;

const names = new Intl.ListFormat("sv");

/**
 * Shows on a running network what the servers do for each other: an event that is written at one arrives at the others,
 * one that is hidden goes, and the gateway goes on answering when a server is killed.
 */
export async function tellStory(network: Network, tell: Tell): Promise<void> {
  const [writer, reader, victim] = network.nodes;
  if (writer === undefined || reader === undefined || victim === undefined)
    throw new TypeError("Expected at least three servers");
  await everybodyWrites(network, tell);
  await writeAndHide(network, { writer, reader }, tell);
  await killOne(network, victim, tell);
}

async function everybodyWrites({ nodes, gateway }: Network, tell: Tell): Promise<void> {
  const all = names.format(nodes.map(({ association }) => association.name));
  tell("Gateway hämtar från de fyra, och var och en av dem hämtar de andra från gateway …");
  await sourcesWhen(gateway, areLive);
  tell("Varje förbund lägger in en aktivitet på sin egen server …");
  for (const node of nodes) {
    const event = await createEvent(node, `Öppet hus hos ${node.association.name}`);
    await Promise.all([gateway, ...nodes].map((server) => arrival(server, event)));
  }
  tell(`    Alla fem servrarna har nu aktiviteter från ${all}.`);
}

async function writeAndHide(
  { gateway }: Network,
  { writer, reader }: { readonly writer: NetworkNode; readonly reader: NetworkNode },
  tell: Tell,
): Promise<void> {
  const title = "Frukostmöte om unga och psykisk hälsa";
  const places = [
    { server: gateway, place: "hos gateway" },
    { server: reader, place: `på ${reader.association.name}s server, genom gateway` },
  ];
  tell(`${writer.association.name} skriver på sin egen server: ”${title}”`);
  const event = await createEvent(writer, title);
  const arrivals = await Promise.all(places.map(({ server }) => arrival(server, event)));
  for (const [index, { place }] of places.entries())
    tell(`    ${msOf(arrivals[index])} efter svaret syns den ${place}.`);
  tell(`${writer.association.name} gör den till utkast igen.`);
  const hidden = await updateEvent(writer, event, { visibility: "DRAFT" });
  const ends = await Promise.all(
    places.map(({ server }) => arrival(server, hidden, { gone: true })),
  );
  for (const [index, { place }] of places.entries())
    tell(`    ${msOf(ends[index])} efter svaret är den borta ${place}.`);
}

async function killOne({ gateway }: Network, victim: NetworkNode, tell: Tell): Promise<void> {
  const { name, slug } = victim.association;
  tell(`${name}s server dödas mitt i arbetet (kill -9) …`);
  await victim.end("SIGKILL");
  const asked = performance.now();
  const answer = await gateway.query(
    "{ events(first: 20) { totalCount edges { node { title owner { shortName } } } } }",
  );
  const ms = performance.now() - asked;
  const { totalCount } = calendar.parse(answer).events;
  tell(`    Gateway svarar på ${msOf(ms)} med ${totalCount} aktiviteter, ${name}s också.`);
  const isKnown = ({ association, state }: NetworkSource) =>
    association.slug === slug && state !== "LIVE";
  const told = await sourcesWhen(gateway, (sources) => sources.some(isKnown));
  tell("    Och säger hur färskt det är:");
  for (const source of told) tell(`      ${sourceLine(source)}`);
}

const calendar = z.object({ events: z.object({ totalCount: z.int() }) });

function sourceLine({ association, state, reason, lagSeconds }: NetworkSource): string {
  const lag = lagSeconds === null ? "" : `, som det var för ${lagSeconds} s sedan`;
  const why = reason === null ? "" : `. ${reason}`;
  return `${association.name}: ${label("SourceState", state)}${lag}${why}`;
}

function msOf(ms: number | undefined): string {
  return `${Math.round(ms ?? Number.NaN)} ms`;
}
