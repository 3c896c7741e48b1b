-- Official draws in the order in which they were sealed. The hash is over the text of the record, which holds the hash of the
-- record before; the digests of what stands beside it are in the record.
create table draw_record (
    number integer primary key,
    draw text not null unique references draw (id),
    pool text not null,
    record text not null,
    result text not null,
    excluded text not null,
    hash text not null
);

create index draw_record_by_pool on draw_record (pool);

create table invitation (
    number integer not null references draw_record (number),
    rank integer not null,
    candidate text not null,
    score integer not null,
    submitted_at text not null,
    stage integer not null,
    primary key (number, rank),
    unique (number, candidate)
);

create table invitation_declined (
    number integer not null,
    candidate text not null,
    declined_on text not null,
    who text not null,
    at text not null,
    primary key (number, candidate),
    foreign key (number, candidate) references invitation (number, candidate)
);

create trigger draw_record_is_not_changed before update on draw_record
begin
    select raise(abort, 'sealed draws are only added to');
end;

create trigger draw_record_is_not_shortened before delete on draw_record
begin
    select raise(abort, 'sealed draws are only added to');
end;

create trigger invitation_is_not_changed before update on invitation
begin
    select raise(abort, 'invitations are only added to');
end;

create trigger invitation_is_not_taken_back before delete on invitation
begin
    select raise(abort, 'invitations are only added to');
end;

create trigger declined_is_not_changed before update on invitation_declined
begin
    select raise(abort, 'declined invitations stay declined');
end;

create trigger declined_is_not_undone before delete on invitation_declined
begin
    select raise(abort, 'declined invitations stay declined');
end;

-- What a sealed draw rests on stays: its result could not be found again otherwise.
create trigger pool_of_sealed_draw_is_not_changed before update of name, size, digest on pool
when exists (select 1 from draw_record where draw_record.pool = old.name)
begin
    select raise(abort, 'a sealed draw rests on this pool');
end;

create trigger pool_of_sealed_draw_is_not_removed before delete on pool
when exists (select 1 from draw_record where draw_record.pool = old.name)
begin
    select raise(abort, 'a sealed draw rests on this pool');
end;

create trigger sealed_draw_is_not_changed before update on draw
when exists (select 1 from draw_record where draw_record.draw = old.id)
begin
    select raise(abort, 'a sealed draw stays as it is');
end;
