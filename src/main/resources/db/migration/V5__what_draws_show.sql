-- Draws are listed by their numbers, the newest first.
alter table draw add column number integer;

update draw set number = (
    select count(*) from draw as earlier
    where earlier.created_at < draw.created_at or (earlier.created_at = draw.created_at and earlier.id <= draw.id)
);

create unique index draw_by_number on draw (number);

-- What is shown of a draw beyond its result, kept when it ran: JSON texts, compressed by gzip. The invited are one object a line.
create table draw_detail (
    draw text primary key references draw (id),
    curve blob not null,
    margin blob not null,
    invited blob not null
);
