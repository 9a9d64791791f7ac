import { textOf } from "../form-text.ts";
import { sayIn } from "../language.ts";
import { type Outcome, refused, unreadable } from "../outcome.ts";
import type { AdminParts } from "./administered.ts";
import { ConfirmSource, PauseSource, ResumeSource, ResyncSource } from "./source-query.ts";

/** Does what a form of the sources' page asks for. */
export async function actOnSource(
  { client, association, language }: AdminParts,
  form: FormData,
): Promise<Outcome> {
  const say = sayIn(language);
  const url = textOf(form, "url");
  const variables = { input: { association, url: url === "" ? null : url } };
  switch (textOf(form, "intent")) {
    case "pause": {
      const { written } = await client.mutate(PauseSource, variables);
      if (written.__typename !== "Source") return refused(written);
      return {
        kind: "done",
        message: say(
          "Källan är pausad. Det som redan är hämtat visas som det är.",
          "The source is paused. What has been fetched already is shown as it is.",
        ),
        undo: { intent: "resume", url },
      };
    }
    case "resume": {
      const { written } = await client.mutate(ResumeSource, variables);
      if (written.__typename !== "Source") return refused(written);
      const message = say(
        "Källan hämtas igen. Det kan ta någon minut innan läget är nytt.",
        "The source is fetched again. It may take a minute before its state is new.",
      );
      return { kind: "done", message, undo: { intent: "pause", url } };
    }
    case "confirm": {
      const { written } = await client.mutate(ConfirmSource, variables);
      if (written.__typename !== "Source") return refused(written);
      const message = say(
        "Borttagningarna är godkända och görs inom någon minut.",
        "The removals are approved and will be made within a minute or so.",
      );
      return { kind: "done", message };
    }
    case "resync": {
      const { written } = await client.mutate(ResyncSource, variables);
      if (written.__typename !== "Source") return refused(written);
      const message = say(
        "Allt hämtas på nytt. Det kan ta någon minut.",
        "Everything is fetched anew. It may take a minute.",
      );
      return { kind: "done", message };
    }
    default:
      return unreadable(say);
  }
}
