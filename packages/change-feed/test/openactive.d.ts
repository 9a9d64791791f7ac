declare module "@openactive/rpde-validator" {
  interface ValidationError {
    readonly type: string;
    readonly severity: string;
    readonly message: string;
  }
  interface FeedLog {
    readonly pages: readonly {
      readonly url: string;
      readonly errors: readonly { readonly data: ValidationError }[];
    }[];
  }
  export function RpdeValidator(
    url: string,
    options: { readonly pageLimit?: number; readonly timeoutMs?: number },
  ): Promise<FeedLog>;
}
