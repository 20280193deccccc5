-- Up Migration
-- squawk-ignore-file require-lock-timeout, require-statement-timeout

-- Words of support desks that mean the same, a group a line, as the stemmers know them (without accents but for "-ción").
create function same_words(language text) returns text[] language sql immutable strict parallel safe as $$
  select string_to_array(case language
    when 'es' then
'contrasena clave password
correo email mail bandeja
mensaje aviso notificacion sms
borrar eliminar quitar suprimir limpiar
crear anadir agregar alta nuevo
anadir conectar instalar
movil telefono celular
ordenador computadora computador pc portatil laptop notebook
carpeta directorio
programa aplicacion app software
error fallo falla problema averia
lento tardar demorar lentitud rendimiento
entrar acceder ingresar acceso login
cambiar modificar editar
actualizar actualizacion version release
enviar mandar remitir
pantalla monitor
factura comprobante nota
cita visita consulta turno
imprimir impresora impresion
multifuncion fotocopiadora impresora
permiso autorizacion autorizar autorizado perfil
descargar bajar
subir cargar adjuntar
documento archivo fichero papel
documento justificante
medico doctor profesional
enfermera profesional
caducar vencer expirar caducado vencido
planilla excel csv
doble segundo dos
anular cancelar
devolucion devolver reembolso retornar
bloquear bloqueado trabado colgado
atasco trabado atascado
sonido audio escuchar oir
almacen deposito nave
existencias stock
empleado trabajador operario
nomina sueldo salario
registro log logs
registrar anotar apuntar imputar escribir
copia backup respaldo
red internet conexion
cerrar concluir finalizar terminar cierre
ticket caso solicitud peticion
integracion conectar conexion
recordatorio aviso alerta
presupuesto cotizacion oferta
cuadro dashboard tablero panel gadget
memoria ram
perder perdido extraviar robar
mercaderia articulo producto
farmacia botica
receta prescripcion
historia expediente
sede sucursal local tienda
vender venta vendido
comprar compra adquisicion
proveedor vendedor
cliente comprador consumidor
pagar pago cobro cobrar
precio tarifa
informe listado reporte resumen
vacaciones ausencia licencia descanso
reservar apartar reserva
phishing sospechoso suplantacion
virus amenaza antivirus
casa remoto remota teletrabajo teletrabajando vpn
compartida servidor oficina
guardar grabar
orden pedido
sensor dispositivo
contenedor docker kubernetes
web pagina sitio
tienda web linea
contrato acuerdo
plantilla modelo
segundo factor verificacion autenticacion mfa
restaurar recuperar recuperacion traer
retencion purga historico antiguo
amortizacion depreciacion
contable asiento contabilidad
mes periodo mensual
hora tiempo
limite superar
tramite ausencia
bloquear moroso deuda
aprobar aprobacion aprobador autorizar
responsable jefe gerente
pedir solicitar
responder contestar respuesta
plazo tiempo
certificado seguro tls
flujo encadenar
notebook python
mapa plano
microservicio java
web angular
prueba analisis resultado
paciente enfermo
calendario agenda
navegador explorador
camara imagen video
videoconsulta videollamada teleconsulta
camara detectar
constante presion tension peso
firma firmar
aseguradora seguro
identificar reconocer
asignar asignacion repartir reparto
mejora funcion
llamada telefono centralita
comision ganar'
    when 'pt' then
'senha chave password
email mail mensagem
apagar excluir eliminar limpar
criar adicionar novo
celular telefone
computador notebook pc equipamento
pasta diretorio
programa aplicativo sistema
erro falha problema
lento demorar
entrar acessar acesso login
mudar alterar trocar redefinir atualizar
enviar mandar
tela pagina
fatura nota documento comprovante
consulta visita
som audio ouvir
estoque saldo
salario folha recibo pagamento holerite
copia backup
rede internet wifi
fechar encerrar fechamento
chamado caso pedido solicitacao
restaurar recuperar
painel dashboard grafico
visitante convidado
produto item'
    else
'password passcode
email mail message
delete remove purge erase
create add new build
phone mobile
computer laptop notebook pc
folder directory
error failure problem
slow forever lag
login sign log
change reset edit
send forward
screen page
sound audio hear
payroll salary payslip
backup copy
ticket case request
restore recover
guest visitor
item product
quote offer price quotation
key token
spam junk
company corporate' end, E'\n')
$$;

-- What people write around what they ask for, and stop words without the accents that they have in PostgreSQL's lists.
create function fillers(language text) returns text[] language sql immutable strict parallel safe as $$
  select (case language
    when 'es' then '{hola,buenos,buenas,dias,tardes,gracias,favor,saludos,estimados,quiero,quisiera,queremos,querria,gustaria,necesito,necesitamos,puedo,podemos,puede,pueden,podria,poder,debo,debemos,hay,hacer,hago,hace,hacen,hecho,hizo,digo,dice,dicen,decir,tengo,tenemos,tiene,tienen,tener,va,voy,vamos,van,ir,ser,estar,sabe,saber,se,ver,veo,vez,veces,cada,hoy,ayer,manana,semana,ahora,ya,asi,algo,alguien,nadie,nada,todo,toda,todos,todas,otra,otro,mismo,misma,aqui,ahi,alla,sirve,ayuda,ayudar,duda,pregunta,consigo,logro,logramos,sale,salen,sigue,siguen,siento,bien,mal,mucho,mucha,muy,tan,solo,sino,modo,forma,manera,parte,cosa,cosas,lado,donde,cuando,cuanto,cuanta,cuantos,cual,cuales,quien,quienes,como,porque,puse,poner,pone,pongo,pasa,paso,pasos,pasar,tambien,mientras,despues,antes,luego,dentro,fuera,gente,persona,personas,senor,senora,dar,doy,damos,da,dan,queda,quedo,aparece,aparecen,deja,dejo,usar,uso,usamos,hacia,desde,hasta,segun,aunque,trata,entiendo,pide,piden,siempre,nunca,dos,tres,me,mi,mis,nos,nuestro,nuestra,nuestros,nuestras,mas,si,esten,estan,habia,tenia}'
    when 'pt' then '{ola,bom,boa,dia,tarde,obrigado,obrigada,favor,quero,queremos,gostaria,preciso,precisamos,posso,podemos,pode,devo,ha,fazer,faco,faz,feito,diz,dizer,tenho,temos,tem,ter,vai,vou,vamos,ir,ser,estar,ver,vez,vezes,cada,hoje,ontem,amanha,semana,agora,ja,assim,algo,alguem,ninguem,nada,tudo,todos,outro,outra,mesmo,aqui,la,ajuda,duvida,consigo,continua,bem,mal,muito,muita,tao,so,modo,forma,parte,coisa,onde,quando,quanto,qual,quem,como,porque,passo,tambem,enquanto,depois,antes,dentro,fora,gente,pessoa,pessoas,dar,fica,ficou,aparece,deixa,usar,desde,ate,sempre,nunca,me,meu,minha,nosso,nossa,nao,sim,voce,voces,estao,sao,sera,tera}'
    else '{hello,hi,dear,please,thanks,thank,want,wants,would,like,need,needs,can,could,cannot,able,get,gets,got,make,do,does,did,done,go,goes,going,have,has,had,say,says,see,know,use,today,yesterday,tomorrow,week,now,still,something,someone,anybody,nobody,nothing,everything,all,other,another,same,here,there,help,question,way,thing,things,where,when,how,who,whom,what,which,why,also,while,after,before,people,person,let,won,don,try,keep,keeps,all,any,just,really,very,too,often,our,my,your,one,two}' end)::text[]
$$;

-- The stem of a plain word; null for a stop word.
create function stem_of(language text, word text) returns text language sql immutable strict parallel safe as $$
  select (tsvector_to_array(to_tsvector(search_configuration(language), stemmable_text(language, word))))[1]
$$;

-- The same as stems, a group a line, made once for all questions.
do $do$
declare
  language text;
  cases text := '';
begin
  foreach language in array array['es', 'pt', 'en'] loop
    cases := cases || format(' when %L then %L', language, (
      select string_agg(' ' || array_to_string(tsvector_to_array(to_tsvector(search_configuration(language), stemmable_text(language, words))), ' ') || ' ', E'\n') from unnest(same_words(language)) words));
  end loop;
  execute format('create function same_stems(language text) returns text language sql immutable strict parallel safe as %L', 'select case language' || cases || ' end');
end $do$;

create function stems_like(language text, stem text) returns setof text language sql immutable strict parallel safe as $$
  select distinct other
  from string_to_table(same_stems(language), E'\n') alike cross join lateral string_to_table(trim(alike), ' ') other
  where position(' ' || stem || ' ' in alike) > 0 and other <> stem
$$;

-- All that a word may have been meant to be: two letters changed places, or one is missing, too many or wrong.
create function one_edit_away(word text) returns text[] language sql immutable strict parallel safe as $$
  select array_agg(distinct edited) from generate_series(0, length(word)) i cross join lateral (
    select left(word, i) || substr(word, i + 2) as edited where i < length(word)
    union all
    select left(word, i) || substr(word, i + 2, 1) || substr(word, i + 1, 1) || substr(word, i + 3) where i < length(word) - 1
    union all
    select left(word, i) || letter || substr(word, i + 1 + replaced) from regexp_split_to_table('abcdefghijklmnopqrstuvwxyz', '') letter, generate_series(0, 1) replaced
  ) e
$$;

-- One way to meet a word of a question: its own stem, that of a word that means the same, or that of a word that is like it.
create type suggestion_term as (place integer, word text, share real, stem text, likeness real);

-- The words of a question that say something, at most 40: those of the subject before those of the description, which count less.
create function suggestion_terms(language text, subject text, description text) returns suggestion_term[] language sql stable strict parallel safe
set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
  with token as (
    select word, min(place) as place, bool_or(is_subject) as is_subject from (
      select plain as word, o as place, true as is_subject from string_to_table(translate(exact_words(left(subject, 1000)), 'ñ', 'n'), ' ') with ordinality s (plain, o)
      union all
      select plain, 1000 + o, false from string_to_table(translate(exact_words(left(description, 3000)), 'ñ', 'n'), ' ') with ordinality d (plain, o)
    ) t where length(word) between 2 and 64 and word <> all ((select fillers(language))::text[]) group by word
  ), informative as (
    select t.*, stem from token t cross join lateral stem_of(language, t.word) stem where stem is not null order by t.place limit 40
  ), stemmed as (
    select distinct on (stem) * from informative order by stem, place
  ), way as (
    select s.place, s.word, s.is_subject, s.stem, 1::real as likeness from stemmed s
    union
    select s.place, s.word, s.is_subject, other, 0.9 from stemmed s cross join lateral stems_like(language, s.stem) other
  )
  select coalesce(array_agg(row(w.place, w.word, case when w.is_subject then 1 else 0.6 end, w.stem, w.likeness)::suggestion_term order by w.place, w.likeness desc), '{}') from way w
$$;

-- In how many of some texts each stem is. Its plan is kept: one for each call would copy all the texts.
create function texts_with(terms suggestion_term[], texts tsvector[]) returns integer[] language plpgsql immutable parallel safe as $$
begin
  return (select coalesce(array_agg(f.count order by t.o), '{}')
    from unnest(terms) with ordinality t (place, word, share, stem, likeness, o)
      cross join lateral (select quote_literal(t.stem)::tsquery as query offset 0) q
      cross join lateral (select count(*)::integer as count from unnest(texts) words where words @@ q.query) f);
end $$;

create function words_of_tickets(tenant uuid, tickets uuid[]) returns tsvector[] language plpgsql stable as $$
begin
  return array(select p.words from unnest(tickets) t (id)
    cross join lateral (select p.words from ticket_text p where p.tenant_id = tenant and p.ticket_id = t.id and p.id = t.id and p.source = 'TICKET' offset 0) p);
end $$;

-- The stems that some texts have, by the counts of `texts_with`.
create function stems_counted(terms suggestion_term[], one integer[], other integer[]) returns text[] language sql immutable parallel safe as $$
  select array(select distinct t.stem from unnest(terms) with ordinality t (place, word, share, stem, likeness, o) where one[o] > 0 or other[o] > 0)
$$;

create function stems_left(terms suggestion_term[], known text[]) returns text[] language sql immutable parallel safe as $$
  select array(select distinct t.stem from unnest(terms) t where t.stem <> all(known))
$$;

create function stems_of(terms suggestion_term[]) returns text[] language sql immutable parallel safe as $$
  select array(select t.stem from unnest(terms) t)
$$;

-- The first words that may have typing errors, because no text has them.
create function unknown_words(terms suggestion_term[], known text[]) returns suggestion_term[] language sql immutable parallel safe as $$
  select array(select t from unnest(terms) t where t.likeness = 1 and t.stem <> all(known) and t.word ~ '^[[:alpha:]]{4,20}$' order by t.place limit 6)
$$;

-- The words of a question with all that a text is compared by; `counts` says in how many of the texts that are looked at each is.
create type suggestion_question as (terms suggestion_term[], gains real[], bodies tsquery[], titles tsquery[], counts integer[], total real);

-- How rare a word is: 0 is in all texts. A word that no text has counts as one that few have: what is asked for and missing speaks against an answer. The twelve words that say most are the question.
create function suggestion_question(terms suggestion_term[], counts integer[], texts integer, known text[]) returns suggestion_question language plpgsql immutable parallel safe as $$
begin
  return (
    with way as (
      select w.place, w.word, w.share, w.stem, w.likeness, power(ln(1 + (texts - f.count + 0.5) / (f.count + 0.5)), 1.25)::real as rarity, f.count, w.o
      from unnest(terms) with ordinality w (place, word, share, stem, likeness, o) join unnest(counts) with ordinality f (count, o) using (o)
    ), word as (
      select place, max(share) * coalesce(max(rarity) filter (where likeness = 1 and stem = any(known)), max(rarity * likeness) filter (where stem = any(known)), max(rarity) * 0.6) as gain
      from way group by place order by 2 desc, place limit 12
    ), chosen as (
      select row(w.place, w.word, w.share, w.stem, w.likeness)::suggestion_term as term, (d.gain * w.likeness)::real as gain, quote_literal(w.stem) as stem, w.count, w.o
      from way w join word d using (place) where w.stem = any(known)
    )
    select row(array_agg(c.term order by c.o), array_agg(c.gain order by c.o), array_agg(c.stem::tsquery order by c.o), array_agg((c.stem || ':A')::tsquery order by c.o),
      array_agg(c.count order by c.o), (select sum(gain) from word))::suggestion_question
    from chosen c);
end $$;

-- How much of a question a text has, from 0 to 1, and which words. A word in the title counts more than one in the text, and most when tickets that it solved have it too.
create function suggestion_score(question suggestion_question, text tsvector, learned tsvector[] default '{}') returns table (score real, words text[]) language sql stable parallel safe as $$
  with met as (
    select u.place, min(u.word) as word, max(u.gain * least(1::real, case when text @@ u.title then 0.8::real when text @@ u.body then 0.6::real else 0::real end
      + case when exists (select from unnest(learned) ticket (words) where ticket.words @@ u.body) then 0.6::real else 0::real end)) as gain
    from rows from (unnest((question).terms), unnest((question).gains), unnest((question).bodies), unnest((question).titles)) u (place, word, share, stem, likeness, gain, body, title)
    group by u.place
  )
  select (sum(gain) / nullif((question).total, 0))::real, array_agg(word order by place) filter (where gain > 0) from met
$$;

-- What a text must have to be looked at: one of the words that hardly any text has, or two of the others. Where all texts are known, any word will do.
create function suggestion_filter(question suggestion_question, is_all boolean) returns tsquery language plpgsql immutable parallel safe as $$
begin
  return (
    with way as (
      select u.place, u.likeness, u.q, u.count
      from rows from (unnest((question).terms), unnest((question).bodies), unnest((question).counts)) u (place, word, share, stem, likeness, q, count)
    ), rare as (
      select string_agg(q::text, ' | ') as text from way where is_all or count <= 1
    ), others as (
      select place, q from way where not is_all and count > 1 order by likeness < 1, count, place, q::text limit 8
    ), pair as (
      select string_agg(format('(%s & %s)', a.q, b.q), ' | ') as text from others a join others b on a.place < b.place
    )
    select coalesce(nullif(concat_ws(' | ', (select text from rare), (select text from pair)), ''), (select string_agg(q::text, ' | ') from others), '')::tsquery);
end $$;

create function reads_article(a article, readers text[]) returns boolean language sql immutable parallel safe as $$
  select a.state = 'PUBLISHED' and (readers is null or a.readers && readers)
$$;

-- Those whose stem an article has that the asker reads, the likeliest first. What the asker does not read decides neither which they are nor how many.
create function readable_ways(tenant uuid, ways suggestion_term[], readers text[]) returns suggestion_term[] language sql stable as $$
  select array(
    select row(0, l.word, 0, l.stem, l.likeness)::suggestion_term from (select w.word, w.stem, max(w.likeness) as likeness from unnest(ways) w where w.stem is not null group by w.word, w.stem) l
    where exists (select from article a where a.tenant_id = tenant and a.words @@ quote_literal(l.stem)::tsquery and reads_article(a, readable_ways.readers))
    order by l.likeness desc, l.stem limit 8)
$$;

-- What an unknown word of a question may have been meant to be, in articles that the asker reads: a word one edit away, or one that means the same; else the words that are most like it. A mistyped filler is none.
create function article_words_like(tenant uuid, language text, wanted text, readers text[]) returns suggestion_term[] language plpgsql stable
set plan_cache_mode = force_custom_plan as $$
declare
  edits text[] := one_edit_away(wanted);
  meant text[] := array(select regexp_split_to_table(array_to_string(same_words(language), ' '), ' ') intersect select unnest(edits));
  ways suggestion_term[];
begin
  select array_agg(row(0, wanted, 0, w.stem, w.likeness)::suggestion_term) into ways from (
    select stem_of(language, w.word) as stem, 0.85::real as likeness from unnest(edits) edited cross join lateral (select w.word from article_word w where w.tenant_id = tenant and w.word = edited limit 1) w
    union
    select stem_of(language, word), 0.85 from unnest(meant) word
    union
    select other, 0.6 from unnest(meant) word cross join lateral stems_like(language, stem_of(language, word)) other
  ) w where w.stem is not null;
  ways := readable_ways(tenant, ways, article_words_like.readers);
  if cardinality(ways) = 0 and not fillers(language) && edits then
    select array_agg(row(0, wanted, 0, stem_of(language, w.word), w.likeness)::suggestion_term) into ways from (
      select word, similarity(word, wanted) as likeness from article_word where tenant_id = tenant and word % wanted and similarity(word, wanted) >= 0.4 order by 2 desc, word offset 0) w;
    ways := (readable_ways(tenant, ways, article_words_like.readers))[1:3];
  end if;
  return ways;
end $$;

-- The best of some articles for a question: by how much of it they have, how often and in how short a text, and how lately they changed.
create function article_scores(tenant uuid, candidates uuid[], question suggestion_question, at timestamptz, solved uuid[], solving uuid[], most integer)
returns table (id uuid, score real, words text[]) language plpgsql stable as $$
declare
  wanted tsquery := (select string_agg(body::text, ' | ') from unnest((question).bodies) body)::tsquery;
begin
  return query
    select a.id, (s.score * 0.8 + 0.17 * least(ts_rank_cd(a.words, wanted, 1), 1) + 0.03 * exp(-greatest(extract(epoch from at - a.updated_at), 0) / 31536000))::real, s.words
    from unnest(candidates) c (id)
      cross join lateral (select a.id, a.words || '' as words, a.updated_at from article a where a.tenant_id = tenant and a.id = c.id offset 0) a
      cross join lateral (select array(select p.words from rows from (unnest(solved), unnest(solving)) u (id, ticket_id)
        join ticket_text p on p.tenant_id = tenant and p.ticket_id = u.ticket_id and p.id = u.ticket_id and p.source = 'TICKET' where u.id = c.id) as texts) e
      cross join lateral suggestion_score(question, a.words, e.texts) s
    where s.score > 0
    order by 2 desc, a.id limit most;
end $$;

-- The newest articles that the asker reads. Whatever desks are like on average, they are read in the order of the index, so that the plan may be kept.
create function words_of_newest_articles(tenant uuid, readers text[]) returns tsvector[] language plpgsql stable
set enable_sort = off as $$
begin
  return array(select a.words from article a where a.tenant_id = tenant and reads_article(a, words_of_newest_articles.readers) order by a.updated_at desc, a.id desc limit 300);
end $$;

-- Those of some stems that an article has which the asker reads.
create function stems_in_articles(tenant uuid, stems text[], readers text[]) returns text[] language plpgsql stable
set plan_cache_mode = force_custom_plan set enable_seqscan = off set random_page_cost = 1 as $$
begin
  return array(select stem from unnest(stems) stem
    where exists (select from article a where a.tenant_id = tenant and a.words @@ quote_literal(stem)::tsquery and reads_article(a, stems_in_articles.readers)));
end $$;

create function articles_with_words(tenant uuid, filter tsquery, readers text[], most integer) returns uuid[] language plpgsql stable
set plan_cache_mode = force_custom_plan set enable_seqscan = off set random_page_cost = 1 as $$
begin
  return array(select a.id from article a where a.tenant_id = tenant and a.words @@ filter and reads_article(a, articles_with_words.readers)
    order by ts_rank(a.words, filter) desc, a.id desc limit most);
end $$;

create function readable_articles(tenant uuid, articles uuid[], readers text[]) returns uuid[] language plpgsql stable as $$
begin
  return array(select c.id from unnest(articles) c (id)
    cross join lateral (select from article a where a.tenant_id = tenant and a.id = c.id and reads_article(a, readable_articles.readers) offset 0) a);
end $$;

-- Published articles that the asker reads and that have the words of a question, themselves or in tickets that they solved and the asker sees (`solved` names the articles, `solving` the ticket of each): how rare a word is, whether it is known and what it is like is seen in these articles alone.
-- What chooses an index by the words is planned for each question, by functions of its own; all other plans are kept.
create function suggest_article(tenant uuid, language text, terms suggestion_term[], readers text[], at timestamptz, solved uuid[], solving uuid[], most integer)
returns table (id uuid, score real, words text[], wanted text) language plpgsql stable security definer set search_path = public, pg_temp
set plan_cache_mode = force_generic_plan as $$
declare
  alike suggestion_term[] := '{}';
  counts integer[];
  texts tsvector[];
  known text[];
  unknown suggestion_term[];
  question suggestion_question;
  filter tsquery;
  candidates uuid[];
  is_all boolean;
begin
  if tenant is distinct from nullif(current_setting('app.tenant_id', true), '')::uuid or cardinality(terms) = 0 then
    return;
  end if;
  texts := words_of_newest_articles(tenant, readers);
  is_all := cardinality(texts) < 300;
  counts := texts_with(terms, texts);
  known := stems_counted(terms, counts, texts_with(terms, words_of_tickets(tenant, solving)));
  if not is_all then
    known := known || stems_in_articles(tenant, stems_left(terms, known), readers);
  end if;
  unknown := unknown_words(terms, known);
  if cardinality(unknown) > 0 then
    alike := array(select row(u.place, u.word, u.share, l.stem, l.likeness)::suggestion_term
      from unnest(unknown) u cross join lateral unnest(article_words_like(tenant, language, u.word, suggest_article.readers)) l (place, word, share, stem, likeness));
  end if;
  question := suggestion_question(terms || alike, counts || texts_with(alike, texts), cardinality(texts), known || stems_of(alike));
  filter := coalesce(suggestion_filter(question, is_all), '');
  candidates := articles_with_words(tenant, filter, readers, 500);
  candidates := array(select unnest(candidates) union select unnest(readable_articles(tenant, solved, suggest_article.readers)));
  return query select s.id, s.score, s.words, filter::text from article_scores(tenant, candidates, question, at, solved, solving, most) s;
end $$;
revoke execute on function suggest_article(uuid, text, suggestion_term[], text[], timestamptz, uuid[], uuid[], integer) from public;
grant execute on function suggest_article(uuid, text, suggestion_term[], text[], timestamptz, uuid[], uuid[], integer) to relevo_app;

create function is_suggested(t ticket) returns boolean language sql immutable parallel safe as $$
  select (t).merged_into_id is null and (t).withdrawn_at is null and (t).refused_at is null
$$;

-- The best of some tickets for a question. Its plan may be kept, as that of `article_scores`: to make one takes longer than to run it.
create function ticket_scores(tenant uuid, candidates uuid[], question suggestion_question, category text, environment text, at timestamptz, most integer)
returns table (id uuid, score real, words text[], solution_id uuid, is_current boolean) language plpgsql stable as $$
begin
  return query
    select t.id, (s.score * (0.94 + case when t.environment = ticket_scores.environment then 0.02 else 0 end
        + case when exists (select from category c where c.tenant_id = tenant and c.id = t.category_id and c.key = ticket_scores.category) then 0.04 else 0 end))::real,
      s.words, t.solution_id, t.closed_at is null and t.resolved_at is null or greatest(t.closed_at, t.resolved_at) > at - interval '90 days'
    from unnest(candidates) c (id)
      cross join lateral (select t.id, t.environment, t.category_id, t.solution_id, t.closed_at, t.resolved_at from ticket t where t.tenant_id = tenant and t.id = c.id offset 0) t
      cross join lateral (select p.words || '' as words from ticket_text p where p.tenant_id = tenant and p.ticket_id = c.id and p.id = c.id and p.source = 'TICKET' offset 0) p
      cross join lateral suggestion_score(question, p.words) s
    where s.score > 0
    order by 2 desc, t.id desc limit most;
end $$;

-- The newest tickets that the asker sees, or of one who sees no queue the newest that are theirs. Whatever desks are like on average, they are read in the order of an index,
-- so that the plans may be kept: `ticket` has so many indexes that to plan takes longer than to run.
create function newest_tickets(tenant uuid, who search_viewer) returns uuid[] language plpgsql stable
set enable_sort = off as $$
begin
  if (who).level = 'EVERYTHING' then
    return array(select t.id from ticket t where t.tenant_id = tenant order by t.opened_at desc, t.id desc limit 300);
  elsif (who).level = 'QUEUES' then
    return array(select t.id from unnest((who).queues) q cross join lateral (
      select t.id from ticket t where t.tenant_id = tenant and t.queue_id = q and t.subject <> '' order by t.id desc limit 300) t order by t.id desc limit 300);
  end if;
  return array(
    select own.id from (
      (select t.id from ticket t where t.tenant_id = tenant and t.requester_id = (who).id and not t.is_internal order by t.id desc limit 1000)
      union (select t.id from ticket t where t.tenant_id = tenant and t.creator_id = (who).id and not t.is_internal order by t.id desc limit 1000)
      union (select t.id from ticket t where t.tenant_id = tenant and t.registered_by_id = (who).id and not t.is_internal order by t.id desc limit 1000)
      union (select t.id from ticket t where t.tenant_id = tenant and t.assignee_id = (who).id and not t.is_internal order by t.id desc limit 1000)
      union (select t.id from ticket t where t.tenant_id = tenant and t.organization_id = (who).organization_id and not t.is_internal order by t.id desc limit 1000)
      union (select l.id from unnest((who).listed) l (id) cross join lateral (select from ticket t where t.tenant_id = tenant and t.id = l.id and not t.is_internal offset 0) t)
    ) own order by own.id desc limit 1000);
end $$;

create function sees_some_ticket(tenant uuid, tickets uuid[], who search_viewer) returns boolean language plpgsql stable
set plan_cache_mode = force_generic_plan as $$
begin
  return exists (select from unnest(tickets) c (id) cross join lateral (select from ticket t where t.tenant_id = tenant and t.id = c.id and sees_ticket(who, t) offset 0) t);
end $$;

-- Those of some stems that a ticket of these weeks has which the asker sees; `own` are all tickets of one who sees no queue.
create function stems_in_tickets(tenant uuid, stems text[], weeks integer[], who search_viewer, own uuid[]) returns text[] language plpgsql stable
set plan_cache_mode = force_custom_plan set enable_seqscan = off set random_page_cost = 1 as $$
begin
  if own is not null then
    return array(select stem from unnest(stems) stem where exists (
      select from ticket_text p where p.tenant_id = tenant and p.ticket_id = any(own) and p.words @@ quote_literal(stem)::tsquery and p.source = 'TICKET'));
  end if;
  return array(select s.stem from (
    select stem, array(select p.ticket_id from ticket_text p where p.tenant_id = tenant and p.week = any(weeks) and p.words @@ quote_literal(stem)::tsquery and p.source = 'TICKET') as tickets
    from unnest(stems) stem offset 0) s where sees_some_ticket(tenant, s.tickets, who));
end $$;

-- The planner counts each word of a filter as a page from a slow disk, and would rather read all texts of a small desk, which takes a hundred times as long.
create function tickets_with_stems(tenant uuid, filter tsquery, weeks integer[], own uuid[]) returns uuid[] language plpgsql stable
set plan_cache_mode = force_custom_plan set enable_seqscan = off set random_page_cost = 1 as $$
begin
  if own is not null then
    return array(select p.ticket_id from ticket_text p where p.tenant_id = tenant and p.ticket_id = any(own) and p.words @@ filter and p.source = 'TICKET');
  end if;
  return array(select p.ticket_id from ticket_text p where p.tenant_id = tenant and p.week = any(weeks) and p.words @@ filter and p.source = 'TICKET');
end $$;

-- The newest of some tickets that the asker sees and that may be suggested. Whose tickets are their own sees them all.
create function suggested_tickets(tenant uuid, tickets uuid[], who search_viewer, own uuid[], most integer) returns uuid[] language plpgsql stable as $$
begin
  return array(select c.id from (select c.id from unnest(tickets) c (id) order by 1 desc offset 0) c
    cross join lateral (select from ticket t where t.tenant_id = tenant and t.id = c.id and (own is not null or sees_ticket(who, t)) and is_suggested(t) offset 0) seen
    order by 1 desc limit most);
end $$;

-- Tickets of the last half year that the asker sees, with the words of a question in their own texts; `is_current` are those that are open or were solved within ninety days. The rarity of words is that in the newest tickets that the asker sees.
-- What chooses an index by the words is planned for each question, by functions of its own; all other plans are kept.
create function suggest_ticket(tenant uuid, language text, terms suggestion_term[], category text, environment text, who search_viewer, at timestamptz, most integer)
returns table (id uuid, score real, words text[], wanted text, solution_id uuid, is_current boolean) language plpgsql stable security definer set search_path = public, pg_temp
set plan_cache_mode = force_generic_plan as $$
declare
  weeks integer[] := weeks_until(at, 27);
  newest uuid[];
  own uuid[];
  texts tsvector[];
  alike suggestion_term[] := '{}';
  counts integer[];
  known text[];
  unknown suggestion_term[];
  question suggestion_question;
  filter tsquery;
  candidates uuid[];
  is_all boolean;
begin
  if tenant is distinct from nullif(current_setting('app.tenant_id', true), '')::uuid or cardinality(terms) = 0 or (who).level = 'NOTHING' then
    return;
  end if;
  newest := newest_tickets(tenant, who);
  if (who).level = 'PARTS' then
    own := newest;
    newest := own[1:300];
  end if;
  texts := words_of_tickets(tenant, newest);
  is_all := cardinality(newest) < 300;
  counts := texts_with(terms, texts);
  known := stems_counted(terms, counts, counts);
  if not is_all then
    known := known || stems_in_tickets(tenant, stems_left(terms, known), weeks, who, own);
  end if;
  unknown := unknown_words(terms, known);
  if cardinality(unknown) > 0 then
    alike := array(select row(u.place, u.word, u.share, meant, similarity(l, u.word))::suggestion_term
      from unnest(unknown) u cross join lateral unnest(words_like(tenant, u.word, who, own, at)) l
        cross join lateral stem_of(language, l) meant
      where meant is not null);
  end if;
  question := suggestion_question(terms || alike, counts || texts_with(alike, texts), cardinality(texts), known || stems_of(alike));
  filter := coalesce(suggestion_filter(question, is_all), '');
  candidates := suggested_tickets(tenant, tickets_with_stems(tenant, filter, weeks, own), who, own, case when own is null then 500 else 1000 end);
  return query select s.id, s.score, s.words, filter::text, s.solution_id, s.is_current from ticket_scores(tenant, candidates, question, category, environment, at, most) s;
end $$;
revoke execute on function suggest_ticket(uuid, text, suggestion_term[], text, text, search_viewer, timestamptz, integer) from public;
grant execute on function suggest_ticket(uuid, text, suggestion_term[], text, text, search_viewer, timestamptz, integer) to relevo_app;

-- The piece of an article's text around the first word that was found, with the marks of `ticket_highlights`; null where only the title has one.
create function article_passage(tenant uuid, of_article uuid, language text, wanted tsquery) returns jsonb language sql stable set search_path = public, pg_temp as $$
  select jsonb_build_object('text', substr(f.body, start, 300), 'marked', substr(f.marked, start, 600), 'isBeginning', start = 1)
  from (
    select b.body, ts_headline(search_configuration(language), regexp_replace(translate(b.body, 'ñÑ', 'nN'), '[^[:alnum:]]', ' ', 'g'), wanted, format('HighlightAll=true, StartSel=%s, StopSel=%s', E'\ue000', E'\ue001')) as marked
    from (select left(a.body, 20000) as body from article a where a.tenant_id = tenant and a.id = of_article offset 0) b offset 0
  ) f cross join lateral (select nullif(strpos(f.marked, E'\ue000'), 0) as at offset 0) p cross join lateral (select greatest(p.at - 100, 1) as start) s where p.at is not null
$$;

-- What several people asked for and no article answered; `words` are the stems by which questions are like one another.
create table knowledge_gap (
  tenant_id uuid not null references tenant (tenant_id),
  id uuid not null,
  title text not null check (char_length(title) between 1 and 2000),
  words text[] not null,
  times_asked integer not null default 1 check (times_asked > 0),
  first_asked_at timestamptz not null,
  last_asked_at timestamptz not null,
  article_id uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, article_id) references article (tenant_id, id)
);
create index knowledge_gap_by_number on knowledge_gap (tenant_id, times_asked, id);
create index knowledge_gap_by_time on knowledge_gap (tenant_id, last_asked_at);
create index knowledge_gap_of_article on knowledge_gap (tenant_id, article_id) where article_id is not null;
alter table knowledge_gap enable row level security;
create policy tenant_isolation on knowledge_gap using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update, delete on knowledge_gap to relevo_app;

