package dev.jinvax.local.front;

import java.util.List;

/** A first booking in five lines of shell, ready to paste as often as one likes: everybody booked is a new person. */
public final class FirstBooking {
    private static final String TEMPLATE = """
            J=@origin@; N=$(date +%s); T=$(curl -s -u alipay:local-alipay -d grant_type=client_credentials \
            $J/oauth2/token | grep -o '"access_token":"[^"]*' | cut -c17-)
            S=$(curl -s "$J/bookings/v1/availability?city_code=140100&product_code=SINOPHARM_BEIJING" \
            | grep -o '"session_id":"[^"]*' | tail -1 | cut -c15-); echo "session $S"
            A=$(curl -s $J/eligibility/v1/applicants -H "Authorization: Bearer $T" -H "Idempotency-Key: a-$N" \
            -H 'Content-Type: application/json' -d '{"name": {"latin": "GARCIA MARIA"}, "birth_date": "1990-05-01", \
            "nationality": "ESP", "documents": [{"type": "PASSPORT", "number": "X'$N'", "issuing_country": "ESP", \
            "expires_on": "2030-01-01"}, {"type": "RESIDENCE_PERMIT", "kind": "WORK", "number": "R'$N'", \
            "expires_on": "2029-06-30"}], "contact": {"email": "maria@example.org", "language": "en"}}' \
            | grep -o '"applicant_id":"[^"]*' | cut -c17-); echo "applicant $A"
            curl -s $J/bookings/v1/bookings -H "Authorization: Bearer $T" -H "Idempotency-Key: b-$N" \
            -H 'Content-Type: application/json' -d '{"out_booking_no": "B-'$N'", "applicant_id": "'$A'", \
            "session_id": "'$S'", "declaration": {"informed_and_voluntary": true, \
            "declared_at": "'$(date -u +%FT%TZ)'"}}'; echo
            curl -s "$J/bookings/v1/bookings?out_booking_no=B-$N" -H "Authorization: Bearer $T"; echo
            """;

    private FirstBooking() {}

    /** @param origin the front door's address */
    public static List<String> lines(String origin) {
        return TEMPLATE.replace("@origin@", origin).lines().toList();
    }
}
