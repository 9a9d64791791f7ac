import { FEED_STATE_PATH, type FeedState, parseFeedState } from "@finsam/change-feed";
import { type Asking, fetchAnswer } from "./fetch-answer.ts";

/** What a publisher tells of its feeds; `plain`: it knows nothing of our profile; undefined: it could not be asked. */
export type ToldState = FeedState | "plain" | undefined;

/** Reads a publisher's `/feed/state`. Nothing is thrown. */
export async function askState(url: string, asking: Asking): Promise<ToldState> {
  const fetched = await fetchAnswer(`${url}${FEED_STATE_PATH}`, "application/json", asking);
  if (!fetched.ok) return undefined;
  const { status, bytes } = fetched.answer;
  if (status === 404 || status === 410) return "plain";
  if (status !== 200) return undefined;
  const parsed = parseFeedState(new TextDecoder().decode(bytes));
  return parsed.ok ? parsed.value : "plain";
}
