#!/usr/bin/env bash
# Measures the program against what its parts cost without it, and kills it 200 times. Prints the figures as a table and
# writes it to out/bench/result.md; a figure beyond its target is marked, and no failure. The first run makes a
# workspace of 1,000 campaigns, which takes a few minutes; it is kept until the tables or what is made up change.
#
#   build/bench.sh [all|store|search|plan|data|past|feedback|show|print|paper|window|grid|crash]...
set -euo pipefail
cd "$(dirname "$0")/.."

case " ${*:-all} " in
*" all "* | *" print "* | *" paper "*) build/install.sh bench ;;
*) build/install.sh ;;
esac
case " ${*:-all} " in
*" all "* | *" window "* | *" grid "*)
	build/install.sh window journeys window-test
	build/page.sh
	# devtools lets the scripts look into the page; it costs both sides of a comparison the same.
	CGO_ENABLED=1 go build -buildvcs=false -tags desktop,production,webkit2_41,devtools -o build/bin/qingdan-window .
	CGO_ENABLED=1 go build -buildvcs=false -tags desktop,production,webkit2_41,devtools -o build/bin/ ./build/bench/empty
	;;
esac
CGO_ENABLED=0 go build -buildvcs=false -o build/bin/ . ./build/bench ./build/bench/bare
exec build/bin/bench "$@"
