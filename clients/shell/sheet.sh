#!/bin/sh
# A list as a sheet of LibreOffice, without opening a window: sh sheet.sh http://127.0.0.1:4000 powers.ods
set -eu
url=${1:-http://127.0.0.1:4000}
out=${2:-powers.ods}
folder=$(mktemp -d)
curl -fsS "$url/api/powers.csv?first=100" -o "$folder/powers.csv"
# 44: comma, 34: quotation mark, 76: UTF-8.
soffice --headless "-env:UserInstallation=file://$folder/profile" --infilter="CSV:44,34,76" \
  --convert-to ods --outdir "$folder" "$folder/powers.csv" >/dev/null
mv "$folder/powers.ods" "$out"
rm -r "$folder"
