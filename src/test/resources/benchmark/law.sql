-- The law in force on 2023-06-28 as an analyst would write it in SQL: the ranking score, the four programs and the six
-- categories, over tables of derived columns. Everything up to the last statement is set up once; the last one is the
-- law, and it alone is measured. Grids are tables that it joins, so that a change of the points is a change of rows.

create type level as enum ('LESS_THAN_SECONDARY', 'SECONDARY', 'ONE_YEAR', 'TWO_YEAR', 'BACHELORS', 'TWO_OR_MORE', 'MASTERS', 'DOCTORATE');
create type credential as enum ('NONE', 'ONE_OR_TWO_YEARS', 'THREE_YEARS_OR_MORE');
create type permit as enum ('NONE', 'LMIA_BASED', 'LMIA_EXEMPT', 'OTHER');

create table candidate (
    id integer,
    with_partner boolean,
    age tinyint,
    level level,
    canadian_credential credential,
    study_in_canada tinyint,
    first_listening tinyint, first_reading tinyint, first_writing tinyint, first_speaking tinyint,
    second_listening tinyint, second_reading tinyint, second_writing tinyint, second_speaking tinyint,
    french tinyint,
    english tinyint,
    canadian_years tinyint,
    foreign_years tinyint,
    anywhere_years tinyint,
    recent_canadian_years tinyint,
    recent_main_teer tinyint,
    lifetime_canadian_years tinyint,
    partner_level level,
    partner_study_in_canada tinyint,
    partner_listening tinyint, partner_reading tinyint, partner_writing tinyint, partner_speaking tinyint,
    partner_canadian_years tinyint,
    partner_lifetime_years tinyint,
    quebec boolean,
    barred boolean,
    certificate boolean,
    certificate_noc integer,
    nomination boolean,
    sibling boolean,
    relative boolean,
    funds integer,
    family_size integer,
    offer_noc integer,
    offer_full_time boolean,
    offer_months integer,
    offer_assessed boolean,
    offer_permit permit,
    offer_same_employer boolean,
    offer_months_with_employer integer,
    offer_employers integer,
    offer_barred boolean,
    offer_permit_teer tinyint,
    offer_in_permits_minor_group boolean);

-- One row for each occupation that a candidate has worked in: continuous months within ten and within three years,
-- months in Canada within three years and qualified months within five years, the last two without work as a student.
create table job_in_ten_years (candidate integer, noc integer, months integer);
create table job_in_three_years (candidate integer, noc integer, months integer);
create table canadian_job_in_three_years (candidate integer, noc integer, months integer);
create table trade_in_five_years (candidate integer, noc integer, months integer);

create table age_grid as
select with_partner, unnest(range(18, 45)) as age, unnest(points_from_18) as points
from (values (false, [99, 105, 110, 110, 110, 110, 110, 110, 110, 110, 110, 110, 105, 99, 94, 88, 83, 77, 72, 66, 61, 55, 50, 39, 28, 17, 6]),
             (true, [90, 95, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 95, 90, 85, 80, 75, 70, 65, 60, 55, 50, 45, 35, 25, 15, 5]))
    as grid (with_partner, points_from_18);

create table education_grid as
select with_partner, unnest(enum_range(null::level))::level as level, unnest(by_level) as points
from (values (false, [0, 30, 90, 98, 120, 128, 135, 150]), (true, [0, 28, 84, 91, 112, 119, 126, 140]))
    as grid (with_partner, by_level);

create table language_grid as
select with_partner,
    unnest(range(0, 11)) as clb,
    unnest(by_clb) as first,
    unnest([0, 0, 0, 0, 0, 1, 1, 3, 3, 6, 6]) as second,
    unnest([0, 0, 0, 0, 0, 1, 1, 3, 3, 5, 5]) as partner,
    unnest([0, 0, 0, 0, 0, 0, 0, 4, 5, 6, 6]) as selection
from (values (false, [0, 0, 0, 0, 6, 6, 9, 17, 23, 31, 34]), (true, [0, 0, 0, 0, 6, 6, 8, 16, 22, 29, 32]))
    as grid (with_partner, by_clb);

create table canadian_work_grid as
select with_partner, unnest(range(0, 6)) as years, unnest(by_years) as points
from (values (false, [0, 40, 53, 64, 72, 80]), (true, [0, 35, 46, 56, 63, 70])) as grid (with_partner, by_years);

create table partner_education_grid as
select unnest(enum_range(null::level))::level as level, unnest([0, 2, 6, 7, 8, 9, 10, 10]) as points;

create table partner_work_grid as
select unnest(range(0, 6)) as years, unnest([0, 5, 7, 8, 9, 10]) as points;

create table strength_grid as
select unnest(enum_range(null::level))::level as level,
    unnest([0, 0, 1, 1, 1, 2, 2, 2]) as strength,
    unnest([0, 5, 15, 19, 21, 22, 23, 25]) as selection;