-- What was shown to somebody who asked, or that nothing was found, and how their need ended.
create table suggestion (
  tenant_id uuid not null references tenant (tenant_id),
  id uuid not null,
  asker_id uuid not null,
  subject text not null check (char_length(subject) between 1 and 2000),
  words text[] not null,
  channel text not null check (channel in ('PORTAL', 'EMAIL', 'CHAT', 'PHONE', 'API', 'MONITORING')),
  shown_at timestamptz not null,
  -- Nothing that was shown is likely to be the answer, or somebody said that it was not.
  is_unanswered boolean not null,
  -- A search that found nothing: a question for knowledge gaps, and no need whose end counts.
  is_search boolean not null default false,
  outcome text check (outcome in ('SOLVED_BY_ARTICLE', 'DUPLICATE_OF', 'OPENED_TICKET', 'GAVE_UP')),
  article_id uuid,
  ticket_id uuid,
  ended_at timestamptz,
  gap_id uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, asker_id) references principal (tenant_id, id),
  foreign key (tenant_id, article_id) references article (tenant_id, id),
  foreign key (tenant_id, ticket_id) references ticket (tenant_id, id),
  foreign key (tenant_id, gap_id) references knowledge_gap (tenant_id, id),
  check ((outcome is null) = (ended_at is null)),
  check ((article_id is not null) = (outcome is not null and outcome = 'SOLVED_BY_ARTICLE')),
  check ((ticket_id is not null) = (outcome is not null and outcome in ('DUPLICATE_OF', 'OPENED_TICKET')))
);
create index suggestion_by_time on suggestion (tenant_id, shown_at);
create index suggestion_of_asker on suggestion (tenant_id, asker_id, shown_at);
create index suggestion_of_ticket on suggestion (tenant_id, ticket_id) where ticket_id is not null;
create index suggestion_of_article on suggestion (tenant_id, article_id) where article_id is not null;
create index suggestion_of_gap on suggestion (tenant_id, gap_id) where gap_id is not null;
create index suggestion_to_group on suggestion (tenant_id, id) where is_unanswered and gap_id is null and words <> '{}';
alter table suggestion enable row level security;
create policy tenant_isolation on suggestion using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, update, delete on suggestion to relevo_app;

