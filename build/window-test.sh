#!/usr/bin/env bash
# The real window: builds the program with the page inside, starts it on a screen that nobody sees, and drives it from
# outside as its user would (build/window/smoke.mjs), also with a Chinese input method (compose.mjs). Pictures of what it
# saw are in out/window/.
set -euo pipefail
cd "$(dirname "$0")/.."
build/install.sh window window-test compose
build/page.sh
CGO_ENABLED=1 go build -buildvcs=false -tags desktop,production,webkit2_41,devtools -o build/bin/qingdan-window-test .
# Node 20 has its WebSocket behind a flag.
for journey in smoke compose; do
	node --no-warnings --experimental-websocket build/window/$journey.mjs build/bin/qingdan-window-test
done
