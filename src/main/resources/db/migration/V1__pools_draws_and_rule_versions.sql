create table pool (
    id integer primary key,
    name text not null unique,
    size integer not null,
    digest text not null,
    created_at text not null,
    synthetic boolean not null,
    origin text not null,
    round text,
    seed bigint
);

create table candidate (
    pool integer not null references pool (id) on delete cascade,
    ordinal integer not null,
    id text not null,
    submitted_at text not null,
    profile text not null,
    primary key (pool, ordinal),
    unique (pool, id)
);

create table draw (
    id text primary key,
    request text not null,
    result text not null,
    created_at text not null
);

create table rule_version (
    version integer primary key,
    digest text not null unique,
    published_at text not null,
    published_by text not null,
    note text not null
);

create table rule_file (
    version integer not null references rule_version (version),
    path text not null,
    digest text not null,
    content text not null,
    primary key (version, path)
);
