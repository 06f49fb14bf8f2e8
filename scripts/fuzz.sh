#!/bin/sh
# Fuzzes what reads the host's bytes, with clang's coverage-guided fuzzer and sanitizers on: npm run fuzz -- SECONDS (60).
# What it finds is left in build/fuzz as crash-*; what it learned stays there and is where the next one starts.
set -eu
cd "$(dirname -- "$0")/.."
if ! command -v clang >/dev/null; then
  echo "fuzzing needs clang. Install it: sudo apt-get install clang" >&2
  exit 3
fi
mkdir -p build/fuzz/corpus
make --silent -C src/native ../../build/native/frames
exec build/native/frames -max_total_time="${1:-60}" -max_len=20000 -print_final_stats=1 -artifact_prefix=build/fuzz/ \
  build/fuzz/corpus tests/fuzz/seeds
