#!/usr/bin/env bash
# Builds the page that the window shows, into frontend/dist, where the program embeds it from. Libraries are fetched when
# package-lock.json has changed; a build that nothing has changed since is left as it is.
set -euo pipefail
cd "$(dirname "$0")/.."
build/install.sh page
cd frontend

stamp=node_modules/.qingdan-lock
if ! cmp --silent package-lock.json "$stamp"; then
	npm ci --no-audit --no-fund
	cp package-lock.json "$stamp"
fi

inputs=(src public index.html vite.config.ts tsconfig.json package-lock.json ../internal/locale/zh-CN.json ../internal/locale/en.json)
if [[ -f dist/index.html && -z $(find "${inputs[@]}" -newer dist/index.html -print -quit) ]]; then
	exit 0
fi
npm run --silent build
