#!/bin/sh
# Makes the sets in envs/bugs from the library: for every language its bugs, one file a split. What an interrupted run has
# found out stands beside the files as *.findings, and the same command goes on from there.
#
#     npm run make:bugs [-- LANGUAGE...]
set -eu
cd "$(dirname -- "$0")/.."
mkdir -p envs/bugs

make() { # LANGUAGE COUNT SPLIT [OPTION...]
  language=$1 bugs=$2 split=$3
  shift 3
  bin/redgreen make-bugs --language "$language" --count "$bugs" --seed 1 "$@" --out "envs/bugs/$language-$split.bugs.zst"
}

# Split by split where compiling or starting takes long: more to train on then changes nothing of what is tested on.
[ $# -gt 0 ] || set -- python javascript c cpp
for wanted; do
  case $wanted in
  python) make python 6300 '{split}' ;;
  c) make c 1060 '{split}' ;;
  cpp | javascript)
    make "$wanted" 1520 train --split train
    make "$wanted" 270 valid --split valid
    make "$wanted" 215 test --split test
    ;;
  *) echo "make-bugs: no sets are made in $wanted; there are python, c, cpp and javascript" >&2 && exit 2 ;;
  esac
done
