create table comparison (
    number integer primary key,
    id text not null unique,
    created_at text not null,
    line text not null,
    result text not null
);

-- Who gains and who loses, some people a row, each a line of JSON.
create table comparison_people (
    comparison text not null references comparison (id) on delete cascade,
    turn text not null,
    part integer not null,
    people text not null,
    primary key (comparison, turn, part)
);
