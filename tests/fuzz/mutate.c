/**
 * A fuzzer without coverage, for where clang's is not: FILES are mutated COUNT times by a seeded generator.
 *
 *     frames-mutated COUNT SEED FILE...
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { LARGEST = 1 << 16 };

static uint64_t state;

static uint64_t next(void) { /* xorshift64* */
  state ^= state >> 12;
  state ^= state << 25;
  state ^= state >> 27;
  return state * 0x2545f4914f6cdd1dULL;
}

static size_t below(size_t n) { return n ? next() % n : 0; }

/* Values at which lengths and counts go wrong. */
static const uint32_t edges[] = {0, 1, 2, 3, 4, 5, 6, 16, 48, 49, 64, 127, 128, 255, 256, 4096, 4097, 65535, 96 << 20, (96 << 20) + 1, 0x7fffffff, 0xffffffff};

static size_t mutate(uint8_t *bytes, size_t size) {
  for (size_t times = 1 + below(6); times--;) {
    const size_t at = below(size);
    const uint32_t edge = edges[below(sizeof edges / sizeof *edges)];
    switch (below(6)) {
      case 0: bytes[at] ^= (uint8_t)(1 << below(8)); break;
      case 1: bytes[at] = (uint8_t)next(); break;
      case 2: if (at + 4 <= size) memcpy(bytes + at, &edge, 4); break;
      case 3: if (at + 2 <= size) memcpy(bytes + at, &edge, 2); break;
      case 4: size = at + 1; break;
      case 5: { /* a piece of it once more, elsewhere */
        const size_t n = below(size - at < 64 ? size - at : 64);
        if (size + n > LARGEST) break;
        memmove(bytes + at + n, bytes + at, size - at);
        memmove(bytes + at, bytes + below(size), n);
        size += n;
        break;
      }
    }
  }
  return size;
}

int main(int argc, char **argv) {
  if (argc < 4) return 2;
  const long count = atol(argv[1]);
  state = strtoull(argv[2], NULL, 10) | 1;
  static uint8_t bytes[2 * LARGEST];
  for (long i = 0; i < count; i++) {
    FILE *file = fopen(argv[3 + i % (argc - 3)], "rb");
    if (!file) return 2;
    size_t size = fread(bytes, 1, LARGEST, file);
    fclose(file);
    if (i >= argc - 3) size = mutate(bytes, size);
    LLVMFuzzerTestOneInput(bytes, size);
  }
  printf("%ld inputs\n", count);
  return 0;
}
