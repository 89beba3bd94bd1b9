#!/bin/sh
# Makes the two fonts of the handouts, internal/handout/fonts/, from Noto Sans SC. Their output is committed: this runs
# only when the characters or the font's version change. Two runs give the same bytes.
# Needs: npm, and Debian's fonttools.
set -eu

package=@expo-google-fonts/noto-sans-sc@0.4.3
sha256=0d69d0f4971d2ff574e3d93cbc218dc950bf3f3f8f8e2c008d97687ed53aee59

here=$(cd "$(dirname "$0")" && pwd)
fonts=$here/../internal/handout/fonts
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

tarball=$work/$(cd "$work" && npm pack --silent "$package")
echo "$sha256  $tarball" | sha256sum --check --quiet
tar -xzf "$tarball" -C "$work"

mkdir -p "$fonts"
cp "$work/package/LICENSE_FONT" "$fonts/OFL.txt"
for weight in 400Regular 700Bold; do
	# Debian's own interpreter: fonttools is installed for no other.
	/usr/bin/python3 "$here/fonts/subset.py" "$work/package/$weight/NotoSansSC_$weight.ttf" \
		"$fonts/NotoSansSC-${weight#?00}.ttf" "$fonts/beyond-bmp.txt"
done
ls -l "$fonts"
