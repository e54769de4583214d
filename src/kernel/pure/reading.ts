/**
 * What came of reading something a person typed: the value in its one canonical form, or why it cannot be one.
 * `why` and `doubt` name sentences in the words beside the reader. A doubt does not block: show it, let the person confirm, go on.
 */
export type Reading<T, Why extends string, Doubt extends string = never> =
  | { readonly ok: true; readonly value: T; readonly doubt?: Doubt }
  | { readonly ok: false; readonly why: Why }
