#!/usr/bin/env bash
# Installs Debian's packages (without a name: those the tests want and lack), where that is ours to do.
set -euo pipefail

packages=("$@")
if [ $# -eq 0 ]; then
  command -v docker-compose >/dev/null || packages+=(docker-compose)
  command -v strace >/dev/null || packages+=(strace)
  "${PYTHON:-python3}" -c 'import ensurepip' 2>/dev/null || packages+=(python3-venv)
fi
[ ${#packages[@]} -gt 0 ] || exit 0

give_up() {
  echo "$1: ${packages[*]}" >&2
  [ -z "${DHRGRAPH_REQUIRE_NEO4J:-}" ]
  exit
}

[ "$(id -u)" = 0 ] && command -v apt-get >/dev/null ||
  give_up "Not installed, because that needs root on Debian"
echo "Installing Debian's ${packages[*]}"
export DEBIAN_FRONTEND=noninteractive
log=$(mktemp)
trap 'rm -f "$log"' EXIT
if ! { apt-get update && apt-get install -y --no-install-recommends "${packages[@]}"; } >"$log" 2>&1; then
  tail -5 "$log" >&2
  give_up "Debian could not install"
fi
