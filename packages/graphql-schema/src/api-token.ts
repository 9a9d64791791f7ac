import {
  apiTokensOf,
  createApiToken,
  type IssuedApiToken,
  type NewApiToken,
  revokeApiToken,
} from "@finsam/database";
import { builder } from "./builder.ts";
import { RoleName } from "./enum.ts";
import { encodeGlobalId } from "./global-id.ts";
import { ifManaged, ManagedInput, managedResult, managedResultOf } from "./managed.ts";
import { resultUnion } from "./mutation-result.ts";

const ApiToken = builder.objectRef<IssuedApiToken>("ApiToken").implement({
  description:
    "A key by which a program acts for an association (API-nyckel). Its secret is kept nowhere.",
  fields: (t) => ({
    id: t.id({
      description: "Opaque and stable for ever.",
      resolve: ({ id }) => encodeGlobalId("ApiToken", id),
    }),
    name: t.exposeString("name", { description: "What it is called." }),
    start: t.exposeString("start", {
      description: "The secret's first characters, by which a person knows it again.",
    }),
    role: t.expose("role", { type: RoleName, description: "What it allows (behörighet)." }),
    createdBy: t.exposeString("createdBy", { description: "What who created it was called then." }),
    createdAt: t.expose("createdAt", { type: "DateTime", description: "When it was created." }),
    expiresAt: t.expose("expiresAt", {
      type: "DateTime",
      description: "Until when it works, exclusive.",
    }),
    lastUsedAt: t.expose("lastUsedAt", {
      type: "DateTime",
      nullable: true,
      description: "When it was last used, to the minute; null where it never was.",
    }),
    revokedAt: t.expose("revokedAt", {
      type: "DateTime",
      nullable: true,
      description: "When it was ended; null where it was not.",
    }),
  }),
});

const CreatedApiToken = builder.objectRef<NewApiToken>("CreatedApiToken").implement({
  description: "A new API token with its secret, which is shown this once.",
  fields: (t) => ({
    secret: t.exposeString("secret", {
      description: "What the program sends as `Authorization: Bearer …`. It cannot be shown again.",
    }),
    token: t.expose("token", { type: ApiToken, description: "What is kept of it." }),
  }),
});

builder.queryField("apiTokens", (t) =>
  t.field({
    type: [ApiToken],
    description:
      "The API tokens (API-nycklar) of an association, those that no longer work included, the latest first. For its " +
      "administrators; empty for all others.",
    args: {
      association: t.arg.string({ required: true, description: "The association's slug." }),
    },
    resolve: (_root, { association }, context) =>
      ifManaged(context, association, [], (id) => apiTokensOf(context.prisma, id)),
  }),
);

const CreateApiTokenInput = builder.inputType("CreateApiTokenInput", {
  description: "An API token, as it is written.",
  fields: (t) => ({
    association: t.string({ required: true, description: "The association's slug." }),
    name: t.string({
      required: true,
      description: "What it is called, at most 100 characters: the program that uses it, for one.",
    }),
    role: t.field({
      type: RoleName,
      required: true,
      description: "What it allows; anything below ADMIN.",
    }),
    days: t.int({
      defaultValue: 90,
      description: "For how many days it works, 1–366.",
    }),
  }),
});

builder.mutationFields((t) => ({
  createApiToken: t.field({
    type: resultUnion("CreateApiTokenResult", [CreatedApiToken], "The token and its secret"),
    description: "Creates an API token (skapa API-nyckel). For administrators.",
    args: {
      input: t.arg({ type: CreateApiTokenInput, required: true, description: "What is to be." }),
    },
    resolve: (_root, { input }, context) =>
      managedResult(context, "CreatedApiToken", () =>
        createApiToken(context.database, context.author, {
          ...input,
          days: input.days ?? undefined,
        }),
      ),
  }),
  revokeApiToken: t.field({
    type: resultUnion("RevokeApiTokenResult", [ApiToken], "The token"),
    description: "Ends an API token at once (spärra API-nyckel). For administrators.",
    args: { input: t.arg({ type: ManagedInput, required: true, description: "Which one." }) },
    resolve: (_root, { input }, context) =>
      managedResultOf(context, "ApiToken", input, (id) =>
        revokeApiToken(context.database, context.author, { id }),
      ),
  }),
}));
