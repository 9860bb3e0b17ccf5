package dev.jinvax.sites.api;

/** Request bodies that work as they stand; everything in them is invented. */
final class Examples {
    static final String DRAFT = """
            {"city_code": "140100",
             "name": {"zh": "虚构太原接种点（演示）", "en": "Invented Taiyuan site (demo)"},
             "address": {"zh": "太原市演示路1号（虚构）", "en": "1 Demo Road, Taiyuan (invented)"},
             "directions": {"zh": "乘虚构1路公交车到演示站", "en": "Invented bus 1 to the stop Demo"},
             "phone": "0351-0000000", "languages": ["zh", "en"],
             "facilities": [{"zh": "无障碍通道", "en": "Step-free access"}],
             "coordinates": {"latitude": 37.87, "longitude": 112.55}}""";
    static final String DETAILS = """
            {"name": {"zh": "虚构太原接种点（演示）", "en": "Invented Taiyuan site (demo)"},
             "address": {"zh": "太原市演示路2号（虚构）", "en": "2 Demo Road, Taiyuan (invented)"},
             "phone": "0351-0000000", "languages": ["zh", "en", "ru"], "address_change": "MOVED"}""";

    static final String TIMES = """
            {"starts_at": "2027-02-01T14:00:00+08:00", "ends_at": "2027-02-01T15:00:00+08:00",
             "reason": "疫苗上午到货 (vaccine arrives at noon)"}""";
    static final String HOURS = """
            {"weekly": [
               {"days": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"],
                "period": {"opens_at": "09:00", "closes_at": "12:00", "slot_minutes": 60,
                           "capacity": [{"product_code": "SINOPHARM_BEIJING", "places": 20,
                                         "reserved": {"first_dose": 5, "later_doses": 8}},
                                        {"product_code": "CANSINO", "places": 10}]}}],
             "exceptions": [
               {"date": "2027-01-01", "periods": [], "reason": {"zh": "元旦", "en": "New Year's Day"}}]}""";
    static final String VACCINES = """
            {"product_codes": ["SINOPHARM_BEIJING", "CANSINO"]}""";
    static final String FEES = """
            {"fees": [
               {"product_code": "SINOPHARM_BEIJING", "valid_from": "2026-11-01",
                "vaccine_price_minor": 9000, "service_fee_minor": 1000, "currency": "CNY"},
               {"product_code": "CANSINO", "valid_from": "2026-11-01",
                "vaccine_price_minor": 18800, "service_fee_minor": 1000, "currency": "CNY"}]}""";
    static final String ANNOUNCED_FEES = """
            {"fees": [
               {"product_code": "CANSINO", "valid_from": "2027-02-01",
                "vaccine_price_minor": 17800, "service_fee_minor": 1000, "currency": "CNY"}]}""";
    static final String GENERATION = """
            {"from": "2027-02-01", "to": "2027-02-28"}""";
    static final String CAPACITY = """
            {"capacity": 15, "reserved": {"first_dose": 5, "later_doses": 5}, "accept_overbooking": false}""";
    static final String HOLIDAYS = """
            {"days": [
               {"date": "2027-01-01", "name": {"zh": "元旦", "en": "New Year's Day"}},
               {"date": "2027-01-02", "works_like": "FRIDAY", "name": {"zh": "元旦调休上班", "en": "Worked instead"}}]}""";

    static final String REASON = """
            {"reason": "停电检修 (power cut)"}""";

    private Examples() {}
}
