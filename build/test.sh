#!/usr/bin/env bash
# Every check of the project: form, vet, lint (with the rule which way imports point), the other systems, all tests, the
# page's own, the journeys through the page in a browser, and those through the real window. Installs what is missing.
# Every stage runs even when one before it failed; the summary at the end names them, and the exit status is 1 when any
# failed.
#
#   build/test.sh [race]
#
# With race, the two packages where goroutines meet run once more under the race detector: it takes several minutes, so
# it is asked for when their locking changes.
set -euo pipefail
cd "$(dirname "$0")/.."
build/install.sh test page journeys window window-test compose

# Everything but the native window does without a C compiler; one setting for all stages lets them share the cache.
export CGO_ENABLED=0

summary=()
failed=0

# stage NAME COMMAND… runs the command and keeps its verdict and time.
stage() {
	local name=$1 began=$SECONDS verdict=ok
	shift
	echo "== $name"
	"$@" || { verdict=FAILED failed=1; }
	summary+=("$(printf '%-24s %6s %4d s' "$name" "$verdict" $((SECONDS - began)))")
}

formatted() {
	local unformatted
	unformatted=$(find . -name node_modules -prune -o -name '*.go' -exec gofmt -l {} +) && [[ -z $unformatted ]] && return
	echo "run gofmt -w on: $unformatted"
	return 1
}

stage "gofmt" formatted
vetted() { go vet ./... && go vet -tags journeys ./app/journey; }

page() { (cd frontend && npm run --silent "$1"); }

stage "go vet" vetted
stage "golangci-lint" go tool -modfile=build/tools/go.mod golangci-lint run
stage "vet for Windows" env GOOS=windows GOARCH=amd64 go vet ./...
stage "vet for macOS" env GOOS=darwin GOARCH=arm64 go vet ./...
if [[ ${1-} == race ]]; then
	stage "race detector" env CGO_ENABLED=1 go test -race -timeout 20m ./app ./internal/store
fi
stage "go test" go test -timeout 20m ./...
stage "page: bindings" build/bindings.sh --check
stage "page: build" build/page.sh
stage "page: types" page types
stage "page: lint" page lint
stage "page: unit tests" page unit
stage "vet the window" env CGO_ENABLED=1 go vet -tags desktop,production,webkit2_41 . ./app/desktop
stage "journeys" go test -tags journeys -timeout 40m -parallel 1 -run Journeys ./app/journey
stage "the real window" build/window-test.sh

printf '\n'
printf '%s\n' "${summary[@]}"
exit "$failed"
