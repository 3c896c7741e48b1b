create table audit (
    entry integer primary key,
    at text not null,
    who text not null,
    what text not null,
    subject text not null,
    detail text not null,
    previous text not null,
    hash text not null
);

create trigger audit_is_not_changed before update on audit
begin
    select raise(abort, 'the audit trail is only added to');
end;

create trigger audit_is_not_shortened before delete on audit
begin
    select raise(abort, 'the audit trail is only added to');
end;
