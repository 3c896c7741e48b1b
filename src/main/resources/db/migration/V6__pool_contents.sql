-- Candidates belong to a content, which is written in pieces and taken into use whole: nobody waits for a long write to end,
-- and nothing half-written is ever seen. A content that no pool has is being written, or is left over.
create table pool_content (
    id integer primary key
);

insert into pool_content (id) select id from pool;
alter table pool add column content integer references pool_content (id);
update pool set content = id;

create table candidate_kept (
    content integer not null references pool_content (id) on delete cascade,
    ordinal integer not null,
    id text not null,
    submitted_at text not null,
    profile text not null,
    primary key (content, ordinal),
    unique (content, id)
);

insert into candidate_kept (content, ordinal, id, submitted_at, profile)
select pool, ordinal, id, submitted_at, profile from candidate;

drop table candidate;
alter table candidate_kept rename to candidate;

-- What was wrong with the records that an import left out of a content.
create table refused_record (
    content integer not null references pool_content (id) on delete cascade,
    ordinal integer not null,
    line bigint not null,
    id text,
    field text,
    code text not null,
    message text not null,
    hint text not null,
    primary key (content, ordinal)
);
