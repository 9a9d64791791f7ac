import { importOrigin } from "@finsam/database";
import { Event } from "./record.ts";
import { builder } from "./builder.ts";

builder.prismaObjectFields(Event, (t) => ({
  url: t.field({
    type: "URL",
    nullable: true,
    description: "Its page on the site from which it was imported; null where there is none.",
    select: { data: true },
    resolve: ({ data }) => importOrigin(data).url,
  }),
  license: t.field({
    type: "URL",
    nullable: true,
    description:
      "The licence of what was imported (licens); null: that of its feed, CC0 1.0 unless its server says otherwise.",
    select: { data: true },
    resolve: ({ data }) => importOrigin(data).license,
  }),
}));
