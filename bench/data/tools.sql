-- Functions for generating data: ids that sort by time, reproducible random numbers, and texts.
create schema if not exists bench;

create or replace function bench.id(at timestamptz, salt text) returns uuid language sql stable as $$
  select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || substr(md5(salt), 1, 3) || '8' || substr(md5(salt), 4, 15))::uuid
$$;

create or replace function bench.roll(n int, seed int, sides int) returns int language sql immutable as $$
  select ((hashint4extended(n, seed) & 9223372036854775807) % sides)::int
$$;

create table if not exists bench.text (kind text, n int, words text, primary key (kind, n));

create or replace function bench.say(wanted text, roll int) returns text language sql stable as $$
  select t.words from bench.text t where t.kind = wanted and t.n = bench.roll(roll, 3, 4000)
$$;

create or replace function bench.name(n int) returns text language sql immutable as $$
  select (array['Ana', 'Luis', 'Marta', 'Diego', 'Sofía', 'Pablo', 'Lucía', 'Jorge', 'Elena', 'Raúl', 'Carmen', 'Iván', 'Nuria', 'Hugo', 'Irene'])[1 + n % 15] || ' '
    || (array['Ruiz', 'Vega', 'Sanz', 'Mora', 'León', 'Gil', 'Soto', 'Cano', 'Rey', 'Pardo', 'Nieto', 'Rubio', 'Vidal'])[1 + n % 13] || ' '
    || (array['Ortiz', 'Marín', 'Iglesias', 'Garrido', 'Cortés', 'Lozano', 'Cruz', 'Prieto', 'Peña', 'Reyes', 'Durán'])[1 + n % 11]
$$;
