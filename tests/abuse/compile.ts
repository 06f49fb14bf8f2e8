/** Programs whose victim is the compiler. */
import { type Attempt, c } from "./attempt.ts";

const doubling = (first: string, levels: number): string =>
  [`#define A0 ${first}`, ...Array.from({ length: levels }, (_, i) => `#define A${i + 1} ${`A${i} `.repeat(8)}`)].join(
    "\n",
  );

/** Refused with a message, each in its way, and soon. */
export const compile: ReadonlyArray<Attempt> = [
  {
    name: "a macro bomb",
    verdict: "compile-error",
    programs: { c: `${doubling("x x x x x x x x", 12)}\nint main(void) { A12; }\n` },
  },
  {
    name: "a template bomb",
    verdict: "compile-error",
    programs: {
      cpp: "template <int N, class T> struct Bomb { typedef typename Bomb<N - 1, Bomb<N, T>>::type left; typedef typename Bomb<N - 1, Bomb<N + 1, left>>::type type; };\ntemplate <class T> struct Bomb<0, T> { typedef T type; };\nint main() { Bomb<24, int>::type x; return sizeof x; }\n",
    },
  },
  {
    name: "including a device without end",
    verdict: "compile-error",
    programs: { c: '#include "/dev/zero"\nint main(void) {}\n', cpp: '#include "/dev/urandom"\nint main() {}\n' },
  },
  {
    name: "including its input",
    verdict: "compile-error",
    programs: { c: '#include "/dev/stdin"\nint main(void) { return x; }\n' },
  },
  {
    name: "including itself",
    verdict: "compile-error",
    reason: /does not compile/,
    programs: { c: "#include __FILE__\nint main(void) {}\n", cpp: "#include __FILE__\nint main() {}\n" },
  },
  {
    name: "including the host's files",
    verdict: "compile-error",
    programs: {
      c: '#include "/etc/passwd"\nint main(void) {}\n',
      cpp: '#include "/proc/1/environ"\nint main() {}\n',
    },
  },
  {
    name: "building the host's files in",
    verdict: "compile-error",
    programs: {
      c: '__asm__(".data\\nsecret: .incbin \\"/etc/shadow\\"\\n.text");\nint main(void) {}\n',
      cpp: '__asm__(".include \\"/etc/shadow\\"");\nint main() {}\n',
    },
  },
  {
    name: "a program of a gigabyte",
    verdict: "compile-error",
    programs: { c: "char big[1 << 30] = {1};\nint main(void) { return big[5]; }\n" },
  },
  {
    name: "a hundred megabytes of messages",
    verdict: "compile-error",
    programs: {
      c: `${doubling("{ a + ; }", 6)}\nint main(void) { A6 }\n`,
      cpp: `${doubling("undeclared(1); ", 6)}\nint main() { A6 }\n`,
    },
  },
  {
    name: "nesting that a parser does not survive",
    verdict: "compile-error",
    programs: {
      python: `x = ${"(".repeat(50_000)}1${")".repeat(50_000)}\n`,
      c: `int x = ${"(".repeat(200_000)}1${")".repeat(200_000)};\nint main(void) {}\n`,
      javascript: `const x = ${"(".repeat(200_000)}1${")".repeat(200_000)};\n`,
    },
  },
  {
    name: "an expression of a million terms",
    verdict: "compile-error",
    programs: { python: `x = ${"-".repeat(500_000)}1\n` },
  },
  {
    name: "a constant that takes for ever to fold",
    verdict: "time-limit",
    programs: { python: "x = 9 ** 9 ** 9\n", javascript: "const x = 9n ** 9n ** 9n;\n" },
  },
  {
    name: "bytes that are no source",
    verdict: "compile-error",
    programs: {
      python: "x = 1\0\n",
      c: c('  \u0001 \u00a0"\\xff'),
      javascript: "const \0 = 1;\n",
    },
  },
];
