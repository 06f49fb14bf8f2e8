#!/bin/sh
# Makes the sets in envs/bugs from the library: for every language its bugs, one file a split. What an interrupted run has
# found out stands beside the files as *.findings, and the same command goes on from there.
#
#     npm run make:bugs [-- LANGUAGE...]
set -eu
cd "$(dirname -- "$0")/.."
mkdir -p envs/bugs

count() {
  case $1 in
  python) echo 6300 ;;
  cpp | javascript) echo 2100 ;;
  c) echo 1060 ;;
  *) echo "make-bugs: no sets are made in $1; there are python, c, cpp and javascript" >&2 && exit 2 ;;
  esac
}

[ $# -gt 0 ] || set -- python javascript c cpp
for language; do
  bugs=$(count "$language")
  bin/redgreen make-bugs --language "$language" --count "$bugs" --seed 1 --out "envs/bugs/$language-{split}.bugs.zst"
done
