#!/bin/sh
# /etc/patroni/create-database.sh: Patroni runs it once, on the first leader, and
# hands it the address of the new server. Makes the database of golive.
set -eu
: "${GOLIVE_DATABASE_PASSWORD:?stands in patroni.env}"
psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --dbname "$1" <<'SQL'
\getenv password GOLIVE_DATABASE_PASSWORD
create role golive login password :'password';
create database golive owner golive;
SQL
