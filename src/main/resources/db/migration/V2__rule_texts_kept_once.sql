-- Every text is kept once, however many versions have it, and content may come back as a version of its own.
create table rule_text (
    digest text primary key,
    content text not null
);

insert into rule_text (digest, content)
select digest, min(content) from rule_file group by digest;

create table rule_version_kept (
    version integer primary key,
    digest text not null,
    published_at text not null,
    published_by text not null,
    note text not null
);

insert into rule_version_kept (version, digest, published_at, published_by, note)
select version, digest, published_at, published_by, note from rule_version;

create table rule_file_kept (
    version integer not null references rule_version_kept (version),
    path text not null,
    digest text not null references rule_text (digest),
    primary key (version, path)
);

insert into rule_file_kept (version, path, digest)
select version, path, digest from rule_file;

drop table rule_file;
drop table rule_version;
alter table rule_version_kept rename to rule_version;
alter table rule_file_kept rename to rule_file;

-- A version that serves and has yet to be written to the rules directory, over the version that stood there.
create table rule_write_back (
    version integer primary key references rule_version (version),
    over integer not null references rule_version (version)
);
