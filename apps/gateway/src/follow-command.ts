import {
  addPeer,
  type FollowedPeer,
  followedPeers,
  type NamedAssociation,
  type PeerAdded,
  removePeer,
} from "@finsam/database";
import type { Command, CommandPlace, CommandResult } from "./command.ts";
import { isLoopback } from "./environment.ts";

/** The commands by which a server is told which others to follow. */
export const followCommands: readonly Command[] = [
  {
    name: "follow add",
    usage: "<adress> --association <id,adress,namn> … [--token <nyckel>]",
    example:
      "https://finsam.example.se --association 00000000-0000-4000-8000-00000000000a,suvs,SUVS",
    about: [
      "Följer en annan server, som är hemma för de förbund som nämns: id, adressdel och",
      "namn av vart och ett. Nyckeln är den som servern har gett den här. Följs servern",
      "redan läggs förbunden till.",
    ],
    options: { association: { type: "string" }, token: { type: "string" } },
    read: ({ words: [address, ...more], text }) => {
      const url = publicAddress(address);
      const first = text("association");
      const associations = [...(first === undefined ? [] : [first]), ...more].map(associationOf);
      const token = text("token");
      return url === undefined || associations.length === 0 || associations.includes(undefined)
        ? undefined
        : {
            with: "database",
            run: (place) =>
              followAdd(place, { url, token, associations: associations.filter(isNamed) }),
          };
    },
  },
  {
    name: "follow list",
    usage: "",
    about: ["Visar vilka servrar som följs."],
    read: ({ words }) =>
      words.length > 0 ? undefined : { with: "database", run: (place) => followList(place) },
  },
  {
    name: "follow remove",
    usage: "<adress>",
    example: "https://finsam.example.se",
    about: ["Slutar följa en server. Det som kommit därifrån tas bort när servern kör."],
    read: ({ words: [address, more] }) => {
      const url = publicAddress(address);
      return url === undefined || more !== undefined
        ? undefined
        : { with: "database", run: (place) => followRemove(place, url) };
    },
  },
];

/** HTTPS, but on this machine; without a slash at its end. */
export function publicAddress(text: string | undefined): string | undefined {
  const url = text === undefined ? null : URL.parse(text);
  if (url === null || url.search !== "" || url.hash !== "" || url.username !== "") return undefined;
  const isSafe =
    url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url.hostname));
  return isSafe ? url.href.replace(/\/+$/, "") : undefined;
}

function associationOf(text: string): NamedAssociation | undefined {
  const [, id, slug, name] = /^([^,]+),([^,]+),(.+)$/.exec(text) ?? [];
  return id === undefined || slug === undefined || name === undefined
    ? undefined
    : { id: id.trim().toLowerCase(), slug: slug.trim(), name: name.trim() };
}

function isNamed(association: NamedAssociation | undefined): association is NamedAssociation {
  return association !== undefined;
}

async function followAdd(
  { database, now }: CommandPlace,
  given: {
    readonly url: string;
    readonly token: string | undefined;
    readonly associations: readonly NamedAssociation[];
  },
): Promise<CommandResult> {
  const added = await addPeer(database, { ...given, now });
  if (!added.ok) return { ok: false, lines: [refusalLine(added)], json: { ...added } };
  const { url, associations } = given;
  return {
    ok: true,
    lines: [`Följer ${url}: ${associations.map(({ name }) => name).join(", ")}`],
    json: { ok: true, id: added.id, url, associations },
  };
}

function refusalLine({ code, association: { name } }: Extract<PeerAdded, { ok: false }>): string {
  switch (code) {
    case "HOSTED_HERE":
      return `${name} har sitt hem på den här servern. Ingenting har ändrats`;
    case "HOME_ELSEWHERE":
      return `${name} följs redan på en annan server. Ingenting har ändrats`;
    case "NOT_AN_ASSOCIATION":
      return `Id, adressdel eller namn går inte att läsa: ${name}. Ingenting har ändrats`;
  }
}

async function followList({ database }: CommandPlace): Promise<CommandResult> {
  const peers = await followedPeers(database.prisma);
  return {
    ok: true,
    lines: peers.length === 0 ? ["Inga servrar följs."] : peers.map(peerLine),
    json: {
      ok: true,
      peers: peers.map(({ token, ...peer }) => ({ ...peer, hasToken: token !== null })),
    },
  };
}

function peerLine({ url, associationIds, token, paused }: FollowedPeer): string {
  const count = associationIds.length;
  return [
    `${url}: ${count} förbund`,
    token === null ? "utan nyckel" : "med nyckel",
    ...(paused ? ["pausad"] : []),
  ].join(", ");
}

async function followRemove({ database, now }: CommandPlace, url: string): Promise<CommandResult> {
  const removed = await removePeer(database, { url, now });
  return removed
    ? { ok: true, lines: [`Följer inte längre ${url}`], json: { ok: true, url } }
    : {
        ok: false,
        lines: [`${url} följs inte`],
        json: { ok: false, code: "NOT_FOLLOWED", url },
      };
}
