import { describe, expect, test } from "vitest";
import { PROFILE_MEDIA_TYPE } from "../src/index.ts";
import { MemoryFeed } from "../src/testing/index.ts";
import { feedServer, get } from "./feed-server.ts";

/** What a response says of itself. */
function headers({ headers }: Response) {
  const told = (name: string) => headers.get(name);
  return [told("content-type"), told("cache-control"), told("vary")];
}

describe("over HTTP", () => {
  test("[P26] a page is JSON to who asks for nothing else, and has the profile's type for who knows it", async () => {
    const feed = new MemoryFeed();
    await feed.publish(feed.owners[0]);
    await using server = await feedServer(feed.store);
    const plain = await get(`${server.origin}/feed`);
    const profile = await get(`${server.origin}/feed`, PROFILE_MEDIA_TYPE);
    expect(headers(plain.response)).toEqual(["application/json", "public, max-age=3600", "Accept"]);
    expect(profile.response.headers.get("content-type")).toBe(PROFILE_MEDIA_TYPE);
    expect(profile.text).toBe(plain.text);
  });

  test("[P27] the last page may be shared for eight seconds, pages of other audiences not at all", async () => {
    const feed = new MemoryFeed();
    await using server = await feedServer(feed.store);
    const last = await get(`${server.origin}/feed`);
    expect(last.response.headers.get("cache-control")).toBe("public, max-age=8");
    const other = await get(`${server.origin}/feed/holds`);
    expect(other.response.headers.get("cache-control")).toBe("private, no-cache");
  });

  test("[P30] every answer has the digest of its bytes", async () => {
    await using server = await feedServer(new MemoryFeed().store);
    for (const path of ["/feed", "/nowhere"])
      expect((await get(`${server.origin}${path}`)).digest).toBe("MATCHES");
  });

  test("[P24] 410 goes to clients of the profile alone, and is never stored", async () => {
    const feed = new MemoryFeed();
    await using server = await feedServer(feed.store);
    const over = `${server.origin}/feed?afterChangeNumber=7&epoch=old&since=7`;
    const profile = await get(over, PROFILE_MEDIA_TYPE);
    expect(profile.response.status).toBe(410);
    expect(headers(profile.response)).toEqual(["application/problem+json", "no-store", "Accept"]);
    const plain = await get(over, "application/vnd.openactive.rpde+json; version=1");
    expect(plain.response.status).toBe(200);
    expect(JSON.parse(plain.text)).toMatchObject({ next: over, items: [] });
  });

  test("[P19] an empty page's next is the address that was asked for, letter by letter", async () => {
    await using server = await feedServer(new MemoryFeed().store);
    for (const query of ["", "?utm=1&limit=7", "?limit=7&afterChangeNumber=9&x=%20"]) {
      const address = `${server.origin}/feed${query}`;
      expect(JSON.parse((await get(address)).text)).toMatchObject({ next: address });
    }
  });
});
