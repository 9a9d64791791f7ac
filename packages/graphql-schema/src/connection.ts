import { builder } from "./builder.ts";
import { Document, EsfProject, Event, Initiative, NewsItem, OwnedRecord } from "./record.ts";

const total = "How many there are in the whole list, whatever the page.";

export const EventConnection = builder.connectionObject(
  {
    type: Event,
    name: "EventConnection",
    description: "A page of events (aktiviteter).",
    fields: (t) => ({
      totalCount: t.int({ description: total, resolve: (list) => list.totalCount() }),
    }),
  },
  { name: "EventEdge", description: "An event and its place in the list." },
);

export const InitiativeConnection = builder.connectionObject(
  {
    type: Initiative,
    name: "InitiativeConnection",
    description: "A page of insatser.",
    fields: (t) => ({
      totalCount: t.int({ description: total, resolve: (list) => list.totalCount() }),
    }),
  },
  { name: "InitiativeEdge", description: "An insats and its place in the list." },
);

export const EsfProjectConnection = builder.connectionObject(
  {
    type: EsfProject,
    name: "EsfProjectConnection",
    description: "A page of ESF projects (ESF-projekt).",
    fields: (t) => ({
      totalCount: t.int({ description: total, resolve: (list) => list.totalCount() }),
    }),
  },
  { name: "EsfProjectEdge", description: "An ESF project and its place in the list." },
);

export const DocumentConnection = builder.connectionObject(
  {
    type: Document,
    name: "DocumentConnection",
    description: "A page of documents (dokument).",
    fields: (t) => ({
      totalCount: t.int({ description: total, resolve: (list) => list.totalCount() }),
    }),
  },
  { name: "DocumentEdge", description: "A document and its place in the list." },
);

export const NewsConnection = builder.connectionObject(
  {
    type: NewsItem,
    name: "NewsConnection",
    description: "A page of news (nyheter).",
    fields: (t) => ({
      totalCount: t.int({ description: total, resolve: (list) => list.totalCount() }),
    }),
  },
  { name: "NewsEdge", description: "A piece of news and its place in the list." },
);

export const SearchConnection = builder.connectionObject(
  {
    type: OwnedRecord,
    name: "SearchConnection",
    description: "A page of what was found (sökträffar).",
    fields: (t) => ({
      totalCount: t.int({ description: total, resolve: (list) => list.totalCount() }),
    }),
  },
  { name: "SearchEdge", description: "A record that was found and its place in the list." },
);
