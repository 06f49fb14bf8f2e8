/**
 * Event files that TensorBoard reads: scalars by step. A record is its length, the checksum of that, the event, the
 * checksum of that; an event is a protocol buffer of which four fields are used (1 wall_time, 2 step, 3 file_version,
 * 5 summary with 1 value of 1 tag and 2 simple_value).
 */

const polynomial = 0x82f63b78;
const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? (c >>> 1) ^ polynomial : c >>> 1;
  return c >>> 0;
});

/** CRC-32C (Castagnoli), masked as the format wants it: rotated by 15 and shifted by a constant. */
export const maskedChecksum = (bytes: Uint8Array): number => {
  let c = 0xffffffff;
  for (const byte of bytes) c = table[(c ^ byte) & 0xff]! ^ (c >>> 8);
  c = ~c >>> 0;
  return ((((c >>> 15) | (c << 17)) >>> 0) + 0xa282ead8) >>> 0;
};

const record = (event: Uint8Array): Buffer => {
  const bytes = Buffer.alloc(16 + event.length);
  bytes.writeBigUInt64LE(BigInt(event.length), 0);
  bytes.writeUInt32LE(maskedChecksum(bytes.subarray(0, 8)), 8);
  bytes.set(event, 12);
  bytes.writeUInt32LE(maskedChecksum(event), 12 + event.length);
  return bytes;
};

const varint = (n: number): Buffer => {
  const bytes: Array<number> = [];
  let rest = BigInt(n);
  do {
    const low = Number(rest & 0x7fn);
    rest >>= 7n;
    bytes.push(rest > 0n ? low | 0x80 : low);
  } while (rest > 0n);
  return Buffer.from(bytes);
};
const field = (number: number, wire: number, ...content: ReadonlyArray<Uint8Array>): Buffer =>
  Buffer.concat([varint((number << 3) | wire), ...content]);
const nested = (number: number, content: Uint8Array): Buffer => field(number, 2, varint(content.length), content);
const double = (number: number, value: number): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return field(number, 1, bytes);
};
const float = (number: number, value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeFloatLE(value);
  return field(number, 5, bytes);
};

/** What a file begins with. `seconds` since 1970. */
export const fileHeader = (seconds: number): Uint8Array =>
  record(Buffer.concat([double(1, seconds), nested(3, Buffer.from("brain.Event:2"))]));

/** One step's scalars. */
export const scalarEvent = (seconds: number, step: number, scalars: Readonly<Record<string, number>>): Uint8Array => {
  const values = Object.entries(scalars).map(([tag, value]) =>
    nested(1, Buffer.concat([nested(1, Buffer.from(tag)), float(2, value)])),
  );
  return record(Buffer.concat([double(1, seconds), field(2, 0, varint(step)), nested(5, Buffer.concat(values))]));
};
