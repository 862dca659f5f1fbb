#!/bin/sh
# Every power of a list, page by page, with curl alone: sh powers.sh http://127.0.0.1:4000
set -eu
url=${1:-http://127.0.0.1:4000}
page="$url/api/powers.csv?first=20"
while [ -n "$page" ]; do
  headers=$(mktemp)
  curl -fsS -D "$headers" "$page" | tail -n +2 | cut -d, -f1
  query=$(sed -n 's/^[Ll]ink: <\(?[^>]*\)>; rel="next".*/\1/p' "$headers" | tr -d '\r')
  rm "$headers"
  page=${query:+$url/api/powers.csv$query}
done
