set role portal_owner;

-- What is asked with each vote and each text. A function in SQL that looks into a table is parsed and planned anew with
-- each statement that calls it; one in PL/pgSQL keeps its plan for the session.
create or replace function method_open(tenant bigint, consultation bigint, method text) returns boolean
    language plpgsql stable parallel safe
    as $$
begin
    return exists (
        select from phases
        where phases.tenant_id = tenant and phases.consultation_id = consultation
          and phases.begins_at <= portal_now() and portal_now() < phases.ends_at
          and method = any (phases.methods)
    );
end
$$;

create or replace function may_write(tenant bigint, participant bigint) returns boolean
    language plpgsql stable parallel safe
    as $$
begin
    return not exists (
        select from suspensions
        where suspensions.tenant_id = tenant and suspensions.participant_id = participant
          and suspensions.lifted_at is null and suspensions.until > portal_now()
    );
end
$$;

create or replace function organisation_may(organisation bigint, account bigint, act text) returns boolean
    language plpgsql stable security definer set search_path = public, pg_temp
    as $$
begin
    return exists (
        select from organisation_members as m
        where m.organisation_id = organisation and m.account_id = account
          and case act when 'draft' then m.drafts when 'release' then m.releases when 'read' then true end
    );
end
$$;

create or replace function search_marks(tenant bigint, consultation bigint, format text, district text, topics text[], place text)
    returns tsvector
    language plpgsql immutable parallel safe
    as $$
begin
    return array_to_tsvector(
        array_remove(array['=t:' || tenant::text, '=c:' || consultation::text, '=f:' || format, '=d:' || district], null)
        || array(select '=o:' || topic from unnest(topics) as topic)
        || array(select '@' || word
            from unnest(tsvector_to_array(to_tsvector('portal_place', search_spelling(place)))) as word));
end
$$;

reset role;
