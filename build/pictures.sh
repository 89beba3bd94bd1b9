#!/usr/bin/env bash
# Makes the README's pictures from the sample campaign: the first page of its checklist in Chinese and in both languages.
set -euo pipefail
cd "$(dirname "$0")/.."
build/install.sh test
build/run.sh
mkdir -p build/pictures
for lang in zh both; do
	pdftoppm -r 72 -f 1 -l 1 -singlefile -png "out/checklist-$lang.pdf" "build/pictures/checklist-$lang"
done
