#!/usr/bin/env bash
# Sets up what the tests need: programs from the system's package manager, Python packages in .venv, and some npm packages.
# Installs only what is missing, so that a second run takes no time. Fails, and says what is missing, where it may not install.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
judges=$root/tests/judges
venv=$root/.venv

say() { printf '%s\n' "$*"; }

fail() {
	printf '%s\n' "$*" >&2
	exit 1
}

# A command (or library) that shows a package is there, the package, and what the tests need it for.
needs() {
	cat <<-'LIST'
		chromium chromium webbläsaren som sidorna provas i
		libatomic.so.1 libatomic1 för Playwright, som styr webbläsaren
		localc libreoffice-calc räknar om kalkylblad
		lowriter libreoffice-writer gör PDF av dokument
		pdfinfo poppler-utils läser PDF
		javac default-jdk-headless Java 17 för HTML- och PDF-kontrollerna
		node nodejs för npm
		npm npm hämtar axe-core, vnu-jar och typescript
	LIST
}

has() {
	case $1 in
	*.so.*) compgen -G "/usr/lib*/$1" >/dev/null || compgen -G "/usr/lib*/*/$1" >/dev/null ;;
	*) command -v "$1" >/dev/null ;;
	esac
}

# Runs a command as root without ever asking for a password; false when that can't be done.
as_root() {
	if [ "$(id -u)" = 0 ]; then
		"$@"
	else
		sudo -n "$@"
	fi
}

# Packages tell a lot while they are installed: shown only when something went wrong.
apt_get() {
	local output
	output=$(as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq "$@" 2>&1) || fail "$output" "(apt-get $1 misslyckades)"
}

may_install() {
	command -v apt-get >/dev/null && as_root true 2>/dev/null
}

# The single name of a file's content, to see whether it has changed since it was installed.
fingerprint() {
	cat "$@" | sha256sum | cut -d' ' -f1
}

install_programs() {
	local command package purpose packages=()
	while read -r command package purpose; do
		if ! has "$command"; then
			packages+=("$package")
			say "Saknas: $package ($purpose)"
		fi
	done < <(needs)
	[ ${#packages[@]} -gt 0 ] || return 0
	may_install || fail "Testerna kräver de här paketen, men skriptet kan inte installera dem (det kräver apt-get, och root eller sudo utan lösenord)." \
		"Installera dem för hand och kör igen: ${packages[*]}"
	say "Installerar med apt-get: ${packages[*]}"
	apt_get update
	apt_get install -y --no-install-recommends -o Dpkg::Use-Pty=0 "${packages[@]}"
	while read -r command package purpose; do
		has "$command" || fail "$command finns inte fast $package är installerat."
	done < <(needs)
}

install_python() {
	local lock=$root/requirements/test.txt stamp=$venv/.test-requirements
	[ -x "$venv/bin/python" ] || "${PYTHON:-python3}" -m venv "$venv"
	if [ "$(cat "$stamp" 2>/dev/null)" != "$(fingerprint "$lock")" ]; then
		say "Installerar testernas Pythonpaket i .venv (requirements/test.txt)"
		"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes -r "$lock"
		fingerprint "$lock" >"$stamp"
	fi
}

install_npm() {
	local files=("$judges/package.json" "$judges/package-lock.json") stamp=$judges/node_modules/.stamp
	if [ "$(cat "$stamp" 2>/dev/null)" != "$(fingerprint "${files[@]}")" ]; then
		say "Installerar npm-paketen axe-core, vnu-jar och typescript i tests/judges/node_modules"
		(cd "$judges" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error)
		fingerprint "${files[@]}" >"$stamp"
	fi
}

install_programs
install_python
install_npm
