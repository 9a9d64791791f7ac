import type { Sentence } from "@finsam/domain";
import { builder, type BuilderTypes } from "./builder.ts";

const Language = builder.enumType("Language", {
  description: "Språk: in which a sentence is given.",
  values: { SV: { description: "Svenska." }, EN: { description: "English." } },
});

/** A sentence in the language that is asked for. */
export function messageField<Shape>(
  t: PothosSchemaTypes.RootFieldBuilder<BuilderTypes, Shape, "Object" | "Interface">,
  sentenceOf: (shape: Shape) => Sentence,
  description: string,
) {
  return t.string({
    description,
    args: {
      language: t.arg({ type: Language, defaultValue: "SV", description: "In which language." }),
    },
    resolve: (shape, { language }) => {
      const sentence = sentenceOf(shape);
      return language === "EN" ? sentence.en : sentence.sv;
    },
  });
}
