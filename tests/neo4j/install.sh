#!/usr/bin/env bash
# Puts Neo4j's jars into a cache folder, and Java and Maven on the machine where it may.
set -euo pipefail
cd "$(dirname "$0")"

version=5.26.18
cache="${XDG_CACHE_HOME:-$HOME/.cache}/dhrgraph/neo4j-$version"

give_up() {
  if [ -n "${DHRGRAPH_REQUIRE_NEO4J:-}" ]; then
    echo "The Neo4j tests cannot run: $1" >&2
    exit 1
  fi
  echo "The Neo4j tests will be skipped: $1"
  exit 0
}

has() { command -v "$1" >/dev/null; }

packages=()
has javac || packages+=(default-jdk-headless)
[ -d "$cache/lib" ] || has mvn || packages+=(maven)
if [ ${#packages[@]} -gt 0 ]; then
  ../install-debian.sh "${packages[@]}" || give_up "Debian's ${packages[*]} could not be installed"
fi
has javac || give_up "there is no JDK (17 or later); Debian's is default-jdk-headless"

if [ ! -d "$cache/lib" ]; then
  has mvn || give_up "there is no Maven; Debian's is maven"
  mkdir -p "$cache"
  fresh=$(mktemp -d "$cache/fresh.XXXXXX")
  trap 'rm -rf "$fresh"' EXIT
  echo "Fetching Neo4j $version for the tests (116 MB, once)"
  if ! says=$(mvn --quiet --batch-mode dependency:copy-dependencies -DincludeScope=runtime \
    -DoutputDirectory="$fresh/lib" 2>&1); then
    echo "$says" | tail -5 >&2
    give_up "Maven could not fetch Neo4j $version"
  fi
  # All or nothing: a folder named lib is complete. Another run may have been quicker.
  [ -d "$cache/lib" ] || mv -T "$fresh/lib" "$cache/lib"
fi
