-- The guideline's recommended windows, for the policy that comes with the migrations; what has been told is never reworded.

update policy set body = jsonb_set(body, '{products}', (
    select jsonb_agg(
        case product ->> 'doses'
            when '2' then product || '{"recommended_within": ["P56D"]}'
            when '3' then product || '{"recommended_within": ["P56D", "P6M"]}'
            else product
        end order by position)
    from jsonb_array_elements(body -> 'products') with ordinality as listed (product, position)))
where policy_version = 1 and published_at is null;
