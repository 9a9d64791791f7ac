import * as z from "zod";
import { idOf, maybe, summarySchema, term } from "./primitives.ts";
import { weekWordEnvelope } from "./record.ts";

/** Svar på förslag: what the owner of an event has done with a proposal. */
export const proposalAnswerSchema = z.object({
  ...weekWordEnvelope,
  /** The proposal that is answered. */
  proposalId: idOf("Proposal"),
  answer: term("ConfirmationAnswer"),
  /** In the owner's words; null: none given. */
  why: maybe(summarySchema),
});

/** What {@link proposalAnswerSchema} gives: the owner's yes or no to a proposal. */
export type ProposalAnswer = z.output<typeof proposalAnswerSchema>;