-- The stems of a question, without those that mean the same.
create function question_words(language text, subject text, description text) returns text[] language sql stable strict parallel safe set search_path = public, pg_temp as $$
  select coalesce(array_agg(t.stem order by t.stem), '{}') from unnest(suggestion_terms(language, subject, description)) t where t.likeness = 1
$$;

-- How alike two questions are: the share of their words that both have.
create function words_in_common(one text[], other text[]) returns real language sql immutable strict parallel safe as $$
  select count(*)::real / nullif(cardinality(one) + cardinality(other) - count(*), 0) from unnest(one) word where word = any(other)
$$;

-- Puts questions without an answer to the gap that is most like them, or makes a new one. Whoever does the same at once waits for the first rows. Returns how many were put.
create function group_gaps(tenant uuid, before timestamptz, most integer) returns integer language plpgsql volatile set search_path = public, pg_temp as $$
declare
  asked suggestion;
  likely uuid;
  done integer := 0;
begin
  for asked in
    select s.* from suggestion s where s.tenant_id = tenant and s.is_unanswered and s.gap_id is null and s.words <> '{}' and (s.shown_at < before or s.ended_at is not null) order by s.id limit most for update
  loop
    select g.id into likely from (select * from knowledge_gap g where g.tenant_id = tenant order by g.times_asked desc, g.id desc limit 2000) g
    where words_in_common(g.words, asked.words) >= 0.5 order by words_in_common(g.words, asked.words) desc, g.id limit 1;
    if likely is null then
      likely := asked.id;
      insert into knowledge_gap (tenant_id, id, title, words, first_asked_at, last_asked_at) values (tenant, asked.id, asked.subject, asked.words, asked.shown_at, asked.shown_at);
    else
      update knowledge_gap set times_asked = times_asked + 1, first_asked_at = least(first_asked_at, asked.shown_at), last_asked_at = greatest(last_asked_at, asked.shown_at) where tenant_id = tenant and id = likely;
    end if;
    update suggestion set gap_id = likely where tenant_id = tenant and id = asked.id;
    done := done + 1;
  end loop;
  return done;
