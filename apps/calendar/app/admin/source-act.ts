import type { Client } from "@finsam/client";
import { textOf } from "../form-text.ts";
import { type Outcome, refused, unreadable } from "../outcome.ts";
import { ConfirmSource, PauseSource, ResumeSource, ResyncSource } from "./source-query.ts";

/** Does what a form of the sources' page asks for. */
export async function actOnSource(
  client: Client,
  association: string,
  form: FormData,
): Promise<Outcome> {
  const url = textOf(form, "url");
  const variables = { input: { association, url: url === "" ? null : url } };
  switch (textOf(form, "intent")) {
    case "pause": {
      const { written } = await client.mutate(PauseSource, variables);
      if (written.__typename !== "Source") return refused(written);
      return {
        kind: "done",
        message: "Källan är pausad. Det som redan är hämtat visas som det är.",
        undo: { intent: "resume", url },
      };
    }
    case "resume": {
      const { written } = await client.mutate(ResumeSource, variables);
      if (written.__typename !== "Source") return refused(written);
      const message = "Källan hämtas igen. Det kan ta någon minut innan läget är nytt.";
      return { kind: "done", message, undo: { intent: "pause", url } };
    }
    case "confirm": {
      const { written } = await client.mutate(ConfirmSource, variables);
      if (written.__typename !== "Source") return refused(written);
      return { kind: "done", message: "Borttagningarna är godkända och görs inom någon minut." };
    }
    case "resync": {
      const { written } = await client.mutate(ResyncSource, variables);
      if (written.__typename !== "Source") return refused(written);
      return { kind: "done", message: "Allt hämtas på nytt. Det kan ta någon minut." };
    }
    default:
      return unreadable;
  }
}
