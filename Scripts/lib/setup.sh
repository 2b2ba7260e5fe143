# What every script needs before it can build; sourced, not run.
# Installs what is missing where that is allowed, and otherwise says what is missing and the line that gets it.

set -euo pipefail

project="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
cd "$project"

say() { printf '%s\n' "$*" >&2; }

# Debian packages, installed as root or through sudo without a password.
need_packages() {
    command -v dpkg-query >/dev/null || {
        say "These scripts set up Debian and Ubuntu. Elsewhere, install what is listed here yourself: $*"
        return 0
    }
    local missing=() name
    for name in "$@"; do
        dpkg-query -W -f '${Status}' "$name" 2>/dev/null | grep -q 'install ok installed' || missing+=("$name")
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    local install=(apt-get install -y --no-install-recommends "${missing[@]}")
    if [ "$(id -u)" -eq 0 ]; then
        apt-get update -qq && DEBIAN_FRONTEND=noninteractive "${install[@]}" >&2 && return 0
    elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
        sudo apt-get update -qq && sudo DEBIAN_FRONTEND=noninteractive "${install[@]}" >&2 && return 0
    fi
    say "These packages are missing and could not be installed: ${missing[*]}"
    say "  sudo apt-get update && sudo apt-get install -y ${missing[*]}"
    exit 2
}

# The Swift toolchain, 6.2 or newer.
need_swift() {
    local found=""
    if command -v swift >/dev/null; then
        found="$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1)"
        if [ -n "$found" ] && [ "$(printf '%s\n6.2\n' "$found" | sort -V | head -n 1)" = "6.2" ]; then return 0; fi
    fi
    say "Swift 6.2 or newer is needed${found:+; this is $found}."
    say "  Install a toolchain as https://www.swift.org/install/linux says, and put its usr/bin on PATH."
    exit 2
}

# A Python environment of the project's own below .build, with the packages named: for validators from outside.
need_python_packages() {
    need_packages python3 python3-venv
    local environment="$project/.build/python"
    [ -x "$environment/bin/pip" ] || python3 -m venv "$environment"
    "$environment/bin/pip" install --quiet --disable-pip-version-check "$@" || {
        say "These Python packages could not be installed: $*"
        say "  $environment/bin/pip install $*"
        exit 2
    }
    PATH="$environment/bin:$PATH"
}

need_build_tools() {
    need_packages libxml2-dev libsqlite3-dev pkg-config
    need_swift
}

# Builds a release and sets `binary` to the program. Swift's own libraries go into it where the toolchain has them, so that
# the program also runs, and starts sooner, where there is no Swift.
build_release() {
    local options=(--configuration release --product outturn) libraries
    libraries="$(swiftc -print-target-info | sed -n 's/.*"runtimeResourcePath" *: *"\(.*\)".*/\1/p')_static"
    [ ! -d "$libraries" ] || options+=(--static-swift-stdlib)
    swift build "${options[@]}" >&2
    binary="$(swift build "${options[@]}" --show-bin-path)/outturn"
}
