import type { FeedPage } from "../src/index.ts";
import { organisationData } from "../src/testing/organisation-data.ts";

const id = "00000000-0000-4000-8000-000000000001";
const owner = "00000000-0000-4000-8000-00000000000a";

/** The page that PROTOCOL.md shows. */
export const goldenPage: FeedPage = {
  next: "https://finsam.example/feed?afterChangeNumber=1002&epoch=8f2c&since=1002",
  items: [
    {
      state: "updated",
      kind: "Organisation",
      id,
      modified: 1001n,
      data: organisationData(id, owner, 3),
    },
    {
      state: "deleted",
      kind: "Event",
      id: "00000000-0000-4000-8000-000000000002",
      modified: 1002n,
    },
  ],
  license: "https://creativecommons.org/publicdomain/zero/1.0/",
};
