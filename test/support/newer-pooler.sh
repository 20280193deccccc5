#!/usr/bin/env bash
# Unpacks into a folder the PgBouncer of Debian 13, which knows prepared statements, with the C library that it needs. Nothing is installed.
set -euo pipefail
folder=$1
release=trixie
mkdir -p "$folder/lists/partial" "$folder/cache/archives/partial"
chmod -R a+rX "$folder"
cd "$folder"
# The archive is the one that this machine uses already.
archive=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Label: Debian' | head -1)
[[ -n $archive ]]
echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $archive $release main" >sources.list
options=(-o Dir::Etc::sourcelist="$PWD/sources.list" -o Dir::Etc::sourceparts=- -o Dir::State::Lists="$PWD/lists" -o Dir::Cache="$PWD/cache")
options+=(-o APT::Sandbox::User=root -o Acquire::Retries=0 -o Acquire::http::Timeout=10 -o Acquire::Languages=none)
apt-get -qq "${options[@]}" update
apt-get -qq "${options[@]}" download "pgbouncer/$release" "libc6/$release"
for package in *.deb; do dpkg -x "$package" unpacked; done
