#!/usr/bin/env bash
# Writes frontend/wailsjs, the types and calls that the page knows of Go, from the areas that app binds. Run it when one
# of them changes; with --check it only says whether that was forgotten.
set -euo pipefail
cd "$(dirname "$0")/.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r frontend/wailsjs "$work/was"
# Generating runs main, which keeps the machine's id.
XDG_CONFIG_HOME=$work CGO_ENABLED=0 go tool wails generate module -tags webkit2_41 >"$work/said" || {
	cat "$work/said"
	exit 1
}
find frontend/wailsjs -type f -exec chmod 0644 {} +

[[ ${1:-} == --check ]] || exit 0
diff -r "$work/was" frontend/wailsjs && exit 0
rm -rf frontend/wailsjs
cp -r "$work/was" frontend/wailsjs
echo "frontend/wailsjs is old: run build/bindings.sh"
exit 1
