#!/usr/bin/env bash
# Builds the program and opens its window; installs what is missing. Words after the script's name go to the program:
# build/run.sh --workspace FILE, build/run.sh --help.
#
# Where there is no display it shows what can be had without one: makes the sample campaign in a workspace of its own
# under out/, twice, in preparation and finished, and prints its checklist and its review report there, in Chinese, in
# English and in both. Each such run starts afresh and touches no other workspace.
set -euo pipefail
cd "$(dirname "$0")/.."

# say CHINESE ENGLISH, whichever the user reads.
say() {
	case ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} in
	zh*) echo "$1" ;;
	*) echo "$2" ;;
	esac
}

# Nothing of the version control goes into the program, so a clone that belongs to somebody else builds as well.
if [[ -n ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]]; then
	build/install.sh window
	build/page.sh
	CGO_ENABLED=1 go build -buildvcs=false -tags desktop,production,webkit2_41 -o build/bin/qingdan .
	exec build/bin/qingdan "$@"
fi

build/install.sh
CGO_ENABLED=0 go build -buildvcs=false -o build/bin/qingdan .

workspace=out/sample.qingdan
mkdir -p out
rm -rf "$workspace" "$workspace"-* out/sample-backups # with the files SQLite keeps beside it

qingdan() { build/bin/qingdan --workspace "$workspace" "$@"; }
id=$(qingdan --lang zh sample --stage plan)
finished=$(qingdan --lang zh sample --stage review)
for lang in zh en both; do
	qingdan --lang "$lang" print "$id" checklist --out "out/checklist-$lang.pdf"
	qingdan --lang "$lang" print "$finished" review --out "out/review-$lang.pdf"
done

say "没有显示器，窗口打不开：已在 $workspace 中建好示例活动，执行清单和复盘报告已打印到 out/（checklist-zh.pdf、review-zh.pdf 中文，另有英文 en 和双语 both）。" \
	"No display to open a window on: the sample campaign is in $workspace, its checklist and its review report printed into out/ (checklist-zh.pdf, review-zh.pdf, and the same for en and both)."
say "试试其他命令：build/bin/qingdan --workspace $workspace --help" \
	"Try other commands: build/bin/qingdan --workspace $workspace --help"