end $$;

-- The worker asks which tenants have questions without an answer to group, and gets their ids only.
create function tenants_with_gaps_to_group(before timestamptz) returns table (tenant_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select t.tenant_id from tenant t
  where exists (select from suggestion s where s.tenant_id = t.tenant_id and s.is_unanswered and s.gap_id is null and s.words <> '{}' and (s.shown_at < before or s.ended_at is not null))
$$;
revoke execute on function tenants_with_gaps_to_group(timestamptz) from public;
grant execute on function tenants_with_gaps_to_group(timestamptz) to relevo_app;

-- What was asked before is not kept: 400 days, or as long as the desk keeps its events where that is shorter. Reports need it no more.
create function first_kept_question(at timestamptz, days_of_events integer) returns timestamptz language sql immutable set search_path = public, pg_temp as $$
  select at - least(400, coalesce(days_of_events, 400)) * interval '24 hours'
$$;

-- The worker asks which tenants have suggestions or gaps to remove, and gets their ids only.
create function tenants_with_old_suggestions(at timestamptz) returns table (tenant_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select d.tenant_id from tenant d cross join lateral (select first_kept_question(at + d.time_offset_ms * interval '1 millisecond', d.keeps_events_days) as first) kept
  where exists (select from suggestion s where s.tenant_id = d.tenant_id and s.shown_at < kept.first)
    or exists (select from knowledge_gap g where g.tenant_id = d.tenant_id and g.last_asked_at < kept.first and g.article_id is null)
$$;
revoke execute on function tenants_with_old_suggestions(timestamptz) from public;
grant execute on function tenants_with_old_suggestions(timestamptz) to relevo_app;
