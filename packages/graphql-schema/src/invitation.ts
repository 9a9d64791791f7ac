import {
  type Invitation as AnyInvitation,
  invitePerson,
  openInvitations,
  revokeInvitation,
} from "@finsam/database";
import { INVITATION_DAYS } from "@finsam/domain";
import { builder } from "./builder.ts";
import { RoleName } from "./enum.ts";
import { encodeGlobalId } from "./global-id.ts";
import { ifManaged, ManagedInput, managedResult, managedResultOf } from "./managed.ts";
import { resultUnion } from "./mutation-result.ts";

const Invitation = builder.objectRef<AnyInvitation>("Invitation").implement({
  description: "An invitation to take a role in an association (inbjudan).",
  fields: (t) => ({
    id: t.id({
      description: "Opaque and stable for ever.",
      resolve: ({ id }) => encodeGlobalId("Invitation", id),
    }),
    email: t.exposeString("email", {
      description: "To whom. It is accepted by signing in with this address.",
    }),
    role: t.expose("role", { type: RoleName, description: "The role (behörighet) that it gives." }),
    invitedBy: t.exposeString("invitedBy", { description: "What who invited was called then." }),
    createdAt: t.expose("createdAt", { type: "DateTime", description: "When it was sent." }),
    expiresAt: t.expose("expiresAt", {
      type: "DateTime",
      description: "Until when it can be accepted, exclusive.",
    }),
  }),
});

builder.queryField("invitations", (t) =>
  t.field({
    type: [Invitation],
    description:
      "The invitations (inbjudningar) of an association that are neither accepted nor withdrawn, the latest first. For " +
      "its administrators; empty for all others.",
    args: {
      association: t.arg.string({ required: true, description: "The association's slug." }),
    },
    resolve: (_root, { association }, context) =>
      ifManaged(context, association, [], (id) => openInvitations(context.prisma, id)),
  }),
);

const InvitationResult = resultUnion("InvitationResult", [Invitation], "The invitation");

const InvitePersonInput = builder.inputType("InvitePersonInput", {
  description: "An invitation, as it is written.",
  fields: (t) => ({
    association: t.string({ required: true, description: "The association's slug." }),
    email: t.string({ required: true, description: "To whom, one address." }),
    role: t.field({
      type: RoleName,
      required: true,
      description: "The role (behörighet) that it gives.",
    }),
  }),
});

builder.mutationFields((t) => ({
  invitePerson: t.field({
    type: InvitationResult,
    description:
      `Invites somebody by mail (bjud in), for ${INVITATION_DAYS} days, in the place of an open invitation to the same ` +
      "address. For administrators; while there is none, the operator invites the first.",
    args: {
      input: t.arg({ type: InvitePersonInput, required: true, description: "Whom, to what." }),
    },
    resolve: (_root, { input }, context) =>
      managedResult(context, "Invitation", () =>
        invitePerson(context.database, context.author, input, context.publicUrl),
      ),
  }),
  revokeInvitation: t.field({
    type: InvitationResult,
    description: "Withdraws an open invitation (dra tillbaka). For administrators.",
    args: { input: t.arg({ type: ManagedInput, required: true, description: "Which one." }) },
    resolve: (_root, { input }, context) =>
      managedResultOf(context, "Invitation", input, (id) =>
        revokeInvitation(context.database, context.author, { id }),
      ),
  }),
}));
