#!/bin/sh
# Makes novel programs, proves that Python, C++ and JavaScript agree on them, and puts a bug into each. An interrupted run
# goes on from the *.findings beside the files.
#
#     npm run make:novel [-- FOLDER [LANGUAGE...]]      (build/novel, python)
set -eu
cd "$(dirname -- "$0")/.."
folder=${1:-build/novel}
[ $# -eq 0 ] || shift
[ $# -gt 0 ] || set -- python
mkdir -p "$folder"

[ -e "$folder/novel.jsonl" ] || bin/redgreen novel --count 1000 --seed 0 --check --out "$folder/novel.jsonl"
for language; do
  bin/redgreen make-bugs --language "$language" --each 1 --from "$folder/novel.jsonl" --out "$folder/novel-$language-{split}.bugs.zst"
done
