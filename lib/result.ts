/**
 * What a rule or a use case answers: a value, or a refusal whose code has a sentence in content/messages wherever a
 * person can meet it. `tests/unit/content/refusal-words.test.ts` knows where.
 */
export type Result<Value, Code extends string> = { ok: true; value: Value } | { ok: false; code: Code }

/** The answer of something that went as asked. */
export function ok<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value }
}

/** The answer of something that was refused for a reason that people can be told. */
export function refuse<Code extends string>(code: Code): { ok: false; code: Code } {
  return { ok: false, code }
}
