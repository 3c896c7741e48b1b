create table draft (
    id integer primary key,
    name text not null,
    author text not null,
    base integer not null references rule_version (version),
    state text not null,
    digest text not null,
    created_at text not null,
    changed_by text not null,
    changed_at text not null,
    submitted_digest text,
    decided_by text,
    decided_at text,
    self_approved boolean not null default false,
    decision_note text,
    published integer references rule_version (version)
);

-- What a draft changes: a file without a text is one that the draft removes.
create table draft_file (
    draft integer not null references draft (id),
    path text not null,
    digest text,
    content text,
    saved_by text not null,
    saved_at text not null,
    primary key (draft, path)
);
