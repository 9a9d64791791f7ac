import type { Term } from "@finsam/domain";
import { builder, typenameOf } from "./builder.ts";
import { Visibility } from "./enum.ts";

/** The columns that every record's fields and links rest on. */
const record = {
  id: true,
  slug: true,
  ownerId: true,
  version: true,
  updatedAt: true,
  visibility: true,
  deletedAt: true,
} as const;

/** The same of an event: who may see one may hang on its theme week. */
const event = { ...record, themeWeekId: true } as const;

/** The columns to read of a record, by the order of the list in which it stands. */
export const columns = {
  record,
  event: { ...event, sortAt: true },
  named: { ...record, name: true },
  initiative: { ...record, name: true, agesStated: true },
  titled: { ...record, title: true },
  news: { ...record, publishedDay: true },
} as const;

/** What every record that an association keeps tells about itself. */
export const OwnedRecord = builder.interfaceRef<{
  id: string;
  slug: string;
  version: number;
  updatedAt: Date;
  visibility: Term<"Visibility">;
}>("OwnedRecord");

const options = { select: record, id: { field: "id" as const }, interfaces: [OwnedRecord] };

export const Association = builder.prismaNode("Association", {
  ...options,
  description: "Samordningsförbund: an authority of its own under the Finsam act (2003:1210 § 4).",
});

export const Organisation = builder.prismaNode("Organisation", {
  ...options,
  description:
    "Samverkanspart: a partner that is not a member, such as a social enterprise, civil society, a consultant, or an " +
    "association that is not on this gateway.",
});

export const Event = builder.prismaNode("Event", {
  ...options,
  select: event,
  description:
    "Aktivitet: something that takes place, such as a breakfast meeting. Its time is never invented.",
});

export const EventSeries = builder.prismaNode("EventSeries", {
  ...options,
  description: "Serie: events that belong together over time, such as Frukostmöten.",
});

export const Initiative = builder.prismaNode("Initiative", {
  ...options,
  description:
    "Insats: what an association finances for individuals, or in the structures around them.",
});

export const EsfProject = builder.prismaNode("EsfProject", {
  ...options,
  description: "ESF-projekt: a project with support of the European Social Fund.",
});

export const ThemeWeek = builder.prismaNode("ThemeWeek", {
  ...options,
  description: "Temavecka: a week on one theme that several associations arrange together.",
});

export const Document = builder.prismaNode("Document", {
  ...options,
  description: "Dokument: something to read, such as a model, an agreement or a report.",
});

export const NewsItem = builder.prismaNode("NewsItem", {
  ...options,
  description: "Nyhet: linked to what it is about.",
});

export const Source = builder.prismaObject("Source", {
  description: "Källa: where an association's records come from, and how fresh they are.",
});

OwnedRecord.implement({
  description:
    "What every record that an association keeps tells about itself. It has one owner, for ever (rule F1).",
  resolveType: typenameOf,
  fields: (t) => ({
    id: t.id({ description: "Opaque, global and stable for ever.", resolve: unreachable }),
    slug: t.exposeString("slug", {
      description:
        "The readable part of its address; unique within owner and kind. An old slug still finds it.",
    }),
    owner: t.field({
      type: Association,
      description: "The association that owns the record (ägare).",
      resolve: unreachable,
    }),
    version: t.exposeInt("version", {
      description: "Rises by one at each change; the first is 1.",
    }),
    updatedAt: t.expose("updatedAt", {
      type: "DateTime",
      description: "When this version was written.",
    }),
    visibility: t.expose("visibility", {
      type: Visibility,
      description: "Who may see it (synlighet).",
    }),
    source: t.field({
      type: Source,
      description: "Where the record comes from, and how fresh it is (källa).",
      resolve: unreachable,
    }),
  }),
});

function unreachable(): never {
  throw new TypeError("Every type of record resolves this field itself");
}
