#!/usr/bin/env bash
# Makes pictures: of every screen, in Chinese and English, light and dark, into out/screens/ for looking at; and the
# README's own into build/pictures/: two of those, and of the sample the first page of its checklist and the summary of its
# review report, in Chinese and in both languages.
set -euo pipefail
cd "$(dirname "$0")/.."
build/install.sh test page journeys
build/page.sh
CGO_ENABLED=0 go test -count=1 -tags journeys -parallel 2 -run Pictures ./app/journey -pictures "$PWD/out/screens"

env -u DISPLAY -u WAYLAND_DISPLAY build/run.sh # without a display it prints
mkdir -p build/pictures
cp out/screens/02-overview-zh-light.png build/pictures/window-zh.png
cp out/screens/15-calendar-month-en-dark.png build/pictures/window-en.png
for lang in zh both; do
	pdftoppm -r 72 -f 1 -l 1 -singlefile -png "out/checklist-$lang.pdf" "build/pictures/checklist-$lang"
	pdftoppm -r 72 -f 2 -l 2 -singlefile -png "out/review-$lang.pdf" "build/pictures/review-$lang"
done
