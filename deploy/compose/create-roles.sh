#!/bin/sh
# Runs once, when the volume of PostgreSQL is empty.
set -eu
psql -v ON_ERROR_STOP=1 -v owner="$RELEVO_OWNER_PASSWORD" -v server="$RELEVO_SERVER_PASSWORD" --username postgres <<'SQL'
create role relevo_owner login createrole password :'owner';
create role relevo_server login password :'server';
create database relevo owner relevo_owner;
SQL
