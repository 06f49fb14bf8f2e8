/** Defaults of fields that may be left out, stated once: for the decoder, and for whoever reads the JSON Schema. */
import { Effect, Schema } from "effect";

/**
 * A field that has this value where it is absent.
 *
 * @example
 * Schema.Struct({ seed: Schema.Int.pipe(orElse(0)) }) // decodes {} as { seed: 0 }
 */
export const orElse =
  <const V>(value: V) =>
  <S extends Schema.Top>(schema: V extends S["Encoded"] ? S : never) =>
    (schema.annotate({ default: value }) as S).pipe(
      Schema.withDecodingDefaultKey(Effect.succeed(value as S["Encoded"])),
    );
