-- What readers call a draw. It is no part of the draw: a sealed one keeps its record whatever it is called.
create table draw_name (
    draw text primary key references draw (id),
    name text not null
);
