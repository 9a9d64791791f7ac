declare module "@openactive/rpde-validator" {
  interface FeedLog {
    readonly pages: readonly {
      readonly url: string;
      readonly errors: readonly {
        readonly data: { readonly type: string; readonly severity: string };
      }[];
    }[];
  }
  export function RpdeValidator(
    url: string,
    options: { readonly pageLimit?: number; readonly timeoutMs?: number },
  ): Promise<FeedLog>;
}
