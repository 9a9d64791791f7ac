import type { Route } from "./+types/start.ts";
import { readerOf } from "../../reader.ts";

export function loader({ context }: Route.LoaderArgs) {
  return { reader: readerOf(context) };
}

export default function WorkStart({ loaderData: { reader } }: Route.ComponentProps) {
  return <h1>{reader.name}</h1>;
}