create table selection_experience_grid as
select unnest(range(0, 7)) as years, unnest([0, 9, 11, 11, 13, 13, 15]) as points;

create table funds_grid as
select unnest(range(1, 8)) as family_size, unnest([13757, 17127, 21055, 25564, 28994, 32700, 36407]) as required;

create table category_noc as
select category, unnest(nocs) as noc
from (values
    ('agriculture', [63201, 82030, 82031]),
    ('healthcare', [31100, 31101, 31102, 31103, 31110, 31111, 31112, 31121, 31200, 31201, 31202, 31203, 31204, 31209,
        31300, 31301, 31302, 31303, 32101, 32102, 32103, 32109, 32120, 32121, 32122, 32200, 32201, 32209, 33101, 33102,
        33103, 33109, 41301, 41320, 42203]),
    ('stem', [20010, 20011, 20012, 21200, 21201, 21202, 21203, 21210, 21211, 21220, 21221, 21222, 21223, 21230, 21231,
        21232, 21233, 21234, 21300, 21310, 21311, 21321, 21322, 41400]),
    ('trades', [72014, 72106, 72200, 72300, 72310, 72400, 72402, 72405, 72406, 73200]),
    ('transport', [70020, 72403, 72404, 72600, 72601, 72602, 72603, 72604, 73300, 93200])) as listed (category, nocs);

-- The law. Grids are joined from the left: the optimizer would otherwise multiply grids that share a key with each other.
create or replace table found as
with facts as (
    select *,
        least(first_listening, first_reading, first_writing, first_speaking) as first_minimum,
        least(second_listening, second_reading, second_writing, second_speaking) as second_minimum,
        least(partner_listening, partner_reading, partner_writing, partner_speaking) as partner_minimum,
        least(canadian_years, 2) as canadian_strength,
        case when foreign_years >= 3 then 2 else least(foreign_years, 1) end as foreign_strength,
        offer_noc is not null and offer_full_time and offer_months >= 12 and not offer_barred as offered,
        offer_noc // 1000 % 10 <= 3 as offer_skilled,
        offer_same_employer and (offer_permit = 'LMIA_BASED'
            or (offer_permit = 'LMIA_EXEMPT' and offer_months_with_employer >= 12)) as own_employer
    from candidate),
joined as (
    select facts.*,
        coalesce(a.points, 0) + e.points
            + fl.first + fr.first + fw.first + fs.first
            + least(case when facts.with_partner then 22 else 24 end, sl.second + sr.second + sw.second + ss.second)
            + cw.points as core,
        case when facts.with_partner
            then pe.points + pl.partner + pr.partner + pw.partner + ps.partner + pc.points else 0 end as spouse,
        st.strength as education_strength,
        case when first_minimum >= 9 then 2 when first_minimum >= 7 then 1 else 0 end as language_strength,
        st.selection + fl.selection + fr.selection + fw.selection + fs.selection
            + case when second_minimum >= 5 then 4 else 0 end
            + se.points
            + case when facts.age < 18 then 0 when facts.age <= 35 then 12 else greatest(0, 47 - facts.age) end as selection,
        coalesce(funds >= fg.required + 3706 * greatest(0, facts.family_size - 7), false) as funded,
        offered and offer_skilled and offer_employers = 1
            and case when offer_permit = 'LMIA_BASED' and offer_same_employer then offer_permit_teer between 0 and 3
                else offer_assessed or own_employer end as arranged
    from facts
        left join age_grid a on a.with_partner = facts.with_partner and a.age = facts.age
        left join education_grid e on e.with_partner = facts.with_partner and e.level = facts.level
        left join language_grid fl on fl.with_partner = facts.with_partner and fl.clb = first_listening
        left join language_grid fr on fr.with_partner = facts.with_partner and fr.clb = first_reading
        left join language_grid fw on fw.with_partner = facts.with_partner and fw.clb = first_writing
        left join language_grid fs on fs.with_partner = facts.with_partner and fs.clb = first_speaking
        left join language_grid sl on sl.with_partner = facts.with_partner and sl.clb = second_listening
        left join language_grid sr on sr.with_partner = facts.with_partner and sr.clb = second_reading
        left join language_grid sw on sw.with_partner = facts.with_partner and sw.clb = second_writing
        left join language_grid ss on ss.with_partner = facts.with_partner and ss.clb = second_speaking
        left join canadian_work_grid cw on cw.with_partner = facts.with_partner and cw.years = least(canadian_years, 5)
        left join partner_education_grid pe on pe.level = partner_level
        left join language_grid pl on pl.with_partner = facts.with_partner and pl.clb = partner_listening
        left join language_grid pr on pr.with_partner = facts.with_partner and pr.clb = partner_reading
        left join language_grid pw on pw.with_partner = facts.with_partner and pw.clb = partner_writing
        left join language_grid ps on ps.with_partner = facts.with_partner and ps.clb = partner_speaking
        left join partner_work_grid pc on pc.years = least(partner_canadian_years, 5)
        left join strength_grid st on st.level = facts.level
        left join selection_experience_grid se on se.years = least(anywhere_years, 6)
        left join funds_grid fg on fg.family_size = least(facts.family_size, 7)),
