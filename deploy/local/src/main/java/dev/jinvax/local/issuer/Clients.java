package dev.jinvax.local.issuer;

import java.util.List;
import java.util.Optional;

/** The clients of the local issuer: one of each kind that calls Jinvax. */
public final class Clients {
    private static final String PARTNER =
            "applicants:write applicants:read assessments:preview bookings:write bookings:read holds:write"
                    + " webhooks:write webhooks:read deliveries:read opt-outs:write";
    private static final String ORGANISATION = PARTNER + " batches:write batches:read";
    private static final String DESK =
            "applicants:write applicants:read bookings:write bookings:read desk opt-outs:write webhooks:write"
                    + " webhooks:read deliveries:read";
    private static final String CLINIC = "bookings:read desk clinic";
    private static final String OPS =
            "ops policies:write policies:read enrolments:write partners:write applicants:read bookings:read"
                    + " reminders:read deliveries:read templates:read webhooks:read sites:edit";

    private static final String TAIYUAN = "140100";
    private static final String TAIYUAN_SITE = "0197d000-0000-7000-8000-000014010001";

    private static final List<Client> ALL = List.of(
            Client.of("alipay", PARTNER).with("channel", "ALIPAY_HEALTH_CODE"),
            Client.of("health-shanxi", PARTNER).with("channel", "HEALTH_SHANXI"),
            Client.of("sanjintong", PARTNER).with("channel", "SANJINTONG"),
            Client.of("wechat", PARTNER).with("channel", "WECHAT_PAY_HEALTH"),
            Client.of("university", ORGANISATION)
                    .with("channel", "ORGANISATION")
                    .with("org_id", "shanxi-university-demo"),
            Client.of("employer", ORGANISATION).with("channel", "ORGANISATION").with("org_id", "employer-demo"),
            atTaiyuanSite("taiyuan-desk", DESK),
            atTaiyuanSite("taiyuan-clinician", CLINIC),
            Client.of("taiyuan-editor", "sites:edit").with("city_code", TAIYUAN),
            Client.of("ops", OPS));

    private Clients() {}

    private static Client atTaiyuanSite(String id, String scopes) {
        return Client.of(id, scopes)
                .with("channel", "SITE")
                .with("city_code", TAIYUAN)
                .with("site_id", TAIYUAN_SITE);
    }

    public static List<Client> all() {
        return ALL;
    }

    public static Optional<Client> find(String id) {
        return ALL.stream().filter(client -> client.id().equals(id)).findFirst();
    }
}
