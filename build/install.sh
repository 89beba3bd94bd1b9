#!/usr/bin/env bash
# Installs what this machine lacks for a purpose, and nothing else; quick when all is there.
#
#   build/install.sh [window] [page] [journeys] [window-test] [compose] [test] [bench] [fonts]
#
# Without a purpose it only looks for Go, which is all that building and running the program need. The rest comes from
# Debian; on another system it says what is missing and leaves the installing to you.
set -euo pipefail

cjk=/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc

# The packages of a purpose, each with the command or, starting with "/", the file that shows it is there.
needs() {
	case $1 in
	window) echo gcc:cc pkg-config:pkg-config libgtk-3-dev:/usr/include/gtk-3.0/gtk/gtk.h \
		libwebkit2gtk-4.1-dev:/usr/include/webkitgtk-4.1/webkit2/webkit2.h fonts-noto-cjk:$cjk ;;
	page) echo nodejs:node npm:npm ;;
	journeys) echo nodejs:node chromium:chromium qpdf:qpdf fonts-noto-cjk:$cjk ;;
	window-test) echo nodejs:node xvfb:Xvfb xdotool:xdotool imagemagick:import qpdf:qpdf poppler-utils:pdftotext ;;
	compose) echo ibus:ibus-daemon ibus-libpinyin:/usr/share/ibus/component/libpinyin.xml ;;
	test) echo poppler-utils:pdftotext qpdf:qpdf ;;
	bench) echo poppler-utils:pdftotext chromium:chromium fonts-noto-cjk:$cjk ;;
	fonts) echo fonttools:pyftsubset ;;
	*) fail "install.sh: $1? (window, page, journeys, window-test, compose, test, bench, fonts)" ;;
	esac
}

there() {
	case $1 in
	/*) [[ -e $1 ]] ;;
	*) command -v "$1" >/dev/null ;;
	esac
}

fail() {
	printf '%s\n' "$@" >&2
	exit 1
}

command -v go >/dev/null ||
	fail "缺少 Go 1.26 或更新版本：https://go.dev/dl/" "Go 1.26 or newer is missing: https://go.dev/dl/"

missing=()
for purpose in "$@"; do
	packages=$(needs "$purpose")
	for package in $packages; do
		there "${package#*:}" || missing+=("${package%%:*}")
	done
done
((${#missing[@]})) || exit 0

command -v apt-get >/dev/null || fail "请先安装：${missing[*]}" "Please install first: ${missing[*]}"
root=(env)
if ((EUID != 0)); then
	command -v sudo >/dev/null ||
		fail "安装 ${missing[*]} 需要 root 或 sudo。" "Installing ${missing[*]} takes root or sudo."
	root=(sudo env)
fi

echo "安装 / Installing: ${missing[*]}"
"${root[@]}" apt-get update -qq
"${root[@]}" DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
