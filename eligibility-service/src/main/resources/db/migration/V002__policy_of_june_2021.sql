-- The notice of June 2021 and the national technical guideline of 29 March 2021, as data.

insert into policy (policy_version, valid_from, body) values (1, '2021-06-01', '{
  "policy_version": 1,
  "valid_from": "2021-06-01",
  "minimum_age_years": 18,
  "insured_schemes": ["SHANXI_SOCIAL_MEDICAL"],
  "eighteen_character_cards_from": "2023-12-01",
  "permit_spans": {
    "work_days_at_least": 90,
    "other_residence_days_at_least": 180,
    "residence_years_at_most": 5,
    "stay_days_at_most": 180
  },
  "observation_minutes": 30,
  "observation_overdue_after_minutes": 45,
  "follow_up_days": [1, 3, 7, 14],
  "no_show_grace_minutes": 120,
  "cancellation_minimum_hours": 2,
  "products": [
    {"product_code": "SINOPHARM_BEIJING", "kind": "INACTIVATED",
     "maker": {"zh": "国药集团北京", "en": "Sinopharm Beijing"},
     "doses": 2, "minimum_interval_days": 21, "other_vaccine_interval_days": 15},
    {"product_code": "SINOPHARM_WUHAN", "kind": "INACTIVATED",
     "maker": {"zh": "国药集团武汉", "en": "Sinopharm Wuhan"},
     "doses": 2, "minimum_interval_days": 21, "other_vaccine_interval_days": 15},
    {"product_code": "SINOVAC", "kind": "INACTIVATED",
     "maker": {"zh": "科兴", "en": "Sinovac"},
     "doses": 2, "minimum_interval_days": 21, "other_vaccine_interval_days": 15},
    {"product_code": "CANSINO", "kind": "ADENOVIRUS_VECTOR",
     "maker": {"zh": "康希诺", "en": "CanSino"},
     "doses": 1, "minimum_interval_days": 0, "other_vaccine_interval_days": 15},
    {"product_code": "ZHIFEI", "kind": "RECOMBINANT_PROTEIN",
     "maker": {"zh": "智飞龙科马", "en": "Zhifei Longcom"},
     "doses": 3, "minimum_interval_days": 28, "other_vaccine_interval_days": 15}
  ],
  "retention": {"unsuccessful_days": 90, "contact_days_after_follow_up": 30}
}');