skilled_year as (
    select distinct candidate from job_in_ten_years where months >= 12 and noc // 1000 % 10 <= 3),
physician as (
    select distinct candidate from canadian_job_in_three_years where months >= 12 and noc in (31100, 31101, 31102)),
trade as (
    select candidate, noc from trade_in_five_years
    where months >= 24
        and ((noc // 1000 = 72 and noc // 100 <> 726) or (noc // 1000 = 93 and noc // 100 <> 932)
            or noc // 1000 in (73, 82, 83, 92) or noc // 10 = 6320 or noc = 62200)),
settled as (
    select id, funded,
        certificate and (certificate_noc is null or certificate_noc = trade.noc) as certified,
        offered and offer_noc = trade.noc and offer_employers <= 2
            and (offer_assessed or (offer_in_permits_minor_group and own_employer)) as settled,
        offer_permit
    from trade join joined on joined.id = trade.candidate
    where first_listening >= 5 and first_reading >= 4 and first_writing >= 4 and first_speaking >= 5),
tradesperson as (
    select distinct id from settled
    where (settled and offer_permit <> 'NONE') or ((coalesce(settled, false) or certified) and funded)),
category as (
    select candidate,
        bool_or(category = 'agriculture') as agriculture,
        bool_or(category = 'healthcare') as healthcare,
        bool_or(category = 'stem') as stem,
        bool_or(category = 'trades') as trades,
        bool_or(category = 'transport') as transport
    from job_in_three_years join category_noc using (noc)
    where months >= 6
    group by candidate),
counted as (
    select joined.*,
        core + spouse
            + least(100,
                least(50, case education_strength * language_strength when 4 then 50 when 2 then 25 when 1 then 13 else 0 end
                        + case education_strength * canadian_strength when 4 then 50 when 2 then 25 when 1 then 13 else 0 end)
                    + least(50, case foreign_strength * language_strength when 4 then 50 when 2 then 25 when 1 then 13 else 0 end
                        + case foreign_strength * canadian_strength when 4 then 50 when 2 then 25 when 1 then 13 else 0 end)
                    + case when not certificate then 0 when first_minimum >= 7 then 50 when first_minimum >= 5 then 25 else 0 end)
            + least(600,
                case when nomination then 600 else 0 end
                    + case when french < 7 then 0 when english >= 5 then 50 else 25 end
                    + case canadian_credential when 'THREE_YEARS_OR_MORE' then 30 when 'ONE_OR_TWO_YEARS' then 15 else 0 end
                    + case when sibling then 15 else 0 end
                    + case when not (offered and (offer_assessed or own_employer)) then 0
                        when offer_noc < 1000 then 200 when offer_skilled then 50 else 0 end) as score,
        selection + case when arranged then 10 else 0 end
            + least(10,
                case when lifetime_canadian_years >= 1 then 10 else 0 end
                    + case when study_in_canada >= 2 then 5 else 0 end
                    + case when sibling or relative then 5 else 0 end
                    + case when arranged then 5 else 0 end
                    + case when with_partner then
                        case when partner_lifetime_years >= 1 then 5 else 0 end
                            + case when partner_study_in_canada >= 2 then 5 else 0 end
                            + case when partner_minimum >= 4 then 5 else 0 end else 0 end) as selection_points,
        not quebec and not barred as may_come
    from joined),
decided as (
    select counted.id, score, nomination, french >= 7 as french,
        may_come and first_minimum >= 7 and level <> 'LESS_THAN_SECONDARY' and skilled_year.candidate is not null
            and ((arranged and offer_permit <> 'NONE') or funded) and selection_points >= 67 as fsw,
        may_come and first_minimum >= 5
            and ((recent_canadian_years >= 1 and (recent_main_teer >= 2 or first_minimum >= 7))
                or (first_minimum >= 7 and physician.candidate is not null)) as cec,
        may_come and tradesperson.id is not null as fst,
        coalesce(agriculture, false) as agriculture,
        coalesce(healthcare, false) as healthcare,
        coalesce(stem, false) as stem,
        coalesce(trades, false) as trades,
        coalesce(transport, false) as transport
    from counted
        left join skilled_year on skilled_year.candidate = counted.id
        left join physician on physician.candidate = counted.id
        left join tradesperson on tradesperson.id = counted.id
        left join category on category.candidate = counted.id)
select id, score::smallint as score, cec, fst, fsw, nomination and (cec or fst or fsw) as pnp,
    agriculture, french, healthcare, stem, trades, transport
from decided;
