-- Which papers are enough becomes part of each policy (N8): until now the rules themselves knew.

update policy set body = body || '{
  "accepted_documents": [
    {"all_of": [{"one_of": ["PERMANENT_RESIDENT_CARD"]}]},
    {"all_of": [{"one_of": ["PASSPORT"]}, {"one_of": ["RESIDENCE_PERMIT", "STAY_PERMIT"]}]}
  ]
}'::jsonb
where body -> 'accepted_documents' is null;

alter table policy add constraint policy_says_which_papers_are_enough
    check (coalesce(jsonb_array_length(body -> 'accepted_documents'), 0) > 0);
